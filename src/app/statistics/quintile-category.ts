import { categoryBounds } from './category-bounds.ts';
import type { Polarity } from './comparison-outcome.ts';
import { isNumber } from './is-number.ts';
import { presentValues } from './present-values.ts';

/**
 * The fifth a value falls in by percentile bounds: the first of the five upper bounds that is not
 * below it, 1 = lowest values; where high is good the count runs the other way, 1 = highest values.
 *
 * @returns 1 to 5; 0 (not compared) when fewer than five values are there or the value is missing.
 * @throws RangeError when a value present is not finite.
 * Source: fingertips-open, QuintilesComparer; methods section 1.8.
 */
export function quintileCategory({
  values,
  value,
  polarity,
}: {
  readonly values: readonly (number | null)[] | null;
  readonly value: number | null;
  readonly polarity: Polarity;
}): number {
  const present = presentValues(values ?? []);
  if (present.length < 5 || !isNumber(value)) return 0;
  const upperBounds = categoryBounds({ values: present, categories: 5 }).slice(1);
  const place = upperBounds.findIndex((bound) => bound >= value);
  const fifth = place === -1 ? 5 : place + 1;
  return polarity === 'highIsGood' ? 6 - fifth : fifth;
}
