import type { ComparisonOutcome, Polarity } from './comparison-outcome.ts';
import { comparisonOutcome } from './comparison-outcome.ts';
import { funnelPoissonExpected } from './funnel-poisson-expected.ts';
import { isNumber } from './is-number.ts';
import { refuseUnlessPositive } from './refuse-unless.ts';

/**
 * Comparison of a standardised rate with control limits round the benchmark: the exact Poisson
 * limits of the events expected at the benchmark rate, E = benchmark x denominator / unit, turned
 * back into rates; similar inside, limits included.
 *
 * @param denominator the area's (effective) population; `unit` the multiplier of the rates.
 * @param tail probability in each tail: 0.025 for 95%, 0.001 for 99.8%.
 * @returns 'notCompared' when a figure is missing, the denominator is not positive or the benchmark
 *   is negative.
 * @throws RangeError when the unit is not positive, the tail not between 0 and 1, or there is no such
 *   polarity.
 * Source: fingertips-open, SpcForDsrComparer; methods section 1.8.
 */
export function compareSpcDsr({
  value,
  denominator,
  benchmark,
  unit,
  tail,
  polarity,
}: {
  readonly value: number | null;
  readonly denominator: number | null;
  readonly benchmark: number | null;
  readonly unit: number;
  readonly tail: number;
  readonly polarity: Polarity;
}): ComparisonOutcome {
  refuseUnlessPositive('unit', unit);
  if (!isNumber(value) || !isNumber(denominator) || !isNumber(benchmark)) return 'notCompared';
  if (denominator <= 0 || benchmark < 0) return 'notCompared';
  const perEvent = unit / denominator;
  const { low, high } = funnelPoissonExpected({ observed: benchmark / perEvent, p: tail });
  if (value < low * perEvent) return comparisonOutcome('below', polarity);
  if (value > high * perEvent) return comparisonOutcome('above', polarity);
  return 'similar';
}
