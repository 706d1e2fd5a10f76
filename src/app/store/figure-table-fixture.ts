import { type FigureTable } from '#app/domain/figure-table.ts';
import { type Figure } from '#app/domain/figure.ts';

/**
 * Figures of one indicator for specs: for each area one figure a period, oldest period first.
 * Areas may be given in any order.
 */
export function makeTable(
  indicator: string,
  periods: readonly string[],
  rows: Readonly<Record<string, readonly Figure[]>>,
  change: Partial<FigureTable> = {},
): FigureTable {
  const areas = Object.keys(rows).sort();
  const cells = areas.flatMap((area) => rows[area] ?? []);
  const column = (of: (figure: Figure) => number | undefined) =>
    cells.map((figure) => of(figure) ?? null);
  const reasons: Record<string, number[]> = {};
  cells.forEach((figure, cell) => {
    if (figure.kind === 'missing') (reasons[figure.reason] ??= []).push(cell);
  });
  return {
    indicator,
    areas,
    periods,
    value: column((figure) => (figure.kind === 'measured' ? figure.value : undefined)),
    lower: column((figure) => (figure.kind === 'measured' ? figure.lower : undefined)),
    upper: column((figure) => (figure.kind === 'measured' ? figure.upper : undefined)),
    reasons,
    notes: {},
    derived: {},
    ...change,
  };
}
