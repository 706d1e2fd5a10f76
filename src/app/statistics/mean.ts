import { deviation, mean as average, sum } from 'd3-array';

import { finite } from './finite.ts';
import type { Estimate } from './interval.ts';
import { presentValues } from './present-values.ts';
import { tQuantile } from './t-quantile.ts';
import { zForConfidence } from './z-for-confidence.ts';

/**
 * Mean of measurements with Student's t interval: mean -/+ t(n - 1; 0.5 + confidence / 2) x s /
 * sqrt(n), s the sample standard deviation (n - 1). Missing values are left out.
 *
 * @returns value_sum, value_count, stdev, value, lower, upper. Limits and stdev need two values, the
 *   value one: null otherwise; value_sum is null where there is no value.
 * @throws RangeError unless the confidence is between 0 and 1 and every value present is finite.
 * Source: Student, Biometrika 1908;6:1-25; methods section 1.4.
 */
export function mean({
  values,
  confidence = 0.95,
}: {
  readonly values: readonly (number | null)[];
  readonly confidence?: number;
}): Estimate & {
  readonly value_sum: number | null;
  readonly value_count: number;
  readonly stdev: number | null;
} {
  zForConfidence(confidence);
  const present = presentValues(values);
  const value_count = present.length;
  const value = average(present) ?? null;
  const value_sum = value === null ? null : sum(present);
  const stdev = deviation(present) ?? null;
  if (value === null || stdev === null) {
    return finite({ value_sum, value_count, stdev: null, value, lower: null, upper: null });
  }
  const t = tQuantile(0.5 + confidence / 2, value_count - 1);
  const margin = (t * stdev) / Math.sqrt(value_count);
  return finite({
    value_sum,
    value_count,
    stdev,
    value,
    lower: value - margin,
    upper: value + margin,
  });
}
