import { finite } from './finite.ts';
import { sharesOfNeed } from './shares-of-need.ts';

/**
 * Distance from target of each area: share of supply over share of need, minus 1. Below 0 an area has
 * less than its share of need.
 *
 * @returns one number an area, in order; null for an area without need; null for all when a figure
 *   is missing, or there is no supply or no need at all.
 * @throws RangeError when the lengths differ or a figure is negative.
 * Source: NHS England, allocations guide (distance from target); methods section 3.6.
 */
export function distanceFromTarget({
  supply,
  need,
}: {
  readonly supply: readonly (number | null)[];
  readonly need: readonly (number | null)[];
}): (number | null)[] {
  const shares = sharesOfNeed(supply, need);
  if (shares === null) return supply.map(() => null);
  return finite(shares.map((share) => (share.need > 0 ? share.supply / share.need - 1 : null)));
}
