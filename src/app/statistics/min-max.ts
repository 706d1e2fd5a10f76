import { extent } from 'd3-array';

import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';
import { presentValues } from './present-values.ts';

/**
 * Values on a scale from 0 (the smallest) to 100 (the largest).
 *
 * @returns one number a value, in order; null for a missing value, and for all when none differ.
 * @throws RangeError when a value present is not finite.
 * Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), step 5.
 */
export function minMax({
  values,
}: {
  readonly values: readonly (number | null)[];
}): (number | null)[] {
  const [low, high] = extent(presentValues(values));
  if (low === undefined || low === high) return values.map(() => null);
  return finite(
    values.map((value) => (isNumber(value) ? 100 * ((value - low) / (high - low)) : null)),
  );
}
