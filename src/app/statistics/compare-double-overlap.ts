import type { ComparisonOutcome, Polarity } from './comparison-outcome.ts';
import { comparisonOutcome } from './comparison-outcome.ts';
import type { Estimate } from './interval.ts';
import { isNumber } from './is-number.ts';

/**
 * Comparison of two estimates by both intervals: similar when the intervals touch or overlap,
 * otherwise by which lies higher. Conservative (about 99.4% for equal errors): only for a comparator
 * that is itself a small sample, such as a region in a survey or another area.
 *
 * @returns 'notCompared' when a value or a limit is missing on either side, or limits are the wrong
 *   way round.
 * @throws RangeError when there is no such polarity.
 * Source: fingertips-open, DoubleOverlappingCIsComparer; methods section 1.8.
 */
export function compareDoubleOverlap({
  value,
  lower,
  upper,
  benchmark,
  polarity,
}: Estimate & {
  readonly benchmark: Estimate | null;
  readonly polarity: Polarity;
}): ComparisonOutcome {
  if (
    benchmark === null ||
    !isNumber(value) ||
    !isNumber(lower) ||
    !isNumber(upper) ||
    !isNumber(benchmark.value) ||
    !isNumber(benchmark.lower) ||
    !isNumber(benchmark.upper)
  ) {
    return 'notCompared';
  }
  if (lower > upper || benchmark.lower > benchmark.upper) return 'notCompared';
  if (upper < benchmark.lower) return comparisonOutcome('below', polarity);
  if (lower > benchmark.upper) return comparisonOutcome('above', polarity);
  return 'similar';
}
