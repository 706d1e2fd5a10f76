import { DEFAULT_THRESHOLDS, type GapThresholds } from '#app/domain/gap-settings.ts';
import type { QualityBand } from './aps-quality.ts';
import { isNumber } from './is-number.ts';

/** What may be said about a gap. 'gapNotShown' is not "no gap". */
export type GapClass = 'gapLikely' | 'gapPossible' | 'gapNotShown' | 'insufficientData';

/**
 * The class of a gap. Likely: joint probability (need above and provision below the reference) and
 * probability of a shortfall both at least 0.90, a gap of -5% or worse, and the worst key figure of
 * quality A, B or C. Possible: not likely, and joint at least 0.50 or shortfall at least 0.80.
 * Otherwise not shown.
 *
 * @param worstQuality the worst band among the key inputs; null (unknown) cannot support "likely".
 * @returns 'insufficientData' when the coverage rule fails or a probability or the gap is missing.
 * @throws RangeError when a probability is outside 0 to 1.
 * Source: methods section 3.5.
 */
export function classifyGap(
  {
    pJoint,
    pShortfall,
    gapPercent,
    coverageOk,
    worstQuality,
  }: {
    readonly pJoint: number | null;
    readonly pShortfall: number | null;
    readonly gapPercent: number | null;
    readonly coverageOk: boolean;
    readonly worstQuality: QualityBand | null;
  },
  thresholds: GapThresholds = DEFAULT_THRESHOLDS,
): GapClass {
  if (!coverageOk || !isNumber(pJoint) || !isNumber(pShortfall) || !isNumber(gapPercent)) {
    return 'insufficientData';
  }
  if (![pJoint, pShortfall].every((p) => p >= 0 && p <= 1)) {
    throw new RangeError(`not probabilities: ${pJoint}, ${pShortfall}`);
  }
  const likely =
    pJoint >= thresholds.likelyJoint &&
    pShortfall >= thresholds.likelyShortfall &&
    gapPercent <= thresholds.likelyGapPercent &&
    (worstQuality === 'A' || worstQuality === 'B' || worstQuality === 'C');
  if (likely) return 'gapLikely';
  const possible = pJoint >= thresholds.possibleJoint || pShortfall >= thresholds.possibleShortfall;
  return possible ? 'gapPossible' : 'gapNotShown';
}
