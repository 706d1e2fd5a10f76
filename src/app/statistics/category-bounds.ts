import { isNumber } from './is-number.ts';
import { presentValues } from './present-values.ts';
import { quantile } from './quantile.ts';

/**
 * Bounds of categories by value: smallest value, the percentiles between (type 7, rounded to ten
 * decimals to shed arithmetic dust) and the largest value.
 *
 * @param categories how many; five gives six bounds.
 * @returns an empty list when fewer than four values are there.
 * @throws RangeError when categories is not a positive whole number or a value is not finite.
 * Source: fingertips-open, ValueCategoriesCalculator; methods section 1.8.
 */
export function categoryBounds({
  values,
  categories,
}: {
  readonly values: readonly (number | null)[] | null;
  readonly categories: number;
}): number[] {
  if (!Number.isInteger(categories) || categories < 1) {
    throw new RangeError(`cannot make ${categories} categories`);
  }
  const present = presentValues(values ?? []);
  if (present.length < 4) return [];
  const last = categories;
  return Array.from({ length: categories + 1 }, (_, i) => {
    const bound = quantile(present, i / last);
    const exact = i === 0 || i === last;
    return bound === null || exact ? bound : Number(bound.toFixed(10));
  }).filter(isNumber);
}
