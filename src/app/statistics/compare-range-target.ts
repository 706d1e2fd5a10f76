import type { ComparisonOutcome, Polarity } from './comparison-outcome.ts';
import { comparisonOutcome } from './comparison-outcome.ts';
import { isNumber } from './is-number.ts';

/**
 * Comparison with a goal range: similar from the lower limit up to, not including, the upper limit;
 * otherwise by which side.
 *
 * @returns 'notCompared' when the value or a limit is missing.
 * @throws RangeError when the lower limit exceeds the upper one or there is no such polarity.
 * Source: fingertips-open, RangeTargetComparer; methods section 1.8.
 */
export function compareRangeTarget({
  value,
  lowerLimit,
  upperLimit,
  polarity,
}: {
  readonly value: number | null;
  readonly lowerLimit: number | null;
  readonly upperLimit: number | null;
  readonly polarity: Polarity;
}): ComparisonOutcome {
  if (!isNumber(lowerLimit) || !isNumber(upperLimit)) return 'notCompared';
  if (lowerLimit > upperLimit) {
    throw new RangeError(`the lower limit (${lowerLimit}) exceeds the upper (${upperLimit})`);
  }
  if (!isNumber(value)) return 'notCompared';
  if (value < lowerLimit) return comparisonOutcome('below', polarity);
  return value >= upperLimit ? comparisonOutcome('above', polarity) : 'similar';
}
