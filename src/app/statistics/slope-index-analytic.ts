import { finite } from './finite.ts';
import type { InequalityQuantile } from './inequality-line.ts';
import { inequalityLine } from './inequality-line.ts';
import { isNumber } from './is-number.ts';
import { z95 } from './z-values.ts';
import { zForConfidence } from './z-for-confidence.ts';

/**
 * Slope index of inequality with its closed-form interval, for values whose sampling error is normal
 * (means, life expectancy): the slope is a weighted sum of the values, so its standard error is
 * sqrt(sum((c_i SE_i)^2)) and the interval slope -/+ z SE.
 *
 * @param quantiles ordered from most to least deprived; `se`, or 95% limits to work it out from.
 * @returns nulls when a value is missing; null se and limits when a standard error is; null rii when
 *   the line starts from zero.
 * @throws RangeError unless there are 5 to 100 quantiles with people in each, no negative standard
 *   error and no limits the wrong way round.
 * Source: Low A, Low A, J Public Health 2004;26:388-395; methods section 1.10.
 */
export function slopeIndexAnalytic({
  quantiles,
  confidence = 0.95,
}: {
  readonly quantiles: readonly InequalityQuantile[];
  readonly confidence?: number;
}): {
  readonly sii: number | null;
  readonly intercept: number | null;
  readonly rii: number | null;
  readonly se: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
} {
  const z = zForConfidence(confidence);
  const line = inequalityLine(quantiles);
  let [sii, intercept, variance] = [0, 0, 0];
  let errorsKnown = true;
  for (const [i, { value, se, lower, upper }] of quantiles.entries()) {
    const [c, d] = [line.slope[i], line.intercept[i]];
    if (!isNumber(value) || c === undefined || d === undefined) {
      return { sii: null, intercept: null, rii: null, se: null, lower: null, upper: null };
    }
    sii += c * value;
    intercept += d * value;
    if (isNumber(se)) variance += (c * se) ** 2;
    else if (isNumber(lower) && isNumber(upper))
      variance += (c * ((upper - lower) / (2 * z95))) ** 2;
    else errorsKnown = false;
  }
  const rii = intercept === 0 ? null : (intercept + sii) / intercept;
  if (!errorsKnown) return finite({ sii, intercept, rii, se: null, lower: null, upper: null });
  const se = Math.sqrt(variance);
  return finite({ sii, intercept, rii, se, lower: sii - z * se, upper: sii + z * se });
}
