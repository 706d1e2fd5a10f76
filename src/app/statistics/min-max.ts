import { isNumber } from './is-number.ts';

/**
 * Values on a scale from 0 (the smallest) to 100 (the largest).
 *
 * @returns one number a value, in order; null for a missing value, and for all when none differ.
 * Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), step 5.
 */
export function minMax({
  values,
}: {
  readonly values: readonly (number | null)[];
}): (number | null)[] {
  const present = values.filter(isNumber);
  const [low, high] = [Math.min(...present), Math.max(...present)];
  if (!(high > low)) return values.map(() => null);
  return values.map((value) => (isNumber(value) ? (100 * (value - low)) / (high - low) : null));
}
