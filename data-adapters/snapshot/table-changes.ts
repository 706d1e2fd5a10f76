import { figureAt, type FigureTable } from '#app/domain/figure-table.ts';
import { type IndicatorChanges, type RevisedFigure } from '#app/domain/refresh-report.ts';

/** Revised figures that are listed; all are counted. */
const LISTED = 50;

/**
 * What is different between two tables of an indicator. Figures count as revised when they differ in
 * more than the seventh digit, or where one is missing.
 *
 * @param asked codes of the areas that the publisher was asked for and has published before.
 * @param answered the areas in its answer, by code.
 */
export function tableChanges(
  before: FigureTable | null,
  after: FigureTable,
  asked: ReadonlySet<string>,
  answered: ReadonlyMap<string, unknown>,
): IndicatorChanges {
  const had = new Set(before?.areas);
  const revised = revisedFigures(before, after);
  return {
    id: after.indicator,
    newPeriods: after.periods.filter((period) => before?.periods.includes(period) !== true),
    revised: { count: revised.length, first: revised.slice(0, LISTED) },
    newAreas: after.areas.filter((code) => !had.has(code)),
    vanishedAreas: [...asked].filter((code) => !answered.has(code)).sort(),
    droppedPeriods: (before?.periods ?? []).filter((period) => !after.periods.includes(period)),
  };
}

/** Figures of areas and periods that both tables have, where they differ as `tableChanges` says. */
export function revisedFigures(
  before: FigureTable | null,
  after: FigureTable,
): readonly RevisedFigure[] {
  if (before === null) return [];
  const had = new Set(before.areas);
  const revised: RevisedFigure[] = [];
  const shared = before.periods.filter((period) => after.periods.includes(period));
  for (const area of after.areas.filter((code) => had.has(code))) {
    for (const period of shared) {
      const [from, to] = [valueAt(before, area, period), valueAt(after, area, period)];
      if (!isSame(from, to)) revised.push({ area, period, from, to });
    }
  }
  return revised;
}

function valueAt(table: FigureTable, area: string, period: string): number | null {
  const figure = figureAt(table, area, period);
  return figure.kind === 'measured' ? figure.value : null;
}

function isSame(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
}
