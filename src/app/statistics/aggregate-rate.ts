import type { Estimate } from './interval.ts';
import { rate } from './rate.ts';
import type { AggregateParts, Known } from './sum-parts.ts';
import { sumParts } from './sum-parts.ts';

/**
 * A crude rate for several areas together: events and populations are added up, then the value and
 * its interval (exact below ten events, Byar from ten on) are worked out from the sums.
 *
 * @returns null value and limits when any part lacks its count or population, or there is no part;
 *   `known` of `total` says how many were there.
 * @throws RangeError when a part has x < 0 or n <= 0.
 * Source: methods section 1.14.
 */
export function aggregateRate({
  parts,
  confidence = 0.95,
  multiplier = 100000,
}: AggregateParts): Estimate & Known {
  for (const { x, n } of parts) rate({ x, n });
  const { x, n, known, total } = sumParts(parts);
  const { value, lower, upper } = rate({ x, n, confidence, multiplier });
  return { value, lower, upper, known, total };
}
