import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';
import { refuseNegative } from './refuse-unless.ts';

/**
 * A survey level (a number of people) for several areas together: the sum of the levels, with
 * half-width sqrt(sum(conf_i^2)), the samples being independent.
 *
 * @returns null value when any part is missing or there is no part; null conf when any half-width
 *   is missing.
 * @throws RangeError when a level or a half-width is negative.
 * Source: methods section 1.14; variance of a sum of independent estimates.
 */
export function apsAggregateLevel({
  parts,
}: {
  readonly parts: readonly { readonly value: number | null; readonly conf: number | null }[];
}): { readonly value: number | null; readonly conf: number | null } {
  if (parts.length === 0) return { value: null, conf: null };
  let sum = 0;
  let squares = 0;
  let confKnown = true;
  for (const { value, conf } of parts) {
    if (!isNumber(value)) return { value: null, conf: null };
    refuseNegative('a level or its half-width', value, conf);
    sum += value;
    if (isNumber(conf)) squares += conf ** 2;
    else confKnown = false;
  }
  return finite({ value: sum, conf: confKnown ? Math.sqrt(squares) : null });
}
