import { isNumber } from './is-number.ts';
import { presentValues } from './present-values.ts';
import { quantileSorted } from './quantile-sorted.ts';

/** The numbers of a box plot. */
export interface BoxplotStats {
  readonly min: number;
  readonly p5: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p95: number;
  readonly max: number;
}

/**
 * Range and percentiles (type 7) of the values that are there, for a box plot.
 *
 * @returns null when fewer than four values are there.
 * @throws RangeError when a value present is not finite.
 * Source: fingertips-open, IndicatorStatsCalculator; methods section 1.8.
 */
export function boxplotStats({
  values,
}: {
  readonly values: readonly (number | null)[] | null;
}): BoxplotStats | null {
  const sorted = Float64Array.from(presentValues(values ?? [])).sort();
  if (sorted.length < 4) return null;
  const [min, p5, p25, median, p75, p95, max] = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1].map((p) =>
    quantileSorted(sorted, p),
  );
  const stats = { min, p5, p25, median, p75, p95, max };
  return isComplete(stats) ? stats : null;
}

function isComplete(
  stats: Record<keyof BoxplotStats, number | null | undefined>,
): stats is Record<keyof BoxplotStats, number> {
  return Object.values(stats).every(isNumber);
}
