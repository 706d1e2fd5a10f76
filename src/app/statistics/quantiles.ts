import { isNumber } from './is-number.ts';
import { presentValues } from './present-values.ts';

/**
 * Which of k groups of nearly equal size each value falls in: q = floor((k + 1) - ceil((N + 1 -
 * rank) / (N / k))), 0 becoming 1, with the smallest rank for ties, so that equal values share a
 * group.
 *
 * @param nquantiles k; `invert` (default) puts the highest values in group 1, otherwise the lowest.
 * @returns one group a value, in order; null for a missing value, and for all when fewer than k are
 *   there.
 * @throws RangeError when k is not a whole number of at least two or a value present is not finite.
 * Source: OHID technical guidance, Assigning deprivation categories; methods section 1.11.
 */
export function quantiles({
  values,
  nquantiles,
  invert = true,
}: {
  readonly values: readonly (number | null)[];
  readonly nquantiles: number;
  readonly invert?: boolean;
}): (number | null)[] {
  const k = nquantiles;
  if (!Number.isInteger(k) || k < 2) throw new RangeError(`cannot make ${k} groups`);
  const sorted = presentValues(values).sort((a, b) => (invert ? b - a : a - b));
  const n = sorted.length;
  if (n < k) return values.map(() => null);
  const ranks = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!ranks.has(value)) ranks.set(value, i + 1);
  });
  return values.map((value) => {
    const rank = isNumber(value) ? ranks.get(value) : undefined;
    if (rank === undefined) return null;
    // Multiplying before dividing keeps whole numbers whole.
    return Math.max(1, Math.floor(k + 1 - Math.ceil(((n + 1 - rank) * k) / n)));
  });
}
