import { type Interval } from './interval.ts';
import { isNumber } from './is-number.ts';
import { wilsonInterval } from './wilson-interval.ts';
import { z95 } from './z-values.ts';

/**
 * Approximate 95% limits of a survey proportion that is published without any, from another
 * proportion of the same survey and the same base that has them. The known one gives the effective
 * sample n = p (1 - p) (z / half-width)^2; the Wilson interval of the other is worked out on that n.
 * It takes the design effect of both to be alike.
 *
 * @param q the proportion without limits; `known` the one with them; all shares from 0 to 1.
 * @returns null limits where something is missing, or the known proportion is 0 or 1.
 * Source: effective sample size, Kish, Survey Sampling (1965), 8.2; Wilson, JASA 1927;22:209-212.
 */
export function sameBaseInterval(
  q: number | null,
  known: {
    readonly value: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
  },
): Interval {
  const { value: p, lower, upper } = known;
  const none = { lower: null, upper: null };
  if (!isNumber(q) || !isNumber(p) || !isNumber(lower) || !isNumber(upper)) return none;
  const half = (upper - lower) / 2;
  if (!(half > 0) || !(p > 0 && p < 1) || q < 0 || q > 1) return none;
  const n = p * (1 - p) * (z95 / half) ** 2;
  // A half-width of next to nothing has no sample size that a number could hold.
  if (!(n > 0 && isNumber(n))) return none;
  return wilsonInterval(q * n, n, 0.95);
}
