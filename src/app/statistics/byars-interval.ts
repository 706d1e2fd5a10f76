import { finite } from './finite.ts';
import type { Interval } from './interval.ts';
import { isNumber } from './is-number.ts';
import { zForConfidence } from './z-for-confidence.ts';

/**
 * Byar's approximate interval of a count: O (1 - 1/(9O) - z/(3 sqrt O))^3 and
 * (O+1) (1 - 1/(9(O+1)) + z/(3 sqrt(O+1)))^3. Within 0.2% of the exact limits for ten events or
 * more at 95%.
 *
 * @param x observed events O; need not be whole.
 * @returns a null lower limit where the formula falls below zero (tiny counts, 99.8%) or, at O = 0,
 *   has none; null limits when the count is missing.
 * @throws RangeError when the count is negative or the confidence is not between 0 and 1.
 * Source: Breslow NE, Day NE, Statistical methods in cancer research II, IARC 1987;
 *   PHE Technical Guide: Confidence Intervals (2018), appendix 1.
 */
export function byarsInterval(x: number | null, confidence = 0.95): Interval {
  if (!isNumber(x)) return { lower: null, upper: null };
  if (x < 0) throw new RangeError(`a count must not be negative, got ${x}`);
  const z = zForConfidence(confidence);
  const next = x + 1;
  const lower = x === 0 ? -1 : x * cube(1 - 1 / (9 * x) - z / (3 * Math.sqrt(x)));
  return finite({
    lower: lower < 0 ? null : lower,
    upper: next * cube(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))),
  });
}

function cube(y: number): number {
  return y * y * y;
}
