import { regularisedGamma } from './regularised-gamma.ts';

/**
 * Poisson distribution function: the probability of k events or fewer when `mean` are expected.
 * P(X <= k) equals the upper incomplete gamma function Q(k + 1, mean).
 *
 * @param k a count; a fraction is rounded down; below zero the probability is 0.
 * @param mean expected events, zero or more.
 * @returns a probability from 0 to 1.
 * @throws RangeError when the mean is negative, or either is not finite.
 * Source: Abramowitz and Stegun 26.4.21.
 */
export function poissonCdf(k: number, mean: number): number {
  if (!(mean >= 0 && Number.isFinite(mean))) {
    throw new RangeError(`a Poisson mean must be zero or more, got ${mean}`);
  }
  if (!Number.isFinite(k)) throw new RangeError(`a count must be a number, got ${k}`);
  if (k < 0) return 0;
  if (mean === 0) return 1;
  return regularisedGamma(Math.floor(k) + 1, mean).upper;
}
