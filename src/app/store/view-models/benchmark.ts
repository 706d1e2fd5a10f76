import { figureAt, type FigureTable } from '#app/domain/figure-table.ts';
import { type Figure, measured, missing } from '#app/domain/figure.ts';
import { boxplotStats } from '#app/statistics/boxplot-stats.ts';

/** What figures are compared with: a place, or the median of some (their codes). */
export interface Comparator {
  readonly code: string;
  readonly name: string;
  /** Null: the place `code` itself. */
  readonly peers?: readonly string[] | null;
}

/**
 * The comparator's figure. Of similar areas it is the median, the middle one by value: rates of
 * several places are not averaged, and no limits are made for it. Missing with fewer than four.
 */
export function benchmarkAt(table: FigureTable, comparator: Comparator, period: string): Figure {
  const { code, peers = null } = comparator;
  if (peers === null) return figureAt(table, code, period);
  const median = spreadAt(table, peers, period)?.median;
  return median === undefined ? missing('incomplete-parts') : measured(median);
}

/** Range, quartiles and median of the areas that have a figure; null with fewer than four. */
export function spreadAt(table: FigureTable, codes: readonly string[], period: string) {
  const stats = boxplotStats({
    values: codes.map((code) => {
      const figure = figureAt(table, code, period);
      return figure.kind === 'measured' ? figure.value : null;
    }),
  });
  if (stats === null) return null;
  const { min, p25, median, p75, max } = stats;
  return { lowest: min, lowerQuartile: p25, median, upperQuartile: p75, highest: max };
}

/** How the comparator was made, where it is no place; blank where it is. */
export function benchmarkWords({ peers = null }: Comparator): string {
  return peers === null
    ? ''
    : `The comparator is the median of ${peers.length} similar areas: the middle one by value, not an average of their people; it needs figures of four.`;
}
