import { at } from './at.ts';
import type { GapThresholds } from './classify-gap.ts';
import { classifyGap } from './classify-gap.ts';
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

const nothing = { lower: null, upper: null };

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
  const { area, drawn, referenceScore, referenceRate, thresholds, seed } = input;
  const { worstQuality } = area;
  const coverageOk = drawn !== null;
  const draws = drawn === null ? 0 : drawn.scores.length;
  const above = drawn && Uint8Array.from(drawn.scores, (score) => Number(score > referenceScore));
  const staff = isNumber(area.wte) ? wteDraws(area.wte, area, draws, seed) : null;
  const expected = expectedDraws(input);
  const below = belowReference(area, staff, referenceRate);
  const joint = above && below && above.map((flag, d) => flag & (below[d] ?? 0));
  const short =
    staff && expected && Uint8Array.from(staff, (wte, d) => Number(wte < at(expected, d)));
  const gaps = staff && expected && staff.map((wte, d) => wte - at(expected, d));
  const pJoint = share(joint);
  const pShortfall = share(short);
  const gapClass = classifyGap(
    { pJoint, pShortfall, gapPercent: input.gapPercent, coverageOk, worstQuality },
    thresholds,
  );
  let classShare: number | null = null;
  if (gapClass !== 'insufficientData' && joint && short && gaps && expected) {
    let holds = 0;
    gaps.forEach((gap, d) => {
      const certain = {
        pJoint: joint[d] ?? null,
        pShortfall: short[d] ?? null,
        gapPercent: (100 * gap) / at(expected, d),
        coverageOk,
        worstQuality,
      };
      if (classifyGap(certain, thresholds) === gapClass) holds += 1;
    });
    classShare = holds / draws;
  }
  const logNeed = drawn?.logNeed;
  const scoreInterval = drawn ? percentileInterval(drawn.scores.slice(), 0.95) : nothing;
  const needInterval = logNeed ? percentileInterval(logNeed.map(Math.exp), 0.95) : nothing;
  const expectedInterval = expected ? percentileInterval(expected, 0.95) : nothing;
  const gapInterval = gaps ? percentileInterval(gaps, 0.95) : nothing;
  return {
    scoreLower: scoreInterval.lower,
    scoreUpper: scoreInterval.upper,
    pAboveReference: share(above),
    needIndexLower: needInterval.lower,
    needIndexUpper: needInterval.upper,
    expectedLower: expectedInterval.lower,
    expectedUpper: expectedInterval.upper,
    gapLower: gapInterval.lower,
    gapUpper: gapInterval.upper,
    pShortfall,
    pJoint,
    gapClass,
    classShare,
  };
}

function wteDraws(wte: number, area: SimulatedArea, draws: number, seed: number): Float64Array {
  return seededNormals(draws, seed, area.id, 'wte').map(
    (normal) => wte * Math.exp(area.wteLogSe * normal),
  );
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

function belowReference(
  { population }: SimulatedArea,
  staff: Float64Array | null,
  referenceRate: number | null,
): Uint8Array | null {
  if (staff === null || !isNumber(population) || referenceRate === null) return null;
  return Uint8Array.from(staff, (wte) => Number((wte / population) * 10000 < referenceRate));
}

/** Share of flags that are set; null when there is none to count. */
function share(flags: Uint8Array | null): number | null {
  if (flags === null || flags.length === 0) return null;
  return flags.reduce((sum, flag) => sum + flag, 0) / flags.length;
}
