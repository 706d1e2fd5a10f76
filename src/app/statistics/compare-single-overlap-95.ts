import type { ComparisonOutcome, Polarity } from './comparison-outcome.ts';
import { comparisonOutcome } from './comparison-outcome.ts';
import { isNumber } from './is-number.ts';

/**
 * Comparison of an area with a benchmark by the area's own 95% interval: similar when the benchmark
 * lies inside it, limits included; otherwise by which side. The benchmark's own interval is ignored.
 * With 99.8% limits passed in, this is the 99.8% variant of the same rule.
 *
 * @returns 'notCompared' when the value, a limit or the benchmark is missing, or the limits are the
 *   wrong way round.
 * @throws RangeError when there is no such polarity.
 * Source: Fingertips, CIOverlappingReferenceValue95; fingertips-open Analysis comparers.
 */
export function compareSingleOverlap95({
  value,
  lower,
  upper,
  benchmark,
  polarity,
}: {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly benchmark: number | null;
  readonly polarity: Polarity;
}): ComparisonOutcome {
  if (!isNumber(value) || !isNumber(lower) || !isNumber(upper) || !isNumber(benchmark)) {
    return 'notCompared';
  }
  if (lower > upper) return 'notCompared';
  if (upper < benchmark) return comparisonOutcome('below', polarity);
  if (lower > benchmark) return comparisonOutcome('above', polarity);
  return 'similar';
}
