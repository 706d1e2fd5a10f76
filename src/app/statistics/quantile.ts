import { presentValues } from './present-values.ts';
import { quantileSorted } from './quantile-sorted.ts';

/**
 * Quantile by linear interpolation between order statistics (type 7: the k-th of n sorted values
 * sits at (k-1)/(n-1)), as Fingertips computes its percentiles. Missing values are left out.
 *
 * @param p a share from 0 to 1.
 * @returns null when there is no value at all.
 * @throws RangeError when p is outside 0..1 or a value present is not finite.
 * Source: Hyndman RJ, Fan Y, Am Stat 1996;50:361-365, definition 7.
 */
export function quantile(values: readonly (number | null)[], p: number): number | null {
  return quantileSorted(Float64Array.from(presentValues(values)).sort(), p);
}
