import { isNumber } from './is-number.ts';
import type { Polarity } from './comparison-outcome.ts';
import { fitProportionTrend, fitWeightedTrend } from './trend-fit.ts';
import type { TrendLabel, TrendMarker } from './trend-label.ts';
import { trendLabel } from './trend-label.ts';
import type { TrendPoint } from './recent-points.ts';
import { recentPoints } from './recent-points.ts';

/** The 99.8% point of chi-squared on one degree of freedom that a trend must exceed. */
export const trendThreshold = 9.54953570608324;

/** How a trend is tested. */
export type TrendMethod = 'weightedRegression' | 'proportionChiSquared';

/** A trend, with the numbers behind it; null numbers when it cannot be calculated. */
export interface RecentTrend {
  readonly marker: TrendMarker;
  readonly label: TrendLabel;
  readonly chiSquare: number | null;
  /** Change a year: of the value (weighted regression) or of its logit (proportions). */
  readonly slope: number | null;
  readonly method: TrendMethod | null;
}

/**
 * Recent trend over the five most recent annual points. A trend is significant when its chi-squared
 * exceeds the 99.8% point and the slopes of all five points and of each four of them have one sign.
 * Proportions with counts: Cochran-Armitage test, slope of the logit. Others, and proportions without
 * counts: regression weighted by 1 / s^2, s = (upper - lower) / 3.92.
 *
 * @param points any order, any number; `year`, or a `date` that begins with the year. Missing figures
 *   are null.
 * @param valueType 'proportion', 'crudeRate', 'dsr', 'ratio', 'lifeExpectancy', 'sii', 'mean',
 *   'median', 'gap', ...; a count has no denominator and no trend.
 * @param yearRange years a point spans; only annual points can be used.
 * @param method which test; chosen by the rule above when left out.
 * @returns 'cannotBeCalculated' with fewer than five points, a year missing among the five most
 *   recent, a missing value or limit, limits the wrong way round, x = 0 or x = n in a proportion.
 * @throws RangeError when there is no such method or polarity, or the figures overflow.
 * Source: OHID technical guidance, Trend markers; fingertips-open, TrendMarkerCalculator; Armitage P,
 *   Biometrics 1955;11:375-386.
 */
export function recentTrend({
  points,
  valueType,
  yearRange = 1,
  polarity = 'noJudgement',
  method,
}: {
  readonly points: readonly TrendPoint[];
  readonly valueType: string;
  readonly yearRange?: number;
  readonly polarity?: Polarity;
  readonly method?: TrendMethod;
}): RecentTrend {
  const recent = yearRange === 1 && valueType !== 'count' ? recentPoints(points) : null;
  if (recent === null) return noTrend;
  const counted = recent.every((p) => isNumber(p.count) && isNumber(p.denominator));
  const byCounts = valueType === 'proportion' && counted;
  const chosen = method ?? (byCounts ? 'proportionChiSquared' : 'weightedRegression');
  const fitTrend = fits.get(chosen);
  if (fitTrend === undefined) throw new RangeError(`there is no trend method called ${chosen}`);
  const fit = fitTrend(recent);
  if (fit === null) return noTrend;
  const { chiSquare, slopes } = fit;
  const slope = slopes[0] ?? null;
  const oneSign = slopes.every((s) => s > 0) || slopes.every((s) => s < 0);
  const significant = chiSquare > trendThreshold && oneSign && slope !== null;
  const marker = significant ? (slope > 0 ? 'increasing' : 'decreasing') : 'noChange';
  return { marker, label: trendLabel({ marker, polarity }), chiSquare, slope, method: chosen };
}

const fits: ReadonlyMap<string, typeof fitWeightedTrend> = new Map([
  ['weightedRegression', fitWeightedTrend],
  ['proportionChiSquared', fitProportionTrend],
]);

const noTrend: RecentTrend = {
  marker: 'cannotBeCalculated',
  label: 'cannotBeCalculated',
  chiSquare: null,
  slope: null,
  method: null,
};
