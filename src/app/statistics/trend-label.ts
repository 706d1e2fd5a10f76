import type { Polarity } from './comparison-outcome.ts';

/** Direction of a trend, where there is one. */
export type TrendMarker = 'increasing' | 'decreasing' | 'noChange' | 'cannotBeCalculated';

/** Direction with judgement, where the indicator has a polarity. */
export type TrendLabel =
  | TrendMarker
  | 'increasingAndGettingBetter'
  | 'increasingAndGettingWorse'
  | 'decreasingAndGettingBetter'
  | 'decreasingAndGettingWorse';

/**
 * The words for a trend: a rise is better where high is good and worse where low is good, and so on;
 * without polarity, without change or without an answer the marker itself.
 *
 * Source: OHID technical guidance, Trend markers; methods section 1.9.
 */
export function trendLabel({
  marker,
  polarity,
}: {
  readonly marker: TrendMarker;
  readonly polarity: Polarity;
}): TrendLabel {
  if (polarity === 'noJudgement') return marker;
  if (marker !== 'increasing' && marker !== 'decreasing') return marker;
  const better = (marker === 'increasing') === (polarity === 'highIsGood');
  return better ? `${marker}AndGettingBetter` : `${marker}AndGettingWorse`;
}
