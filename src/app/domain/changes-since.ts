import {
  type ChangedIndicator,
  type SnapshotChange,
  type SnapshotHistory,
} from './figure-changes.ts';
import { figureAt, type FigureTable } from './figure-table.ts';
import { type LinkVintage } from './link-vintage.ts';
import { comparePeriods, parsePeriodId } from './period.ts';

/** The refreshes since a link was made. `isWhole`: it is certain that there were no others. */
export interface ChangesSince {
  readonly changes: readonly SnapshotChange[];
  readonly isWhole: boolean;
}

/**
 * What refreshes changed in the bundled figures since a link was made: after the edition it was made
 * with, else from its day on.
 *
 * @param edition of the figures that are held; null: they have no name, for they are of before names.
 */
export function changesSince(
  history: SnapshotHistory | null,
  edition: string | null,
  made: LinkVintage,
): ChangesSince {
  if (edition !== null && made.edition === edition) return { changes: [], isWhole: true };
  const changes = history?.changes ?? [];
  const first = changes.findLastIndex(({ from }) => from === made.edition);
  if (first !== -1) return { changes: changes.slice(first), isWhole: true };
  const [oldest] = changes;
  return {
    changes: changes.filter(({ on }) => on >= made.on),
    isWhole: made.edition === null && oldest !== undefined && oldest.on < made.on,
  };
}

/** The newest figure of an area. */
export interface NewestFigure {
  readonly period: string;
  readonly value: number;
}

/** Null where there is none. */
export function newestNow(table: FigureTable, area: string): NewestFigure | null {
  return newestOf(rowOf(table, area), table.periods);
}

/**
 * The newest figure of an area before some refreshes, from the figures after them: null where there
 * was none, undefined where it can no longer be told.
 *
 * @param steps what each refresh changed, oldest first.
 */
export function newestBefore(
  table: FigureTable,
  steps: readonly ChangedIndicator[],
  area: string,
): NewestFigure | null | undefined {
  const row = rowOf(table, area);
  for (const step of [...steps].reverse()) {
    if (step.before === null || step.newAreas.includes(area)) return null;
    if (step.figures === null) return undefined;
    for (const period of step.newPeriods) row.delete(period);
    for (const [code, period, from] of step.figures) {
      if (code !== area) continue;
      if (from === null) row.delete(period);
      else row.set(period, from);
    }
  }
  return newestOf(row, [...row.keys()].sort(byPeriod));
}

/** The same of one period. Only what was listed, or not revised at all, can be told. */
export function valueBefore(
  table: FigureTable,
  steps: readonly ChangedIndicator[],
  area: string,
  period: string,
): number | null | undefined {
  for (const { before, figures, newPeriods, newAreas, revised } of steps) {
    if (before === null || newPeriods.includes(period) || newAreas.includes(area)) return null;
    const listed = figures?.find(([code, id]) => code === area && id === period);
    if (listed !== undefined) return listed[2];
    if (revised > 0) return undefined;
  }
  return rowOf(table, area).get(period) ?? null;
}

/** Measured figures by period. */
function rowOf(table: FigureTable, area: string): Map<string, number> {
  return new Map(
    table.periods.flatMap((period) => {
      const figure = figureAt(table, area, period);
      return figure.kind === 'measured' ? [[period, figure.value] as const] : [];
    }),
  );
}

function byPeriod(a: string, b: string): number {
  const [one, other] = [parsePeriodId(a), parsePeriodId(b)];
  return one === null || other === null ? a.localeCompare(b) : comparePeriods(one, other);
}

function newestOf(
  row: ReadonlyMap<string, number>,
  periods: readonly string[],
): NewestFigure | null {
  for (const period of [...periods].reverse()) {
    const value = row.get(period);
    if (value !== undefined) return { period, value };
  }
  return null;
}
