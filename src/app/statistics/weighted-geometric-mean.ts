import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';
import { presentValue } from './present-values.ts';
import type { Weighted } from './weighted-mean.ts';
import { weightedMean } from './weighted-mean.ts';

/**
 * Weighted geometric mean of the values that are there: exp(sum(w ln y) / sum(w)), missing values
 * dropped and the weights of the rest renormalised.
 *
 * @returns null when nothing with a positive weight is there, or a present value is zero or less.
 * @throws RangeError when the lengths differ, a weight is negative, or a value or weight not finite.
 * Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), step 7.
 */
export function weightedGeometricMean({ values, weights }: Weighted): number | null {
  const logs = values
    .map(presentValue)
    .map((value) => (isNumber(value) && value > 0 ? Math.log(value) : null));
  const mean = weightedMean({ values: logs, weights });
  const undefinedLog = values.some((value, i) => isNumber(value) && value <= 0 && weights[i] !== 0);
  return mean === null || undefinedLog ? null : finite(Math.exp(mean));
}
