import { type ChangedFigure, type ChangedIndicator } from '#app/domain/figure-changes.ts';
import { figureAt, type FigureTable } from '#app/domain/figure-table.ts';
import { type RevisedFigure } from '#app/domain/refresh-report.ts';
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
  const revised = revisedFigures(before, after);
  const change: ChangedIndicator = {
    id: after.indicator,
    before: before?.periods.at(-1) ?? null,
    after: last,
    newPeriods: without(after.periods, before?.periods ?? []),
    dropped: without(before?.periods ?? [], after.periods).length,
    revised: revised.length,
    figures: before === null ? [] : newestFigures(before, after, revised),
    newAreas: before === null ? [] : without(after.areas, before.areas),
    goneAreas: without(before?.areas ?? [], after.areas),
  };
  return isAny(change) ? change : null;
}

/** What was revised or dropped of the newest figure of each area, and of what was missing after it. */
function newestFigures(
  before: FigureTable,
  after: FigureTable,
  revised: readonly RevisedFigure[],
): readonly ChangedFigure[] {
  const byArea = Map.groupBy(revised, ({ area }) => area);
  const held = new Set(after.periods);
  return before.areas.flatMap((area): readonly ChangedFigure[] => {
    const newest = newestOf(before, area);
    const since = newest === null ? 0 : before.periods.indexOf(newest.period);
    const dropped =
      newest === null || held.has(newest.period)
        ? []
        : [[area, newest.period, newest.value, null] as const];
    const own = (byArea.get(area) ?? []).filter(
      ({ period }) => before.periods.indexOf(period) >= since,
    );
    return [...dropped, ...own.map(({ period, from, to }) => [area, period, from, to] as const)];
  });
}

function newestOf(
  table: FigureTable,
  area: string,
): { readonly period: string; readonly value: number } | null {
  for (const period of [...table.periods].reverse()) {
    const figure = figureAt(table, area, period);
    if (figure.kind === 'measured') return { period, value: figure.value };
  }
  return null;
}

function isAny({ newPeriods, dropped, revised, newAreas, goneAreas }: ChangedIndicator): boolean {
  const { length } = [...newPeriods, ...newAreas, ...goneAreas];
  return length > 0 || dropped > 0 || revised > 0;
}

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const left = new Set(some);
  return all.filter((one) => !left.has(one));
}
