import { compareDoubleOverlap } from './compare-double-overlap.ts';
import type { Estimate } from './interval.ts';
import type { TrendMarker } from './trend-label.ts';

/**
 * Change between two periods: no change while the two intervals touch or overlap, otherwise the
 * direction.
 *
 * @returns 'cannotBeCalculated' when a period, a value or a limit is missing, or limits are the wrong
 *   way round.
 * Source: fingertips-open, TrendBetweenTwoValuesCalculator; methods section 1.8 (double overlap).
 */
export function trendBetweenTwo({
  recent,
  previous,
}: {
  readonly recent: Estimate | null;
  readonly previous: Estimate | null;
}): TrendMarker {
  if (recent === null) return 'cannotBeCalculated';
  const outcome = compareDoubleOverlap({
    ...recent,
    benchmark: previous,
    polarity: 'noJudgement',
  });
  if (outcome === 'higher') return 'increasing';
  if (outcome === 'lower') return 'decreasing';
  return outcome === 'similar' ? 'noChange' : 'cannotBeCalculated';
}
