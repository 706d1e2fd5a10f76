import { at } from './at.ts';
import type { InequalityLine, InequalityQuantile } from './inequality-line.ts';
import { isNumber } from './is-number.ts';
import { seededNormals } from './seeded-normals.ts';
import type { ValueScale } from './value-scale.ts';
import { z95 } from './z-values.ts';

/** Slopes and starting values of lines through drawn quantiles, on the scale of the fit. */
export interface DrawnLines {
  readonly slopes: Float64Array;
  readonly starts: Float64Array;
}

/**
 * Lines through quantiles drawn with their sampling error: g(y_i) ~ N(g(y_i), SE_i) on the scale of
 * the error, turned back and put on the scale of the fit.
 *
 * @returns null when a value has no g or an error is missing.
 * Source: methods section 1.10.
 */
export function drawLines(
  quantiles: readonly InequalityQuantile[],
  line: InequalityLine,
  error: ValueScale,
  fit: ValueScale,
  repetitions: number,
  seed: number,
): DrawnLines | null {
  const [slopes, starts] = [new Float64Array(repetitions), new Float64Array(repetitions)];
  const normals = new Float64Array(repetitions);
  for (const [i, quantile] of quantiles.entries()) {
    const [{ value }, se] = [quantile, standardError(quantile, error)];
    const [c, d] = [line.slope[i], line.intercept[i]];
    if (!isNumber(value) || se === null || c === undefined || d === undefined) return null;
    const centre = error.to(value);
    seededNormals(normals, seed, 'quantile', String(i));
    for (let r = 0; r < repetitions; r++) {
      const g = centre + se * at(normals, r);
      const y = fit === error ? g : fit.to(error.back(g));
      slopes[r] = at(slopes, r) + c * y;
      starts[r] = at(starts, r) + d * y;
    }
  }
  return { slopes, starts };
}

/** Sum of the products of weights and values. */
export function weightedSum(weights: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (const [i, value] of values.entries()) {
    const weight = weights[i];
    if (weight !== undefined) sum += weight * value;
  }
  return sum;
}

function standardError(
  { value, se, lower, upper }: InequalityQuantile,
  { to, accepts }: ValueScale,
): number | null {
  if (!isNumber(value) || !accepts(value)) return null;
  if (isNumber(se)) return se;
  if (!isNumber(lower) || !isNumber(upper) || !accepts(lower) || !accepts(upper)) return null;
  return (to(upper) - to(lower)) / (2 * z95);
}
