import { createSelector } from '@ngrx/store';
import { type Area, type AreaLevel, LEVEL_NAMES } from '#app/domain/area.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { REASON_WORDS } from '#app/domain/figure-text.ts';
import { type HeatMapView, type HeatNote } from '#app/domain/heat-map-view.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { ageGrade, ageInMonths, parsePeriodId } from '#app/domain/period.ts';
import { selectComparedAreas, selectComparedIndicators } from '../compared.ts';
import { failed, isSettled, type Loadable, loaded, LOADING, valueOf } from '../loadable.ts';
import { selectAreas, selectComparator } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { selectTables } from '../tables.ts';
import {
  heatColumn,
  type HeatColumn,
  type HeatColumnQuestion,
  type HeatRemark,
  REMARK_SYMBOLS,
} from './heat-column.ts';
import { selectSourced } from './sourced-figures.ts';
import { counted } from './level-words.ts';

const NOTE_WORDS: Readonly<Record<HeatRemark, string>> = {
  ...REASON_WORDS,
  derived: 'worked out here from smaller places or from its parts',
  noted: 'the publisher adds a note: it stands on the Map',
  imprecise: 'acceptable precision at best; where too imprecise, shown and not compared',
  ours: 'compared by us: the publisher compares the others of its indicator',
};

/** Columns that were worked out, by the figures they come from. */
const COLUMNS = new WeakMap<
  FigureTable,
  { question: HeatColumnQuestion; column: HeatColumn | null }
>();

/** Works a column out once for its figures, areas and comparator. */
function columnOf(question: HeatColumnQuestion): HeatColumn | null {
  const known = COLUMNS.get(question.table);
  const isSame =
    known?.question.areas === question.areas &&
    known.question.comparator === question.comparator &&
    known.question.origin === question.origin &&
    known.question.sources.join() === question.sources.join();
  if (known !== undefined && isSame) return known.column;
  const column = heatColumn(question);
  COLUMNS.set(question.table, { question, column });
  return column;
}

interface ReadColumns {
  readonly columns: readonly HeatColumn[];
  /** Indicators without a figure at this level, and those whose figures could not be read. */
  readonly notHere: readonly Indicator[];
  readonly unreadable: readonly Indicator[];
  /** Publisher, title, edition and licence of each source, once. */
  readonly sources: readonly string[];
  readonly read: number;
  readonly of: number;
}

/** Columns as their figures come in, so that no one moment has to work them all out. */
const selectColumns = createSelector(
  selectComparedIndicators,
  selectAreas,
  selectComparator,
  selectTables,
  selectSourced,
  (indicators, areas, comparator, tables, sourced): ReadColumns => {
    const sources = new Set<string>();
    const notHere: Indicator[] = [];
    const columns = indicators.flatMap((indicator): HeatColumn[] => {
      const table = valueOf(tables[indicator.id]);
      if (table === null) return [];
      const column = columnOf({ ...sourced(indicator, table), areas, comparator });
      if (column === null) {
        notHere.push(indicator);
        return [];
      }
      for (const words of column.sources) sources.add(words);
      return [column];
    });
    return {
      columns,
      notHere,
      unreadable: indicators.filter(({ id }) => tables[id]?.status === 'failed'),
      sources: [...sources],
      read: indicators.filter(({ id }) => isSettled(tables[id])).length,
      of: indicators.length,
    };
  },
);

/** How many of the indicators compared have been read. */
export const selectCompareProgress = createSelector(selectColumns, ({ read, of }) => ({
  read,
  of,
}));

/** Areas by indicators, once all of their figures are read or known not to be readable. */
export function selectHeatView(today: string) {
  return createSelector(
    snapshotFeature.selectGeography,
    selectColumns,
    selectAreas,
    selectComparedAreas,
    selectComparator,
    createSelector(selectSelection, ({ level }) => level),
    (geography, read, areas, shown, comparator, level): Loadable<HeatMapView> => {
      if (geography.status === 'failed') return geography;
      if (areas.length === 0 || read.of === 0 || read.read < read.of) return LOADING;
      if (read.columns.length === 0) return failed(noColumns(read, level));
      return loaded(heatView(read, areas, shown, comparator.name, level, today));
    },
  );
}

function heatView(
  { columns, notHere, unreadable, sources }: ReadColumns,
  areas: readonly Area[],
  shown: readonly Area[],
  comparatorName: string,
  level: AreaLevel,
  today: string,
): HeatMapView {
  const rowOf = new Map(areas.map(({ code }, row) => [code, row]));
  const cells = shown.map(({ code }) => {
    const row = rowOf.get(code);
    return columns.flatMap(({ cells: all }) => (row === undefined ? [] : (all[row] ?? [])));
  });
  return {
    title: finding(columns, cells, shown.length, comparatorName, level),
    subtitle: `${counted(columns.length, 'indicator')} · the newest well-filled period of each, in its head · ${counted(shown.length, LEVEL_NAMES[level].one, LEVEL_NAMES[level].many)}`,
    sourceLine: `Sources: ${sources.join('; ')}.`,
    notes: [
      'Each column is compared by its own method; colours are never added up over columns, and places are not ranked.',
      ...oldWords(columns, today),
      ...leftOut('Not published at this level', notHere),
      ...leftOut('Figures could not be read', unreadable),
    ],
    comparatorName,
    areas: shown.map(({ code, shortName }) => ({ code, name: shortName })),
    indicators: columns.map(({ head }) => head),
    cells,
    symbols: symbolsIn(cells),
  };
}

/** Which indicator differs most from the comparator, in how many areas. */
function finding(
  columns: readonly HeatColumn[],
  cells: HeatMapView['cells'],
  total: number,
  comparator: string,
  level: AreaLevel,
): string {
  const adverse = columns.map(({ head }, column) => ({
    name: head.name,
    worse: cells.filter((row) => row[column]?.comparison === 'worse').length,
  }));
  const most = [...adverse].sort((a, b) => b.worse - a.worse)[0];
  const noun = total === 1 ? LEVEL_NAMES[level].one : LEVEL_NAMES[level].many;
  if (most === undefined || most.worse === 0) {
    return `${total} ${noun} beside ${comparator}: none is worse on any of these indicators`;
  }
  return `${total} ${noun} beside ${comparator}: “${most.name}” is worse in more of them than any other (${most.worse} of ${total})`;
}

/** The symbols that occur, in the order of their list. */
function symbolsIn(cells: HeatMapView['cells']): readonly HeatNote[] {
  const found = new Set<string>();
  for (const row of cells) for (const { notes } of row) for (const one of notes) found.add(one);
  return (Object.keys(REMARK_SYMBOLS) as HeatRemark[])
    .filter((remark) => found.has(REMARK_SYMBOLS[remark]))
    .map((remark) => ({ symbol: REMARK_SYMBOLS[remark], words: NOTE_WORDS[remark] }));
}

function oldWords(columns: readonly HeatColumn[], today: string): readonly string[] {
  const old = columns.filter(({ periodId }) => {
    const period = parsePeriodId(periodId);
    return period !== null && ageGrade(ageInMonths(period, today)) === 'old';
  });
  if (old.length === 0) return [];
  const names = old.map(({ head }) => `${head.name} (${head.period})`).join(', ');
  return [`Over 3 years old, so direction of travel only: ${names}.`];
}

function leftOut(why: string, indicators: readonly Indicator[]): readonly string[] {
  return indicators.length === 0
    ? []
    : [`${why}: ${indicators.map(({ shortTitle }) => shortTitle).join(', ')}.`];
}

function noColumns({ unreadable }: ReadColumns, level: AreaLevel): string {
  return unreadable.length > 0
    ? 'None of these figures can be read. Choose other indicators, or reload the page.'
    : `None of these indicators is published for ${LEVEL_NAMES[level].many}. Choose others, or another level.`;
}
