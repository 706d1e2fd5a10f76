import { isNumber } from './is-number.ts';

/**
 * Exponential transformation of a rank, as in the indices of deprivation: R = rank / n, X = -23 ln(1 -
 * R (1 - exp(-100 / 23))). The neediest area gets 100, about a tenth of areas more than 50, so that
 * low need in one domain does not cancel high need in another.
 *
 * @param rank 1 = least need, n = most.
 * @returns 0..100; null when the rank is missing.
 * @throws RangeError when the rank is not between 0 and n, or n is not positive.
 * Source: Scottish Index of Deprivation 2003, appendix 5; English Indices of Deprivation.
 */
export function imdExponential({
  rank,
  n,
}: {
  readonly rank: number | null;
  readonly n: number;
}): number | null {
  if (!isNumber(rank)) return null;
  if (!(n > 0 && n < Infinity && rank >= 0 && rank <= n)) {
    throw new RangeError(`no rank ${rank} of ${n}`);
  }
  return -23 * Math.log(1 - (rank / n) * (1 - Math.exp(-100 / 23)));
}
