import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';

/**
 * Each area's share of all supply and of all need.
 *
 * @returns null when a figure is missing, or there is no supply or no need at all.
 * @throws RangeError when the lengths differ, a figure is negative, or a sum is not finite.
 */
export function sharesOfNeed(
  supply: readonly (number | null)[],
  need: readonly (number | null)[],
): { readonly supply: number; readonly need: number }[] | null {
  if (supply.length !== need.length) throw new RangeError('one need a supply is needed');
  const areas: { s: number; n: number }[] = [];
  let [allSupply, allNeed] = [0, 0];
  for (const [i, s] of supply.entries()) {
    const n = need[i];
    if (!isNumber(s) || !isNumber(n)) return null;
    if (s < 0 || n < 0) throw new RangeError('supply and need must not be negative');
    areas.push({ s, n });
    allSupply += s;
    allNeed += n;
  }
  if (!(allSupply > 0 && allNeed > 0)) return null;
  finite([allSupply, allNeed]);
  return areas.map(({ s, n }) => ({ supply: s / allSupply, need: n / allNeed }));
}
