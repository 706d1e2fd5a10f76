import { regularisedGamma } from './regularised-gamma.ts';

/**
 * Standard normal distribution function: the share of the distribution below x.
 *
 * The square of a standard normal is a chi-squared variable on one degree of freedom, so the tail
 * beyond |x| is half of the incomplete gamma function Q(1/2, x^2/2); small tails keep their digits.
 *
 * @returns a probability from 0 to 1; NaN in is refused.
 * @throws RangeError when x is not a number.
 * Source: Abramowitz and Stegun 26.2 and 26.4.
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new RangeError('the normal distribution function needs a number');
  if (x === Infinity) return 1;
  if (x === -Infinity) return 0;
  const tail = regularisedGamma(0.5, (x * x) / 2).upper / 2;
  return x < 0 ? tail : 1 - tail;
}
