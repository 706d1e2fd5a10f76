import { finite } from './finite.ts';
import type { Interval } from './interval.ts';
import { quantileSorted } from './quantile-sorted.ts';

/**
 * The middle share of a set of draws: its quantiles (type 7) at (1 - share)/2 and (1 + share)/2,
 * with the median. Sorts the draws in place.
 *
 * @returns null limits when there is no draw.
 * @throws RangeError when the share is not within 0..1 or a limit is not finite.
 * Source: Efron B, Tibshirani RJ, An Introduction to the Bootstrap (1993), chapter 13.
 */
export function percentileInterval(
  draws: Float64Array,
  share: number,
): Interval & { readonly median: number | null } {
  draws.sort();
  return finite({
    lower: quantileSorted(draws, (1 - share) / 2),
    median: quantileSorted(draws, 0.5),
    upper: quantileSorted(draws, (1 + share) / 2),
  });
}
