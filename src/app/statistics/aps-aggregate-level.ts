import { isNumber } from './is-number.ts';

/**
 * A survey level (a number of people) for several areas together: the sum of the levels, with
 * half-width sqrt(sum(conf_i^2)), the samples being independent.
 *
 * @returns null value when any part is missing or there is no part; null conf when any half-width
 *   is missing.
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
    sum += value;
    if (isNumber(conf)) squares += conf ** 2;
    else confKnown = false;
  }
  return { value: sum, conf: confKnown ? Math.sqrt(squares) : null };
}
