import { isNumber } from './is-number.ts';
import { presentValues } from './present-values.ts';

/**
 * Percentile rank of each value as a share: (rank - 1) / (n - 1), ranks from the smallest value, ties
 * taking the smallest rank.
 *
 * @returns one number from 0 to 1 a value, in order; null for a missing value, and for all when fewer
 *   than two are there.
 * @throws RangeError when a value present is not finite.
 * Source: OECD/JRC Handbook (2008), step 5; COINr percentile ranks.
 */
export function percentileRank({
  values,
}: {
  readonly values: readonly (number | null)[];
}): (number | null)[] {
  const sorted = presentValues(values).sort((a, b) => a - b);
  if (sorted.length < 2) return values.map(() => null);
  const ranks = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!ranks.has(value)) ranks.set(value, i);
  });
  return values.map((value) => {
    const rank = isNumber(value) ? ranks.get(value) : undefined;
    return rank === undefined ? null : rank / (sorted.length - 1);
  });
}
