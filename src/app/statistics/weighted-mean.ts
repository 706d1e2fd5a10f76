import { finite } from './finite.ts';
import { presentValue } from './present-values.ts';

/** Values with their weights, in the same order. */
export interface Weighted {
  readonly values: readonly (number | null)[];
  readonly weights: readonly number[];
}

/**
 * Weighted arithmetic mean of the values that are there: sum(w y) / sum(w), missing values dropped
 * and the weights of the rest renormalised.
 *
 * @returns null when nothing with a positive weight is there.
 * @throws RangeError when the lengths differ, a weight is negative, or a value or weight not finite.
 * Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), step 7.
 */
export function weightedMean({ values, weights }: Weighted): number | null {
  if (values.length !== weights.length) throw new RangeError('one weight a value is needed');
  let sum = 0;
  let total = 0;
  values.forEach((value, i) => {
    const weight = weights[i];
    if (weight === undefined || !(weight >= 0 && weight < Infinity)) {
      throw new RangeError(`a weight must be zero or more, got ${weight}`);
    }
    const figure = presentValue(value);
    if (figure === null) return;
    sum += weight * figure;
    total += weight;
  });
  return total > 0 ? finite(sum) / finite(total) : null;
}
