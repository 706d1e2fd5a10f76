import { createSelector, createSelectorFactory, resultMemoize } from '@ngrx/store';
import { type Area, type Geography } from '#app/domain/area.ts';
import { type Lens, LENSES } from '#app/domain/lens.ts';
import { readRegisterBenchmark, type RegisterBenchmark } from '#app/domain/register-benchmark.ts';
import { type Register } from '#app/domain/service.ts';
import { SERVICE_FAMILIES } from '#app/domain/service-lists.ts';
import { type FamilyGapSettings } from '#app/statistics/family-gap.ts';
import { type GapInputs } from '#app/statistics/gap-inputs.ts';
import { type ProvisionSubject } from '#app/statistics/register-provision.ts';
import { type RegisterQuestion } from '#app/statistics/register-gaps.ts';
import { selectGapInputs, selectSettings } from '../gaps/gaps-feature.ts';
import { keptFeature } from '../kept/kept-feature.ts';
import { selectRegister, selectRegisterGeography } from '../register/register.ts';
import { selectAreas, selectVintage } from '../scope.ts';
import { selectPage, selectSelection } from '../selection/selection-feature.ts';

/** What the worker is asked, and for which view: the same object as long as nothing has changed. */
export interface FamilyQuestion extends RegisterQuestion {
  /** Level, boundaries, columns and lens, whatever the register, figures and settings. */
  readonly view: string;
}

const selectBy = createSelector(selectSelection, ({ by }) => by);
const selectStaff = createSelector(selectSelection, ({ staff }) => staff);
const selectLens = createSelector(selectSelection, ({ lens }) => lens);

/** Whether the gaps in view are those of the register: families always, conditions where chosen. */
export const selectIsOfRegister = createSelector(
  selectBy,
  selectStaff,
  (by, staff) => by === 'families' || staff === 'register',
);

/** What the register is held against, from the address. */
export const selectRegisterBenchmark = createSelector(
  createSelector(selectSelection, ({ against }) => against),
  (against): RegisterBenchmark => readRegisterBenchmark(against) ?? { type: 'recorded' },
);

/** The columns of the grid: every family, with the need of the lens in view, or every lens. */
export const selectSubjects = createSelector(selectBy, (by): readonly ProvisionSubject[] =>
  by === 'families'
    ? SERVICE_FAMILIES.map((family) => ({ kind: 'family', family }))
    : LENSES.map((lens) => ({ kind: 'lens', lens })),
);

/** Whose need a column has. */
export function lensOf(subject: ProvisionSubject, inView: Lens): Lens {
  return subject.kind === 'lens' ? subject.lens : inView;
}

/** Id of a column: the family or the lens. */
export function columnId(subject: ProvisionSubject): string {
  return subject.kind === 'lens' ? subject.lens : subject.family;
}

const selectAllInputs = createSelector(
  LENSES.map((lens) => selectGapInputs(lens)),
  (...inputs): readonly (GapInputs | null)[] => inputs,
);

/** A column with the inputs of its need. */
export interface ColumnInputs {
  readonly subject: ProvisionSubject;
  readonly inputs: GapInputs;
}

/** The columns with the inputs of their need; null while some are on their way. */
export const selectColumnInputs = createSelector(
  selectSubjects,
  selectLens,
  selectAllInputs,
  (subjects, inView, inputs): readonly ColumnInputs[] | null => {
    const columns = subjects.map((subject) => ({
      subject,
      inputs: inputs[LENSES.indexOf(lensOf(subject, inView))] ?? null,
    }));
    const known = columns.flatMap(({ subject, inputs: own }) =>
      own === null ? [] : [{ subject, inputs: own }],
    );
    return known.length < columns.length ? null : known;
  },
);

const selectFamilySettings = createSelector(
  selectSettings,
  selectRegisterBenchmark,
  (settings, benchmark): FamilyGapSettings => {
    const { elasticity, thresholds, draws, seed, parts } = settings;
    return { benchmark, elasticity, thresholds, draws, seed, subdomainWeights: parts };
  },
);

/** Level, boundaries, columns and lens: what a table stays the same for while settings change. */
export const selectFamilyView = createSelector(
  selectSelection,
  selectVintage,
  ({ by, level, lens }, vintage) =>
    [by, level, level === 'icb' ? vintage : '', by === 'families' ? lens : ''].join('|'),
);

/**
 * What the page in view asks of the register; null on other pages, and while figures, places or
 * what is kept are still being read. The same object as long as it asks the same.
 */
export const selectFamilyQuestion = createSelectorFactory<object, FamilyQuestion | null>(
  (project) => resultMemoize(project, isSameQuestion),
)(
  createSelector(
    selectPage,
    selectIsOfRegister,
    keptFeature.selectStatus,
    (page, isOfRegister, status) => page === 'gaps' && isOfRegister && status !== 'reading',
  ),
  selectColumnInputs,
  selectRegister,
  selectAreas,
  selectRegisterGeography,
  selectFamilySettings,
  selectFamilyView,
  (
    isWanted: boolean,
    columns: readonly ColumnInputs[] | null,
    register: Register,
    areas: readonly Area[],
    geography: Geography | null,
    settings: FamilyGapSettings,
    view: string,
  ): FamilyQuestion | null =>
    !isWanted || columns === null || geography === null
      ? null
      : {
          view,
          columns: columns.map(({ subject, inputs }) => ({ subject, simulated: inputs.simulated })),
          register,
          areas,
          geography,
          settings,
        },
);

function isSameQuestion(a: FamilyQuestion | null, b: FamilyQuestion | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.view === b.view &&
    a.register === b.register &&
    a.areas === b.areas &&
    a.geography === b.geography &&
    JSON.stringify(a.settings) === JSON.stringify(b.settings) &&
    areSameColumns(a.columns, b.columns)
  );
}

/** Families share one need: what was compared once is not compared again. */
function areSameColumns(a: FamilyQuestion['columns'], b: FamilyQuestion['columns']): boolean {
  const same = new Map<object, object>();
  return (
    a.length === b.length &&
    a.every(({ simulated }, c) => {
      const other = b[c]?.simulated;
      if (other === undefined) return false;
      if (simulated === other || same.get(simulated) === other) return true;
      same.set(simulated, other);
      return JSON.stringify(simulated) === JSON.stringify(other);
    })
  );
}
