import {
  type FigureRole,
  type ExtractMapping,
  type FigureColumns,
  type LabelRole,
  type Said,
} from '../extract-mapping.ts';
import { refsByRole, type RoleRef } from '../column-refs.ts';
import { type TableView } from '../table-view.ts';
import { readHead } from './column-heads.ts';
import { columnProfiles } from './column-profile.ts';
import { type FoundTable, type PlacedTable } from './find-tables.ts';
import { fixedTexts } from './propose-fixed.ts';
import { proposeFigures, type ProposedFigures } from './propose-figures.ts';
import { proposeLabels, type HeadedColumn, type ProposedLabels } from './propose-labels.ts';
import { proposePeriods } from './propose-periods.ts';
import { proposeValues, type ProposedValues } from './propose-values.ts';
import { type Proposed } from './proposed.ts';
import {
  partsOf,
  type FilledLabel,
  type ProposalPieces,
  type ProposedPart,
} from './proposed-parts.ts';

export interface TableProposal {
  readonly table: FoundTable;
  /** As far as it could be worked out; without `figures` where the table has no column of them. */
  readonly mapping: ExtractMapping;
  /** What no column, header or title says: `a period`. */
  readonly lacking: readonly string[];
  readonly parts: readonly ProposedPart[];
  readonly values: ProposedValues | null;
  readonly remarks: readonly string[];
}

/** Works out how to read one table. */
export function proposeTable(placed: PlacedTable, names: ReadonlySet<string>): TableProposal {
  const { found, view, said } = placed;
  const columns = columnProfiles(view).map((profile) => ({
    profile,
    head: readHead(view.partsOf(profile.column)),
  }));
  const labels = proposeLabels(columns, names);
  const used = new Set([...labels.values()].map(({ value }) => value));
  const figures = proposeFigures(
    columns.filter((column) => !used.has(column)),
    names,
    labels.has('indicator'),
  );
  const fixed = fixedTexts({ found, said, labels, figures: figures.figures });
  const periods = proposePeriods(periodTexts(labels, figures, fixed));
  const values = valuesOf(view, labels, figures, fixed);
  const fillDown = filledDown(labels, view);
  const lacking = lackingOf(labels, figures, fixed);
  return {
    table: found,
    mapping: mappingOf({ found, view, labels, figures, fixed, periods, values, fillDown }),
    lacking,
    parts: partsOf({ found, view, labels, figures, fixed, periods, values, fillDown }),
    values,
    remarks: [...figures.remarks, ...(values?.remarks ?? [])],
  };
}

function mappingOf(pieces: ProposalPieces): ExtractMapping {
  const { found, view, labels, figures, fixed, periods, values, fillDown } = pieces;
  const category = labels.get('category')?.value.profile.name;
  const refTo = ({ profile }: HeadedColumn) => view.refOf(profile.column);
  return {
    version: 2,
    sheet: found.sheet,
    range: found.range,
    headerRows: found.headerRows,
    labels: refsByRole([...labels].map(([role, { value }]): RoleRef => [role, refTo(value)])),
    figures: figures.figures.flatMap(({ says, columns }): FigureColumns[] => {
      const value = columns.get('value');
      if (value === undefined) return [];
      const refs = [...columns].map(([role, column]): RoleRef => [role, refTo(column)]);
      return [{ ...refsByRole(refs), says, value: refTo(value) }];
    }),
    fixed: fixed.value,
    fillDown: [...fillDown],
    categoryType: category ?? '',
    suppression: {},
    valuesAre: values?.valuesAre.value ?? 'as-written',
    ...(values?.scale ? { scale: values.scale.value } : {}),
    ...(periods.hyphenYears ? { hyphenYears: periods.hyphenYears.value } : {}),
    datesAre: periods.datesAre.value,
    serialDates: periods.serialDates.value,
    areas: { corrections: {} },
  };
}

function lackingOf(
  labels: ProposedLabels,
  { figures }: ProposedFigures,
  fixed: Proposed<Said>,
): string[] {
  const every = (...roles: ('areaCode' | 'areaName' | 'period')[]) =>
    roles.some((role) => labels.has(role) || fixed.value[role] !== undefined) ||
    (figures.length > 0 &&
      figures.every(({ says }) => roles.some((role) => says[role] !== undefined)));
  return [
    ...(figures.length === 0 ? ['a value'] : []),
    ...(labels.has('area') || every('areaCode', 'areaName') ? [] : ['an area code or name']),
    ...(every('period') ? [] : ['a period']),
  ];
}

function periodTexts(
  labels: ProposedLabels,
  { figures }: ProposedFigures,
  fixed: Proposed<Said>,
): string[] {
  const inHeader = figures.flatMap(({ says }) => says.period ?? []);
  const inColumn = labels.get('period')?.value.profile.texts ?? [];
  return [
    ...new Set([
      ...inColumn,
      ...inHeader,
      ...(fixed.value.period === undefined ? [] : [fixed.value.period]),
    ]),
  ];
}

function valuesOf(
  view: TableView,
  labels: ProposedLabels,
  { figures }: ProposedFigures,
  fixed: Proposed<Said>,
): ProposedValues | null {
  if (figures.length === 0) return null;
  const of = (...roles: FigureRole[]) =>
    figures.flatMap(({ columns }) =>
      roles.flatMap((role) => columns.get(role)?.profile.column ?? []),
    );
  const said = (role: LabelRole): readonly string[] => labels.get(role)?.value.profile.texts ?? [];
  const units = [...said('unit'), ...said('measure')];
  // Where the rows are of several kinds, no one scale holds for them all.
  const isMixed = new Set(said('measure')).size > 1 || new Set(said('unit')).size > 1;
  const heads = figures.flatMap(({ columns }) => columns.get('value')?.profile.name ?? []);
  const shared = [...units, fixed.value.indicator ?? '', ...said('indicator').slice(0, 1)];
  const around = isMixed ? [] : [...new Set(heads)].map((head) => [head, ...shared].join(' | '));
  const others = of('lower', 'upper', 'margin', 'count', 'denominator');
  const proposal = proposeValues(view, { values: of('value'), others }, around);
  return isMixed || said('indicator').length > 1 ? { ...proposal, scale: null } : proposal;
}

/** Labels that name a thing once and leave it blank below, in an even pattern. */
function filledDown(labels: ProposedLabels, view: TableView): FilledLabel[] {
  const roles = ['areaCode', 'areaName', 'area', 'areaType', 'indicator', 'period'] as const;
  const first = view.sampleRows(1)[0];
  return roles.filter((role) => {
    const column = labels.get(role)?.value.profile;
    if (column === undefined || first === undefined || view.sheet.merges.length > 0) return false;
    const isEven = column.blank >= column.filled && column.filled > 1;
    return isEven && view.label(first, column.column) !== '';
  });
}
