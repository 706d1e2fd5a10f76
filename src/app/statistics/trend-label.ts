import { comparisonOutcome, type Polarity } from './comparison-outcome.ts';

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
 * @returns one of the words of {@link TrendLabel}.
 * @throws RangeError when a direction is to be judged by a polarity that does not exist.
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
  const side = marker === 'increasing' ? 'above' : 'below';
  return comparisonOutcome(side, polarity) === 'better'
    ? `${marker}AndGettingBetter`
    : `${marker}AndGettingWorse`;
}
