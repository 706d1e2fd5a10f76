import { chiSquareQuantile } from './chi-square-quantile.ts';
import { finite } from './finite.ts';
import type { Interval } from './interval.ts';
import { isNumber } from './is-number.ts';
import { zForConfidence } from './z-for-confidence.ts';

/**
 * Exact interval of a Poisson count (Garwood): half the chi-squared quantiles at a/2 on 2O and at
 * 1 - a/2 on 2O + 2 degrees of freedom, a = 1 - confidence. The lower limit of no event is 0.
 *
 * @param x observed events O.
 * @returns null limits when the count is missing.
 * @throws RangeError when the count is negative or the confidence is not between 0 and 1.
 * Source: Garwood F, Biometrika 1936;28:437-442.
 */
export function exactPoissonInterval(x: number | null, confidence = 0.95): Interval {
  if (!isNumber(x)) return { lower: null, upper: null };
  if (x < 0) throw new RangeError(`a count must not be negative, got ${x}`);
  zForConfidence(confidence);
  const tail = (1 - confidence) / 2;
  return finite({
    lower: x === 0 ? 0 : chiSquareQuantile(tail, 2 * x) / 2,
    upper: chiSquareQuantile(1 - tail, 2 * x + 2) / 2,
  });
}
