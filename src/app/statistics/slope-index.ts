import { at } from './at.ts';
import { drawLines, weightedSum } from './draw-lines.ts';
import { finite } from './finite.ts';
import type { InequalityQuantile } from './inequality-line.ts';
import { inequalityLine } from './inequality-line.ts';
import type { Interval } from './interval.ts';
import { isNumber } from './is-number.ts';
import { refuseUnlessPositive, refuseUnlessWhole } from './refuse-unless.ts';
import type { ValueScale, ValueType } from './value-scale.ts';
import { valueScale } from './value-scale.ts';
import { zForConfidence } from './z-for-confidence.ts';

/** Slope and relative index of inequality with simulated limits. */
export interface SlopeIndex {
  readonly sii: number | null;
  readonly rii: number | null;
  readonly intercept: number | null;
  readonly sii_lower: number | null;
  readonly sii_upper: number | null;
  readonly rii_lower: number | null;
  readonly rii_upper: number | null;
}

/**
 * Slope index of inequality: the difference in value between the least and the most deprived end of
 * the population on the line fitted through the quantiles; relative index: the ratio of the two ends.
 * With `transform` the line is fitted on the log of a rate or the logit of a proportion and its ends
 * are turned back.
 *
 * Interval: each value is drawn on its own scale, g(y) ~ N(g(y), SE), SE = `se` or (g(upper) -
 * g(lower)) / (2 z95), and the line refitted; limits are the sorted draws at round(R(1 - c)) and
 * round(R c), c = (1 + confidence) / 2. With `transform`, limits L of the slope on scale g are turned
 * back about the fitted middle m: g^-1(m + L/2) - g^-1(m - L/2).
 *
 * @param quantiles ordered from most to least deprived; proportions as shares.
 * @param multiplier scales the slope index (100 for per cent); a negative one (the other direction)
 *   also turns the relative index over. The intercept is left on the scale of the values.
 * @param repetitions R, at least 1,000.
 * @returns nulls where a value is missing or has no g; null limits where an error is missing.
 * @throws RangeError unless there are 5 to 100 quantiles with people in each, no negative standard
 *   error, no limits the wrong way round, R is enough and the multiplier is not zero.
 * Source: Low A, Low A, J Public Health 2004;26:388-395; methods section 1.10.
 */
export function slopeIndex({
  quantiles,
  valueType = 'other',
  transform = false,
  multiplier = 1,
  confidence = 0.95,
  repetitions = 100000,
  seed = 1,
}: {
  readonly quantiles: readonly InequalityQuantile[];
  readonly valueType?: ValueType;
  readonly transform?: boolean;
  readonly multiplier?: number;
  readonly confidence?: number;
  readonly repetitions?: number;
  readonly seed?: number;
}): SlopeIndex {
  zForConfidence(confidence);
  refuseUnlessWhole(repetitions, 1000);
  refuseUnlessPositive('size of the multiplier', Math.abs(multiplier));
  const line = inequalityLine(quantiles);
  const fit = valueScale(transform ? valueType : 'other');
  const fitted: number[] = [];
  for (const { value } of quantiles) {
    if (!isNumber(value) || !fit.accepts(value)) return noAnswer;
    fitted.push(fit.to(value));
  }
  const start = weightedSum(line.intercept, fitted);
  const slope = weightedSum(line.slope, fitted);
  const [most, least] = [fit.back(start), fit.back(start + slope)];
  const drawn = drawLines(quantiles, line, valueScale(valueType), fit, repetitions, seed);
  const tail = (1 - confidence) / 2;
  const limits =
    drawn &&
    (transform
      ? turnedBack(drawn.slopes, start + slope / 2, fit, tail)
      : {
          sii: sortedLimits(drawn.slopes, tail),
          rii: sortedLimits(
            drawn.slopes.map((b, r) => (at(drawn.starts, r) + b) / at(drawn.starts, r)),
            tail,
          ),
        });
  const sii = orient(limits?.sii, (x) => x * multiplier);
  const rii = orient(limits?.rii, (x) => (multiplier < 0 ? 1 / x : x));
  const ratio = multiplier < 0 ? most / least : least / most;
  return finite({
    sii: (least - most) * multiplier,
    rii: isNumber(ratio) ? ratio : null,
    intercept: most,
    sii_lower: sii.lower,
    sii_upper: sii.upper,
    rii_lower: rii.lower,
    rii_upper: rii.upper,
  });
}

const noAnswer: SlopeIndex = {
  sii: null,
  rii: null,
  intercept: null,
  sii_lower: null,
  sii_upper: null,
  rii_lower: null,
  rii_upper: null,
};

type Pair = readonly [number, number];

/** Limits of the two indices from limits of the slope, turned back about the fitted middle. */
function turnedBack(
  slopes: Float64Array,
  middle: number,
  fit: ValueScale,
  tail: number,
): { readonly sii: Pair; readonly rii: Pair } {
  const [low, high] = sortedLimits(slopes, tail);
  const end = (slope: number): number => fit.back(middle + slope / 2);
  return {
    sii: [end(low) - end(-low), end(high) - end(-high)],
    rii: [end(low) / end(-low), end(high) / end(-high)],
  };
}

/** The sorted draws at round(R x tail) and round(R (1 - tail)), counting from one. */
function sortedLimits(draws: Float64Array, tail: number): Pair {
  const sorted = draws.slice().sort();
  const place = (share: number): number =>
    Math.min(sorted.length, Math.max(1, Math.round(sorted.length * share))) - 1;
  return [at(sorted, place(tail)), at(sorted, place(1 - tail))];
}

/** Limits after a change of scale or direction, in order; null where there is no number. */
function orient(pair: Pair | undefined | null, change: (x: number) => number): Interval {
  const changed = pair ? pair.map(change) : [];
  const [lower, upper] = changed.sort((a, b) => a - b);
  return isNumber(lower) && isNumber(upper) ? { lower, upper } : { lower: null, upper: null };
}
