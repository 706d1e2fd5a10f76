import type { ComparisonOutcome, Polarity } from './comparison-outcome.ts';
import { comparisonOutcome } from './comparison-outcome.ts';
import { isNumber } from './is-number.ts';

/**
 * Comparison with a benchmark in five levels: similar inside the area's 95% interval, better or
 * worse between the 95% and the 99.8% limits (limits included), best or worst beyond the 99.8%
 * limits; without polarity lower/higher and lowest/highest.
 *
 * @returns 'notCompared' when the value, any limit or the benchmark is missing, or the limits are not
 *   in order.
 * @throws RangeError when there is no such polarity.
 * Source: fingertips-open, SingleOverlappingCIsForTwoCILevelsComparer; methods section 1.8.
 */
export function compareSingleOverlapTwoLevels({
  value,
  lower95,
  upper95,
  lower998,
  upper998,
  benchmark,
  polarity,
}: {
  readonly value: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly lower998: number | null;
  readonly upper998: number | null;
  readonly benchmark: number | null;
  readonly polarity: Polarity;
}): ComparisonOutcome {
  if (
    !isNumber(value) ||
    !isNumber(lower95) ||
    !isNumber(upper95) ||
    !isNumber(lower998) ||
    !isNumber(upper998) ||
    !isNumber(benchmark)
  ) {
    return 'notCompared';
  }
  // The 99.8% interval holds the 95% one.
  if (lower95 > upper95 || lower998 > lower95 || upper998 < upper95) return 'notCompared';
  if (upper998 < benchmark) return comparisonOutcome('farBelow', polarity);
  if (lower998 > benchmark) return comparisonOutcome('farAbove', polarity);
  if (upper95 < benchmark) return comparisonOutcome('below', polarity);
  if (lower95 > benchmark) return comparisonOutcome('above', polarity);
  return 'similar';
}
