import { byarsInterval } from './byars-interval.ts';
import { finite } from './finite.ts';
import type { Interval } from './interval.ts';
import { isNumber } from './is-number.ts';
import { refuseNegative, refuseUnlessPositive } from './refuse-unless.ts';

/**
 * Dobson's interval of a weighted sum of counts: the estimate plus sqrt(variance / O) times the
 * distance from the count O to its own Byar limits.
 *
 * @param estimate the weighted rate; `variance` its variance, both in one unit.
 * @param count total events O, positive.
 * @returns null where Byar's limit is null.
 * @throws RangeError when the count is not positive or the variance is negative.
 * Source: Dobson AJ et al, Stat Med 1991;10:457-462; methods section 1.5.
 */
export function dobsonInterval(
  estimate: number,
  variance: number,
  count: number,
  confidence: number,
): Interval {
  refuseUnlessPositive('count', count);
  refuseNegative('a variance', variance);
  const { lower, upper } = byarsInterval(count, confidence);
  const scale = Math.sqrt(variance / count);
  return finite({
    lower: isNumber(lower) ? estimate + scale * (lower - count) : null,
    upper: isNumber(upper) ? estimate + scale * (upper - count) : null,
  });
}
