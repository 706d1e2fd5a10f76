import type { QualityBand } from './aps-quality.ts';
import { apsQuality } from './aps-quality.ts';
import { finite } from './finite.ts';
import type { Estimate } from './interval.ts';
import { isNumber } from './is-number.ts';

/**
 * Provision per 1,000 people inactive through long-term sickness: WTE / N x 1,000, with the interval
 * WTE / (N + conf) to WTE / (N - conf). The WTE are a census and taken as known; the survey's error
 * is all in N, whose coefficient of variation gives the precision band.
 *
 * @param inactive survey estimate N of people; `conf` its half-width at 95%.
 * @returns null value when WTE or N is missing or N is not positive; null upper limit when the
 *   survey cannot rule out that nobody is inactive (conf >= N); null limits without conf.
 * @throws RangeError when WTE is negative.
 * Source: methods section 3.1.
 */
export function provisionPerInactive({
  wte,
  inactive,
  conf,
}: {
  readonly wte: number | null;
  readonly inactive: number | null;
  readonly conf: number | null;
}): Estimate & { readonly cv: number | null; readonly quality: QualityBand | null } {
  if (isNumber(wte) && wte < 0) throw new RangeError(`WTE must not be negative, got ${wte}`);
  const { cv, quality } = apsQuality({ value: inactive, conf });
  if (!isNumber(wte) || !isNumber(inactive) || inactive <= 0) {
    return { value: null, lower: null, upper: null, cv, quality };
  }
  const hasInterval = isNumber(conf) && conf >= 0;
  return finite({
    value: (wte / inactive) * 1000,
    lower: hasInterval ? (wte / (inactive + conf)) * 1000 : null,
    upper: hasInterval && conf < inactive ? (wte / (inactive - conf)) * 1000 : null,
    cv,
    quality,
  });
}
