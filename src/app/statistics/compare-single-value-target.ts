import type { ComparisonOutcome, Polarity } from './comparison-outcome.ts';
import { comparisonOutcome } from './comparison-outcome.ts';
import { isNumber } from './is-number.ts';

/**
 * Comparison with a goal of one value. By the value alone: a value at the goal has reached it
 * (better), and there is no "similar". With intervals: above when the lower limit is at or over the
 * goal, below when the upper limit is under it, otherwise similar.
 *
 * @returns 'notCompared' when the value, the goal or (with intervals) a limit is missing, or the
 *   limits are the wrong way round.
 * @throws RangeError when there is no such polarity.
 * Source: fingertips-open, SingleValueTargetComparer; methods section 1.8.
 */
export function compareSingleValueTarget({
  value,
  lower = null,
  upper = null,
  limit,
  useCIs,
  polarity,
}: {
  readonly value: number | null;
  readonly lower?: number | null;
  readonly upper?: number | null;
  readonly limit: number | null;
  readonly useCIs: boolean;
  readonly polarity: Polarity;
}): ComparisonOutcome {
  if (!isNumber(value) || !isNumber(limit)) return 'notCompared';
  if (useCIs) {
    if (!isNumber(lower) || !isNumber(upper) || lower > upper) return 'notCompared';
    if (lower >= limit) return comparisonOutcome('above', polarity);
    return upper < limit ? comparisonOutcome('below', polarity) : 'similar';
  }
  const reached = polarity === 'lowIsGood' ? value > limit : value >= limit;
  return comparisonOutcome(reached ? 'above' : 'below', polarity);
}
