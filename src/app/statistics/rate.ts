import type { CountMethod } from './count-interval.ts';
import { countInterval } from './count-interval.ts';
import { finite } from './finite.ts';
import type { Estimate } from './interval.ts';
import { isNumber } from './is-number.ts';
import { refuseUnlessPositive } from './refuse-unless.ts';
import { scaleInterval } from './scale-interval.ts';

/**
 * A crude rate, events over population times the multiplier, with an exact Poisson interval below
 * ten events and Byar's from ten on. Events may exceed the population.
 *
 * @returns nulls when the count or the population is missing.
 * @throws RangeError when x < 0, n <= 0 or the multiplier is not positive.
 * Source: OHID technical guidance, Rates; PHE Technical Guide: Confidence Intervals (2018).
 */
export function rate({
  x,
  n,
  confidence = 0.95,
  multiplier = 100000,
}: {
  readonly x: number | null;
  readonly n: number | null;
  readonly confidence?: number;
  readonly multiplier?: number;
}): Estimate & { readonly method: CountMethod | null } {
  refuseUnlessPositive('multiplier', multiplier);
  if (isNumber(x) && x < 0) throw new RangeError(`events must not be negative, got ${x}`);
  if (isNumber(n) && n <= 0) throw new RangeError(`the population must be positive, got ${n}`);
  if (!isNumber(x) || !isNumber(n)) {
    return { value: null, lower: null, upper: null, method: null };
  }
  const { method, ...limits } = countInterval(x, confidence);
  return finite({
    value: (x / n) * multiplier,
    ...scaleInterval(limits, multiplier / n),
    method,
  });
}
