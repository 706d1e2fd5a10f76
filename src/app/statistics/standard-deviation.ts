import { deviation } from 'd3-array';

import { finite } from './finite.ts';
import { presentValues } from './present-values.ts';

/**
 * Sample standard deviation (n - 1), in the unit of the values; null for fewer than two.
 *
 * @throws RangeError when a value or the answer is not finite.
 */
export function standardDeviation(values: readonly number[]): number | null {
  return finite(deviation(presentValues(values)) ?? null);
}
