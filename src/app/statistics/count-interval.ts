import { byarsInterval } from './byars-interval.ts';
import { exactPoissonInterval } from './exact-poisson-interval.ts';
import type { Interval } from './interval.ts';

/** How the limits of a count were worked out. */
export type CountMethod = 'Exact' | 'Byars';

/**
 * Interval of a count by the house rule: exact Poisson below ten events, Byar from ten on.
 *
 * @param x observed events, zero or more.
 * @returns limits of the count; Byar's lower one is null where that formula falls below zero.
 * @throws RangeError when the count is negative or not finite, or the confidence not between 0 and 1.
 * Source: PHE tool note, February 2018; PHE Technical Guide: Confidence Intervals (2018).
 */
export function countInterval(
  x: number,
  confidence = 0.95,
): Interval & { readonly method: CountMethod } {
  if (!Number.isFinite(x)) throw new RangeError(`a count must be a number, got ${x}`);
  return x < 10
    ? { ...exactPoissonInterval(x, confidence), method: 'Exact' }
    : { ...byarsInterval(x, confidence), method: 'Byars' };
}
