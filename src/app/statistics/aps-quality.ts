import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';

/** Precision band of a survey estimate by its coefficient of variation. */
export type QualityBand = 'A' | 'B' | 'C' | 'D';

/** Coefficients of variation (per cent) at which bands B, C and D begin. */
const BANDS = { B: 5, C: 10, D: 20 } as const;

/**
 * How far an Annual Population Survey estimate can be relied on. Standard error = half-width / 1.96;
 * coefficient of variation = 100 x standard error / estimate. Bands: A below 5, B below 10, C below
 * 20, D from 20 on. D is shown greyed and kept out of scores, ranks and classes.
 *
 * @param value the estimate; `conf` its published half-width at 95%, in the same unit.
 * @param status the publisher's sign: "!" sample 0-2, "*" sample 3-9, "~" below 500, "-" missing;
 *   null or empty when there is none. Any sign makes the figure unusable and its band unknown.
 * @returns se in the unit of the value and cv in per cent; nulls where there is no answer (missing
 *   figure, negative half-width, or an estimate of zero, which has no CV).
 * @throws RangeError where the coefficient is beyond the largest number.
 * Source: Nomis status legend; ONS quality key for the Annual Population Survey.
 */
export function apsQuality({
  value,
  conf,
  status = null,
}: {
  readonly value: number | null;
  readonly conf: number | null;
  readonly status?: string | null;
}): {
  readonly se: number | null;
  readonly cv: number | null;
  readonly quality: QualityBand | null;
  readonly usable: boolean;
} {
  const flagged = status !== null && status.trim() !== '';
  if (flagged || !isNumber(value) || !isNumber(conf) || conf < 0) {
    return { se: null, cv: null, quality: null, usable: false };
  }
  const se = conf / 1.96;
  if (value === 0) return { se, cv: null, quality: null, usable: false };
  const cv = (100 * se) / Math.abs(value);
  const quality = cv < BANDS.B ? 'A' : cv < BANDS.C ? 'B' : cv < BANDS.D ? 'C' : 'D';
  return finite({ se, cv, quality, usable: quality !== 'D' });
}
