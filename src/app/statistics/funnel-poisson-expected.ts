import { chiSquareQuantile } from './chi-square-quantile.ts';

/**
 * The expected numbers of events at which an observed number would be just significant: `low` with
 * P(X >= observed) = p and `high` with P(X <= observed) = p, in a Poisson distribution. Equal to half
 * the chi-squared quantiles at p on 2O and at 1 - p on 2O + 2 degrees of freedom.
 *
 * @param observed events, zero or more; need not be whole.
 * @param p probability in one tail (0.025 or 0.001).
 * @returns low = 0 when no event was observed.
 * @throws RangeError when observed is negative or p is not between 0 and 1.
 * Source: Garwood F, Biometrika 1936;28:437-442; methods section 1.7.
 */
export function funnelPoissonExpected({
  observed,
  p,
}: {
  readonly observed: number;
  readonly p: number;
}): { readonly low: number; readonly high: number } {
  if (!(observed >= 0)) throw new RangeError(`events must not be negative, got ${observed}`);
  if (!(p > 0 && p < 1)) throw new RangeError(`a tail must lie between 0 and 1, got ${p}`);
  return {
    low: observed === 0 ? 0 : chiSquareQuantile(p, 2 * observed) / 2,
    high: chiSquareQuantile(1 - p, 2 * observed + 2) / 2,
  };
}
