import { at } from './at.ts';
import type { GapClass, GapThresholds } from './classify-gap.ts';
import { classifyGap } from './classify-gap.ts';
import type { Interval } from './interval.ts';
import { isNumber } from './is-number.ts';
import type { NeedDraws } from './need-draws.ts';
import { percentileInterval } from './percentile-interval.ts';
import { seededNormals } from './seeded-normals.ts';
import type { SimulatedArea, SimulatedGap } from './simulation-types.ts';

/** One area's draws and point values, and what they are held against. */
export interface GapDrawsInput {
  readonly area: SimulatedArea;
  /** Null when the area has no lens score. */
  readonly drawn: NeedDraws | null;
  /** Point values; null where there is none. */
  readonly needIndex: number | null;
  readonly expected: number | null;
  readonly gapPercent: number | null;
  readonly referenceScore: number;
  readonly referenceRate: number | null;
  readonly elasticity: number;
  readonly thresholds: GapThresholds;
  readonly seed: number;
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
 * E x (M drawn / M)^e, the normaliser and the rate being fixed; WTE = wte exp(wteLogSe N). Intervals
 * are 95% percentile intervals; probabilities are shares of draws. The class share is the share of
 * draws which, taken as certain (each probability 0 or 1, the draw's own gap in per cent), would be
 * given the same class.
 *
 * Source: methods sections 3.4 and 3.5.
 */
export function gapDraws(input: GapDrawsInput): GapSummary {
  const { area, drawn, gapPercent, referenceScore, thresholds, seed } = input;
  const { worstQuality } = area;
  const draws = drawn === null ? 0 : drawn.scores.length;
  const staff = isNumber(area.wte) ? wteDraws(area.wte, area, draws, seed) : null;
  const expected = expectedDraws(input);
  const gaps = staff && expected && staff.map((wte, d) => wte - at(expected, d));
  const pAboveReference = drawn && share(draws, (d) => at(drawn.scores, d) > referenceScore);
  const jointly = jointAt(input, staff);
  const pJoint = jointly && share(draws, jointly);
  const pShortfall = gaps && share(draws, (d) => at(gaps, d) < 0);
  const coverageOk = drawn !== null;
  const gapClass = classifyGap(
    { pJoint, pShortfall, gapPercent, coverageOk, worstQuality },
    thresholds,
  );
  const classAt = (gap: number, joint: boolean, ofExpected: number): GapClass => {
    const certain = { pJoint: Number(joint), pShortfall: Number(gap < 0) };
    const percent = (100 * gap) / ofExpected;
    return classifyGap({ ...certain, gapPercent: percent, coverageOk, worstQuality }, thresholds);
  };
  const classShare =
    gapClass !== 'insufficientData' && jointly && gaps
      ? share(draws, (d) => classAt(at(gaps, d), jointly(d), at(expected, d)) === gapClass)
      : null;
  const score = interval(drawn?.scores.slice());
  const need = interval(drawn?.logNeed?.map(Math.exp));
  const ofExpected = interval(expected);
  const gap = interval(gaps);
  return {
    scoreLower: score.lower,
    scoreUpper: score.upper,
    pAboveReference,
    needIndexLower: need.lower,
    needIndexUpper: need.upper,
    expectedLower: ofExpected.lower,
    expectedUpper: ofExpected.upper,
    gapLower: gap.lower,
    gapUpper: gap.upper,
    pShortfall,
    pJoint,
    gapClass,
    classShare,
  };
}

/** Whether, in a draw, need lies above and provision below the reference. */
function jointAt(
  { area, drawn, referenceScore, referenceRate }: GapDrawsInput,
  staff: Float64Array | null,
): ((d: number) => boolean) | null {
  const { population } = area;
  if (!drawn || !staff || !isNumber(population) || referenceRate === null) return null;
  const referenceStaff = (referenceRate * population) / 10000;
  return (d) => at(drawn.scores, d) > referenceScore && at(staff, d) < referenceStaff;
}

function wteDraws(wte: number, area: SimulatedArea, draws: number, seed: number): Float64Array {
  const staff = seededNormals(draws, seed, area.id, 'wte');
  for (let d = 0; d < draws; d++) staff[d] = wte * Math.exp(area.wteLogSe * at(staff, d));
  return staff;
}

function expectedDraws({
  drawn,
  needIndex,
  expected,
  elasticity,
}: GapDrawsInput): Float64Array | null {
  if (!drawn?.logNeed || !isNumber(needIndex) || !isNumber(expected)) return null;
  const logPoint = Math.log(needIndex);
  return drawn.logNeed.map((logNeed) => expected * Math.exp(elasticity * (logNeed - logPoint)));
}

function interval(draws: Float64Array | null | undefined): Interval {
  return draws ? percentileInterval(draws, 0.95) : { lower: null, upper: null };
}

/** Share of draws in which something holds; null when there is no draw. */
function share(draws: number, holds: (d: number) => boolean): number | null {
  let count = 0;
  for (let d = 0; d < draws; d++) if (holds(d)) count += 1;
  return draws > 0 ? count / draws : null;
}
