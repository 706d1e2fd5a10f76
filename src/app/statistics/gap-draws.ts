import { at } from './at.ts';
import type { GapThresholds } from '#app/domain/gap-settings.ts';
import type { GapClass } from './classify-gap.ts';
import { classifyGap } from './classify-gap.ts';
import { between, drawsQuantile } from './draws-quantile.ts';
import type { Interval } from './interval.ts';
import { isNumber } from './is-number.ts';
import type { SimulatedArea, SimulatedGap } from './simulation-types.ts';

/** One area's draws and point values, and what they are held against. */
export interface GapDrawsInput {
  readonly area: SimulatedArea;
  /** Draws of the lens score; put in another order. Null when the area has no lens score. */
  readonly scores: Float64Array | null;
  /** Draws of the log of the need ratio, in step with the scores; put in another order. */
  readonly logNeed: Float64Array | null;
  /** Draws of WTE, in step with the scores; null when there is none. */
  readonly staff: Float64Array | null;
  /** Point values; null where there is none. */
  readonly needIndex: number | null;
  readonly expected: number | null;
  readonly gapPercent: number | null;
  readonly referenceScore: number;
  readonly referenceRate: number | null;
  readonly elasticity: number;
  readonly thresholds: GapThresholds;
}

type GapSummary = Pick<
  SimulatedGap,
  | 'scoreLower'
  | 'scoreUpper'
  | 'pAboveReference'
  | 'needIndexLower'
  | 'needIndexUpper'
  | 'expectedLower'
  | 'expectedUpper'
  | 'gapLower'
  | 'gapUpper'
  | 'pShortfall'
  | 'pJoint'
  | 'gapClass'
  | 'classShare'
>;

/**
 * What one area's draws say about its gap. Expected provision moves with the drawn need ratio,
 * E x (M drawn / M)^e, the normaliser and the rate being fixed. Intervals are 95% percentile
 * intervals; probabilities are shares of draws. The class share is the share of draws which, taken as
 * certain (each probability 0 or 1, the draw's own gap in per cent), would be given the same class.
 *
 * Source: methods sections 3.4 and 3.5.
 */
export function gapDraws(input: GapDrawsInput): GapSummary {
  const { scores, needIndex, expected, elasticity } = input;
  const coverageOk = scores !== null;
  const logNeed = isNumber(needIndex) ? input.logNeed : null;
  const logPoint = isNumber(needIndex) ? Math.log(needIndex) : 0;
  const expectedAt = (log: number): number =>
    (expected ?? NaN) * Math.exp(elasticity * (log - logPoint));
  const ofExpected = logNeed !== null && isNumber(expected) ? logNeed.map(expectedAt) : null;
  const counts = countDraws(input, ofExpected);
  const { pJoint, pShortfall } = counts;
  const { gapPercent, thresholds } = input;
  const { worstQuality } = input.area;
  const gapClass = classifyGap(
    { pJoint, pShortfall, gapPercent, coverageOk, worstQuality },
    thresholds,
  );
  const [score] = intervals(scores, [identity]);
  const [need, expectation] = intervals(logNeed, [Math.exp, ofExpected && expectedAt]);
  const [gap] = intervals(counts.gaps, [identity]);
  return {
    scoreLower: score.lower,
    scoreUpper: score.upper,
    pAboveReference: counts.pAboveReference,
    needIndexLower: need.lower,
    needIndexUpper: need.upper,
    expectedLower: expectation.lower,
    expectedUpper: expectation.upper,
    gapLower: gap.lower,
    gapUpper: gap.upper,
    pShortfall,
    pJoint,
    gapClass,
    classShare: gapClass === 'insufficientData' ? null : counts.shareOf(gapClass),
  };
}

interface DrawCounts {
  readonly pAboveReference: number | null;
  readonly pJoint: number | null;
  readonly pShortfall: number | null;
  /** WTE minus expected, one a draw. */
  readonly gaps: Float64Array | null;
  /** Share of draws that, taken as certain, would be given this class. */
  shareOf(wanted: GapClass): number | null;
}

/** Goes through the draws once, while score, need and staff still stand in step. */
function countDraws(input: GapDrawsInput, expected: Float64Array | null): DrawCounts {
  const { area, scores, staff, referenceScore, referenceRate, thresholds } = input;
  const none = { pAboveReference: null, pJoint: null, pShortfall: null, gaps: null };
  if (scores === null || scores.length === 0) return { ...none, shareOf: () => null };
  const draws = scores.length;
  let above = 0;
  for (let d = 0; d < draws; d++) if (at(scores, d) > referenceScore) above += 1;
  const pAboveReference = above / draws;
  const referenceStaff =
    referenceRate !== null && isNumber(area.population)
      ? (referenceRate * area.population) / 10000
      : null;
  const gaps = staff !== null && expected !== null ? new Float64Array(draws) : null;
  // How many draws are of each kind: need above and staff below (4), a shortfall (2), a gap as large
  // as a likely one must be (1).
  const kinds = new Float64Array(8);
  let joint = 0;
  let short = 0;
  for (let d = 0; d < draws; d++) {
    const wte = staff === null ? null : at(staff, d);
    const isJoint =
      wte !== null &&
      referenceStaff !== null &&
      wte < referenceStaff &&
      at(scores, d) > referenceScore;
    if (isJoint) joint += 1;
    if (gaps === null || expected === null || wte === null) continue;
    const wanted = at(expected, d);
    const gap = wte - wanted;
    gaps[d] = gap;
    if (gap < 0) short += 1;
    const isLarge = 100 * gap <= thresholds.likelyGapPercent * wanted;
    const kind = (isJoint ? 4 : 0) + (gap < 0 ? 2 : 0) + (isLarge ? 1 : 0);
    kinds[kind] = at(kinds, kind) + 1;
  }
  return {
    pAboveReference,
    pJoint: staff === null || referenceStaff === null ? null : joint / draws,
    pShortfall: gaps === null ? null : short / draws,
    gaps,
    shareOf: (wanted) =>
      gaps === null
        ? null
        : kinds.reduce(
            (n, count, kind) => n + (certainClass(input, kind) === wanted ? count : 0),
            0,
          ) / draws,
  };
}

/** The class of a gap of which everything is certain. */
function certainClass({ area, thresholds }: GapDrawsInput, kind: number): GapClass {
  const isLarge = (kind & 1) > 0;
  return classifyGap(
    {
      pJoint: (kind & 4) > 0 ? 1 : 0,
      pShortfall: (kind & 2) > 0 ? 1 : 0,
      gapPercent: isLarge ? thresholds.likelyGapPercent : thresholds.likelyGapPercent + 1,
      coverageOk: true,
      worstQuality: area.worstQuality,
    },
    thresholds,
  );
}

const NONE: Interval = { lower: null, upper: null };

/** 95% percentile intervals of functions of the draws that rise or fall throughout. */
function intervals<T extends readonly (((x: number) => number) | null)[]>(
  draws: Float64Array | null,
  functions: readonly [...T],
): { [K in keyof T]: Interval } {
  const lower = draws && drawsQuantile(draws, 0.025);
  const upper = draws && drawsQuantile(draws, 0.975);
  const all = functions.map((f): Interval => {
    if (f === null || lower === null || upper === null) return NONE;
    const ends = [lower, upper].map(({ low, high, fraction }) =>
      between(f(low), f(high), fraction),
    );
    return { lower: Math.min(...ends), upper: Math.max(...ends) };
  });
  return all as { [K in keyof T]: Interval };
}

function identity(x: number): number {
  return x;
}
