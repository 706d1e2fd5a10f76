import { finite } from './finite.ts';
import type { Interval } from './interval.ts';
import { isNumber } from './is-number.ts';
import { zForConfidence } from './z-for-confidence.ts';

/**
 * Wilson score interval of a proportion, as a share from 0 to 1:
 * (2O + z^2 -/+ z sqrt(z^2 + 4O(1 - O/n))) / (2(n + z^2)). Valid at O = 0 and O = n.
 *
 * @param x events O; need not be whole (weighted counts).
 * @param n the denominator, same unit.
 * @param confidence a share; 1 gives the whole range 0 to 1.
 * @returns null limits when x or n is missing.
 * @throws RangeError when x < 0, n <= 0, x > n or the confidence is not above 0 and at most 1.
 * Source: Wilson EB, JASA 1927;22:209-212; OHID technical guidance, Proportions.
 */
export function wilsonInterval(x: number | null, n: number | null, confidence = 0.95): Interval {
  if (!isNumber(x) || !isNumber(n)) return { lower: null, upper: null };
  if (x < 0) throw new RangeError(`events must not be negative, got ${x}`);
  if (n <= 0) throw new RangeError(`the denominator must be positive, got ${n}`);
  if (x > n) throw new RangeError(`events (${x}) must not exceed the denominator (${n})`);
  if (confidence === 1) return { lower: 0, upper: 1 };
  const z = zForConfidence(confidence);
  const centre = 2 * x + z * z;
  const spread = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
  const scale = 2 * (n + z * z);
  return finite({
    lower: x === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    upper: x === n ? 1 : Math.min(1, (centre + spread) / scale),
  });
}
