import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';
import type { TrendPoint } from './recent-points.ts';

/** A tested trend: chi-squared on one degree of freedom, and the slopes that must agree. */
export interface TrendFit {
  readonly chiSquare: number;
  /** The slope of all points first, then those with one point left out in turn. */
  readonly slopes: readonly number[];
}

interface Weighted {
  readonly t: number;
  readonly y: number;
  readonly w: number;
}

/**
 * Regression of values on t = 1, 2, ... weighted by 1 / s^2, s = (upper - lower) / 3.92:
 * b = (Sw Swyt - Swt Swy) / (Sw Swtt - Swt^2), chi-squared = (b / SE_b)^2.
 *
 * @returns null when a value or limit is missing or an interval has no width.
 * @throws RangeError when the figures overflow.
 * Source: methods section 1.9.
 */
export function fitWeightedTrend(points: readonly TrendPoint[]): TrendFit | null {
  const rows: Weighted[] = [];
  for (const [i, { value, lower, upper }] of points.entries()) {
    if (!isNumber(value) || !isNumber(lower) || !isNumber(upper) || upper <= lower) return null;
    rows.push({ t: i + 1, y: value, w: (3.92 / (upper - lower)) ** 2 });
  }
  const all = regression(rows);
  return finite({ chiSquare: (all.slope / all.se) ** 2, slopes: slopes(rows, all.slope) });
}

/**
 * Cochran-Armitage test of proportions x / n on t = 1, 2, ...:
 * chi-squared = N (N sum(x t) - X sum(n t))^2 / [X (N - X) (N sum(n t^2) - (sum(n t))^2)], with the
 * least-squares slope of logit(x / n).
 *
 * @returns null when a count or denominator is missing, or a point has none or all of its denominator.
 * @throws RangeError when the figures overflow.
 * Source: Armitage P, Biometrics 1955;11:375-386; methods section 1.9.
 */
export function fitProportionTrend(points: readonly TrendPoint[]): TrendFit | null {
  let [X, N, xt, nt, ntt] = [0, 0, 0, 0, 0];
  const rows: Weighted[] = [];
  for (const [i, { count, denominator }] of points.entries()) {
    if (!isNumber(count) || !isNumber(denominator)) return null;
    if (count <= 0 || count >= denominator) return null;
    const t = i + 1;
    X += count;
    N += denominator;
    xt += count * t;
    nt += denominator * t;
    ntt += denominator * t * t;
    rows.push({ t, y: Math.log(count / (denominator - count)), w: 1 });
  }
  const chiSquare = (N * (N * xt - X * nt) ** 2) / (X * (N - X) * (N * ntt - nt ** 2));
  return finite({ chiSquare, slopes: slopes(rows, regression(rows).slope) });
}

function slopes(rows: readonly Weighted[], ofAll: number): number[] {
  const without = (left: number): number => regression(rows.filter((_, i) => i !== left)).slope;
  return [ofAll, ...rows.map((_, left) => without(left))];
}

function regression(rows: readonly Weighted[]): { slope: number; se: number } {
  let [w, wt, wtt, wy, wyt] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    w += row.w;
    wt += row.w * row.t;
    wtt += row.w * row.t * row.t;
    wy += row.w * row.y;
    wyt += row.w * row.y * row.t;
  }
  const determinant = w * wtt - wt * wt;
  const [rise, level] = [w * wyt, wt * wy];
  // A flat line is flat: what rounding leaves over has no direction.
  const flat = Math.abs(rise - level) <= 1e-14 * (Math.abs(rise) + Math.abs(level));
  return { slope: flat ? 0 : (rise - level) / determinant, se: Math.sqrt(w / determinant) };
}
