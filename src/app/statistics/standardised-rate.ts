import { dobsonInterval } from './dobson-interval.ts';
import { finite } from './finite.ts';
import type { Estimate } from './interval.ts';
import { refuseUnlessPositive } from './refuse-unless.ts';
import { scaleInterval } from './scale-interval.ts';
import { zForConfidence } from './z-for-confidence.ts';

/** A directly standardised rate with what it rests on. */
export interface StandardisedRate extends Estimate {
  readonly total_count: number;
  readonly total_pop: number;
}

/** Sums over the age bands: events, people, weights, weight times rate, and the variance of that. */
export interface StandardisedSums {
  readonly total_count: number;
  readonly total_pop: number;
  readonly weight: number;
  readonly weightedRate: number;
  readonly variance: number;
}

/**
 * The rate and its limits from sums over age bands: weighted rate over weight times the multiplier,
 * with Dobson's interval on Byar's limits and the variance over the squared weight.
 *
 * @returns null value and limits when fewer than ten events are counted (suppressed).
 * @throws RangeError unless the weight and the multiplier are positive.
 * Source: Dobson AJ et al, Stat Med 1991;10:457-462; methods section 1.5.
 */
export function standardisedRate(
  { total_count, total_pop, weight, weightedRate, variance }: StandardisedSums,
  confidence: number,
  multiplier: number,
): StandardisedRate {
  refuseUnlessPositive('sum of weights', weight);
  refuseUnlessPositive('multiplier', multiplier);
  zForConfidence(confidence);
  if (total_count < 10) {
    return finite({ total_count, total_pop, value: null, lower: null, upper: null });
  }
  const estimate = weightedRate / weight;
  const limits = dobsonInterval(estimate, variance / weight ** 2, total_count, confidence);
  return finite({
    total_count,
    total_pop,
    value: estimate * multiplier,
    ...scaleInterval(limits, multiplier),
  });
}
