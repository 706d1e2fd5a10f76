import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';
import { presentValue } from './present-values.ts';
import { refuseNegative } from './refuse-unless.ts';

/** One fifth, tenth, ... of the population, with its value and standard error or limits. */
export interface InequalityQuantile {
  readonly population: number;
  readonly value: number | null;
  /** Standard error on the scale of the value type (log for a rate, logit for a proportion). */
  readonly se?: number | null;
  /** 95% limits, used when there is no standard error. */
  readonly lower?: number | null;
  readonly upper?: number | null;
}

/** The line through the quantiles as weights of their values: slope = sum(slope_i y_i), and so on. */
export interface InequalityLine {
  readonly slope: readonly number[];
  readonly intercept: readonly number[];
}

/**
 * The regression of values on the cumulative population share at each quantile's middle, weighted by
 * population share: y sqrt(a) on sqrt(a) and b sqrt(a) without intercept, a_i the share and b_i =
 * share up to and with i minus a_i / 2. Being linear in the values, it is given as its weights.
 *
 * @param quantiles ordered from most to least deprived, 5 to 100 of them.
 * @returns one weight a quantile, in order, of the slope (unit: value over the whole population) and of
 *   the intercept (value at the most deprived end).
 * @throws RangeError when there are fewer or more, a population is not positive, a standard error is
 *   negative, or limits are the wrong way round.
 * Source: Low A, Low A, J Public Health 2004;26:388-395; methods section 1.10.
 */
export function inequalityLine(quantiles: readonly InequalityQuantile[]): InequalityLine {
  if (quantiles.length < 5 || quantiles.length > 100) {
    throw new RangeError(`a slope index needs 5 to 100 quantiles, got ${quantiles.length}`);
  }
  let total = 0;
  for (const { population, se, lower, upper } of quantiles) {
    refuseNegative('a standard error', presentValue(se));
    if (isNumber(lower) && isNumber(upper) && lower > upper) {
      throw new RangeError(`the lower limit (${lower}) exceeds the upper (${upper})`);
    }
    if (!(isNumber(population) && population > 0)) {
      throw new RangeError(`a quantile needs people, got ${population}`);
    }
    total += population;
  }
  finite(total);
  let cumulated = 0;
  const rows = quantiles.map(({ population }) => {
    const a = population / total;
    cumulated += a;
    return { a, b: cumulated - a / 2 };
  });
  const meanB = rows.reduce((sum, { a, b }) => sum + a * b, 0);
  const spread = rows.reduce((sum, { a, b }) => sum + a * (b - meanB) ** 2, 0);
  const slopeOf = ({ a, b }: { a: number; b: number }): number => (a * (b - meanB)) / spread;
  return finite({
    slope: rows.map(slopeOf),
    intercept: rows.map((row) => row.a - meanB * slopeOf(row)),
  });
}
