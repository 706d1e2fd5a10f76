import { sharesOfNeed } from './shares-of-need.ts';

/**
 * Hoover index: half the sum over areas of |share of supply - share of need|; the share of supply
 * that would have to move for supply to match need.
 *
 * @param supply for example WTE; `need` for example needs-weighted population.
 * @returns 0..1; null when a figure is missing, or there is no supply or no need at all.
 * @throws RangeError when the lengths differ or a figure is negative.
 * Source: Hoover EM, Rev Econ Stat 1936;18:162-171; methods section 3.6.
 */
export function hooverIndex({
  supply,
  need,
}: {
  readonly supply: readonly (number | null)[];
  readonly need: readonly (number | null)[];
}): number | null {
  const shares = sharesOfNeed(supply, need);
  if (shares === null) return null;
  return shares.reduce((sum, share) => sum + Math.abs(share.supply - share.need), 0) / 2;
}
