import { type MeasuredFigure } from '../domain/figure.ts';
import { type TrendPeriod, type TrendSeries, type TrendView } from '../domain/trend-view.ts';

export interface SegmentPoint {
  readonly period: TrendPeriod;
  readonly figure: MeasuredFigure;
}

/** A step this much longer than the usual one has a period missing inside it. */
const LONG_STEP = 1.5;

/**
 * The stretches of a series a line may be drawn through: it stops at a missing figure, at a period
 * that was never published, and at a break.
 */
export function trendSegments(
  series: TrendSeries,
  { periods, breaks }: Pick<TrendView, 'periods' | 'breaks'>,
): readonly (readonly SegmentPoint[])[] {
  const broken = new Set(breaks.map(({ before }) => before));
  const usual = usualStep(periods);
  const segments: SegmentPoint[][] = [];
  let last: TrendPeriod | null = null;
  periods.forEach((period, index) => {
    const figure = series.points[index]?.figure;
    if (figure?.kind !== 'measured') {
      last = null;
      return;
    }
    const isJoined =
      last !== null && !broken.has(period.id) && period.at - last.at <= LONG_STEP * usual;
    if (isJoined) segments.at(-1)?.push({ period, figure });
    else segments.push([{ period, figure }]);
    last = period;
  });
  return segments;
}

/** The shortest step between neighbours: quarters in a series of quarters. */
function usualStep(periods: readonly TrendPeriod[]): number {
  const steps = periods.slice(1).map(({ at }, index) => at - (periods[index]?.at ?? at));
  return steps.length === 0 ? 0 : Math.min(...steps);
}
