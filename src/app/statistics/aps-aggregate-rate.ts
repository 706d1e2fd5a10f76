import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';
import { refuseNegative } from './refuse-unless.ts';

/**
 * A survey rate for several areas together: sum(d_i r_i) / D, with half-width
 * sqrt(sum((d_i / D x conf_i)^2)): the samples of local authorities are independent.
 *
 * @param parts rate and half-width (same unit) and the denominator of the rate, for every area.
 * @returns null rate when any part is missing or the denominators add up to nothing; null conf when
 *   any half-width is missing.
 * @throws RangeError when a half-width is negative.
 * Source: methods section 1.14; variance of a weighted sum of independent estimates.
 */
export function apsAggregateRate({
  parts,
}: {
  readonly parts: readonly {
    readonly rate: number | null;
    readonly conf: number | null;
    readonly denominator: number | null;
  }[];
}): { readonly rate: number | null; readonly conf: number | null } {
  let weighted = 0;
  let denominators = 0;
  let squares = 0;
  let confKnown = true;
  for (const { rate, conf, denominator } of parts) {
    if (!isNumber(rate) || !isNumber(denominator) || denominator < 0) {
      return { rate: null, conf: null };
    }
    refuseNegative('a half-width', conf);
    weighted += denominator * rate;
    denominators += denominator;
    if (isNumber(conf)) squares += (denominator * conf) ** 2;
    else confKnown = false;
  }
  if (finite(denominators) <= 0) return { rate: null, conf: null };
  return finite({
    rate: weighted / denominators,
    conf: confKnown ? Math.sqrt(squares) / denominators : null,
  });
}
