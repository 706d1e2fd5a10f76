import { type ChangedIndicator } from '#app/domain/figure-changes.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { revisedFigures } from './table-changes.ts';

/**
 * What is different between two tables of an indicator, as a history keeps it: null where nothing
 * is. Figures that differ in the eighth digit alone are the same.
 */
export function changedIndicator(
  before: FigureTable | null,
  after: FigureTable,
): ChangedIndicator | null {
  const last = after.periods.at(-1);
  if (last === undefined) return null;
  const newest = before?.periods.at(-1) ?? null;
  const revised = revisedFigures(before, after);
  const change: ChangedIndicator = {
    id: after.indicator,
    before: newest,
    after: last,
    newPeriods: without(after.periods, before?.periods ?? []),
    dropped: without(before?.periods ?? [], after.periods).length,
    revised: revised.length,
    figures: revised
      .filter(({ period }) => period === newest)
      .map(({ area, period, from, to }) => [area, period, from, to] as const),
    newAreas: before === null ? [] : without(after.areas, before.areas),
    goneAreas: without(before?.areas ?? [], after.areas),
  };
  return isAny(change) ? change : null;
}

function isAny({ newPeriods, dropped, revised, newAreas, goneAreas }: ChangedIndicator): boolean {
  const { length } = [...newPeriods, ...newAreas, ...goneAreas];
  return length > 0 || dropped > 0 || revised > 0;
}

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const left = new Set(some);
  return all.filter((one) => !left.has(one));
}
