import { normalQuantile } from './normal-quantile.ts';
import { z95, z998 } from './z-values.ts';

/**
 * The standard normal multiplier of a two-sided interval: the quantile at one half plus half the
 * confidence. Confidence is a share, not a percentage: 0.95 or 0.998 in this field.
 *
 * @returns a positive number of standard errors.
 * @throws RangeError unless confidence is strictly between 0 and 1.
 */
export function zForConfidence(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence must lie between 0 and 1, got ${confidence}`);
  }
  if (confidence === 0.95) return z95;
  if (confidence === 0.998) return z998;
  return normalQuantile(0.5 + confidence / 2);
}
