import type { Estimate } from './interval.ts';
import { proportion } from './proportion.ts';
import type { AggregateParts, Known } from './sum-parts.ts';
import { sumParts } from './sum-parts.ts';

/**
 * A proportion for several areas together: counts and denominators are added up, then the value and
 * its Wilson interval are worked out from the sums. Percentages are never averaged.
 *
 * @returns null value and limits when any part lacks its count or denominator, or there is no part;
 *   `known` of `total` says how many were there.
 * @throws RangeError when a part has x < 0, n <= 0 or x > n.
 * Source: methods section 1.14; OHID technical guidance, Proportions.
 */
export function aggregateProportion({
  parts,
  confidence = 0.95,
  multiplier = 1,
}: AggregateParts): Estimate & Known {
  for (const { x, n } of parts) proportion({ x, n });
  const { x, n, known, total } = sumParts(parts);
  const { value, lower, upper } = proportion({ x, n, confidence, multiplier });
  return { value, lower, upper, known, total };
}
