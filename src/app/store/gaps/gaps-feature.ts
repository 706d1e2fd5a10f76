import {
  createActionGroup,
  createFeature,
  createReducer,
  createSelector,
  on,
  props,
} from '@ngrx/store';
import { needIndicatorsOf } from '#app/domain/indicator-catalogue.ts';
import { type Lens, LENSES } from '#app/domain/lens.ts';
import { gapInputs, PROVISION_INDICATOR } from '#app/statistics/gap-inputs.ts';
import {
  DEFAULT_SETTINGS,
  gapLines,
  type GapTable,
  gapTableOf,
} from '#app/statistics/gap-table.ts';
import { type SimulatedGaps } from '#app/statistics/simulation-types.ts';
import { failed, IDLE, isSettled, type Loadable, loaded, LOADING, valueOf } from '../loadable.ts';
import { selectAreas, selectVintage } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { selectWantedLenses } from '../wanted.ts';
import { type GapQuestion } from './gap-question.ts';

export const GapEvents = createActionGroup({
  source: 'Gap Worker',
  events: {
    Asked: props<{ key: string }>(),
    Answered: props<{ key: string; simulated: SimulatedGaps }>(),
    Failed: props<{ key: string; message: string }>(),
  },
});

/** Answers of the simulation, by what was asked. */
export const gapsFeature = createFeature({
  name: 'gaps',
  reducer: createReducer<{ readonly answers: Readonly<Record<string, Loadable<SimulatedGaps>>> }>(
    { answers: {} },
    on(GapEvents.asked, ({ answers }, { key }) => ({ answers: { ...answers, [key]: LOADING } })),
    on(GapEvents.answered, ({ answers }, { key, simulated }) => ({
      answers: { ...answers, [key]: loaded(simulated) },
    })),
    on(GapEvents.failed, ({ answers }, { key, message }) => ({
      answers: { ...answers, [key]: failed(message) },
    })),
  ),
});

/** Are all figures of a lens read, or known not to be readable? */
function selectReady(lens: Lens) {
  return createSelector(snapshotFeature.selectTables, (tables) =>
    [...needIndicatorsOf(lens).map(({ id }) => id), PROVISION_INDICATOR].every((id) =>
      isSettled(tables[id]),
    ),
  );
}

function selectInputs(lens: Lens) {
  return createSelector(
    selectAreas,
    snapshotFeature.selectTables,
    selectReady(lens),
    (areas, tables, ready) =>
      ready && areas.length > 0
        ? gapInputs(areas, lens, needIndicatorsOf(lens), (id) => valueOf(tables[id]))
        : null,
  );
}

function selectKey(lens: Lens) {
  return createSelector(selectSelection, selectVintage, ({ level }, vintage) =>
    [level, level === 'icb' ? vintage : '', lens, ...Object.values(DEFAULT_SETTINGS)].join('|'),
  );
}

function perLens<T>(make: (lens: Lens) => T): Readonly<Record<Lens, T>> {
  return Object.fromEntries(LENSES.map((lens) => [lens, make(lens)])) as Record<Lens, T>;
}

const INPUTS = perLens(selectInputs);
const KEYS = perLens(selectKey);
const TABLES = perLens((lens) =>
  createSelector(
    INPUTS[lens],
    KEYS[lens],
    gapsFeature.selectAnswers,
    snapshotFeature.selectGeography,
    (inputs, key, answers, geography): Loadable<GapTable> => {
      if (geography.status === 'failed') return geography;
      const answer = answers[key] ?? IDLE;
      if (inputs === null || answer.status === 'idle') return LOADING;
      if (answer.status !== 'loaded') return answer;
      return loaded(gapTableOf(inputs, DEFAULT_SETTINGS, answer.value));
    },
  ),
);

/** The gap table of a lens at the level in view. */
export function selectGapTable(lens: Lens) {
  return TABLES[lens];
}

const LINES = perLens((lens) =>
  createSelector(TABLES[lens], (table) => {
    const value = valueOf(table);
    return value === null ? null : gapLines(value);
  }),
);

export function selectGapLines(lens: Lens) {
  return LINES[lens];
}

/** The next simulation the page in view waits for; null when there is none. */
export const selectNextQuestion = createSelector(
  selectWantedLenses,
  createSelector(
    LENSES.map((lens) => INPUTS[lens]),
    (...inputs) => inputs,
  ),
  createSelector(
    LENSES.map((lens) => KEYS[lens]),
    (...keys) => keys,
  ),
  gapsFeature.selectAnswers,
  (wanted, inputs, keys, answers): GapQuestion | null => {
    for (const lens of wanted) {
      const i = LENSES.indexOf(lens);
      const key = keys[i];
      const input = inputs[i];
      if (key === undefined || input === undefined || input === null) continue;
      if (answers[key] === undefined) {
        return { key, settings: DEFAULT_SETTINGS, ...input.simulated };
      }
    }
    return null;
  },
);
