import type { ComparisonOutcome, Polarity } from './comparison-outcome.ts';
import { comparisonOutcome } from './comparison-outcome.ts';
import { isNumber } from './is-number.ts';
import { refuseUnlessPositive } from './refuse-unless.ts';

/**
 * Comparison of a proportion with control limits round the benchmark: a Wilson interval at the
 * area's denominator N about E = N x benchmark share,
 * ((2E + z^2) -/+ z sqrt(z^2 + 4E(1 - E/N))) / (2(N + z^2)); similar inside, limits included.
 *
 * @param value the area's value and `benchmark` the comparator's, both in `unit` (100 = per cent).
 * @param z 1.96 for 95%, 3.0902 for 99.8%, as the source rounds them.
 * @returns 'notCompared' when a figure is missing, the denominator is not positive or the benchmark
 *   is not a share.
 * @throws RangeError when the unit or z is not positive or there is no such polarity.
 * Source: fingertips-open, SpcForProportionsComparer; methods section 1.7.
 */
export function compareSpcProportion({
  value,
  denominator,
  benchmark,
  unit,
  z,
  polarity,
}: {
  readonly value: number | null;
  readonly denominator: number | null;
  readonly benchmark: number | null;
  readonly unit: number;
  readonly z: number;
  readonly polarity: Polarity;
}): ComparisonOutcome {
  refuseUnlessPositive('unit', unit);
  refuseUnlessPositive('number of standard deviations', z);
  if (!isNumber(value) || !isNumber(denominator) || !isNumber(benchmark)) return 'notCompared';
  const share = benchmark / unit;
  if (denominator <= 0 || !(share >= 0 && share <= 1)) return 'notCompared';
  const events = denominator * share;
  const centre = 2 * events + z * z;
  const spread = z * Math.sqrt(z * z + 4 * events * (1 - share));
  const scale = 2 * (denominator + z * z);
  if (value / unit < (centre - spread) / scale) return comparisonOutcome('below', polarity);
  if (value / unit > (centre + spread) / scale) return comparisonOutcome('above', polarity);
  return 'similar';
}
