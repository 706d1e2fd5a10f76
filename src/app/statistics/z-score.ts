import { deviation, mean as average } from 'd3-array';

import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';
import { presentValues } from './present-values.ts';
import { refuseUnlessPositive } from './refuse-unless.ts';

/**
 * Standard scores: (value - mean of the values) / their sample standard deviation (n - 1), placed on
 * a scale with the given mean and standard deviation (0 and 1; 100 and 10 for display).
 *
 * @returns one score a value, in order; null for a missing value, and for every value when fewer
 *   than two are present or all are equal.
 * @throws RangeError when a value present is not finite or the scale's deviation is not positive.
 * Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), step 5.
 */
export function zScore({
  values,
  mean = 0,
  sd = 1,
}: {
  readonly values: readonly (number | null)[];
  readonly mean?: number;
  readonly sd?: number;
}): (number | null)[] {
  refuseUnlessPositive('standard deviation', sd);
  const present = presentValues(values);
  const centre = average(present);
  const spread = deviation(present);
  if (centre === undefined || spread === undefined || !(spread > 0)) return values.map(() => null);
  return finite(
    values.map((value) => (isNumber(value) ? mean + (sd * (value - centre)) / spread : null)),
  );
}
