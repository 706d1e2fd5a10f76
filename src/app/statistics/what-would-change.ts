import { DEFAULT_THRESHOLDS } from '#app/domain/gap-settings.ts';
import { at } from './at.ts';
import { classifyGap, type GapClass } from './classify-gap.ts';
import { drawsQuantile } from './draws-quantile.ts';
import { isNumber } from './is-number.ts';
import { ShiftedArea } from './shifted-area.ts';
import type {
  SimulatedArea,
  SimulatedGaps,
  SimulatedLens,
  SimulationSettings,
} from './simulation-types.ts';

/** The smallest change of one thing that gives a gap another class, all else as it is. */
export interface ClassChange {
  readonly to: GapClass;
  /** WTE there would have to be; null for a change of need. */
  readonly wte: number | null;
  /**
   * For a change of need: how many standard deviations (over the areas) every figure would have to
   * move, above 0 towards more need, and what score, need ratio and expected WTE would then be.
   */
  readonly need: {
    readonly shift: number;
    readonly score: number;
    readonly needIndex: number;
    readonly expected: number;
  } | null;
}

/** A shift is found to about this, in standard deviations. */
const CLOSE = 0.005;

/**
 * What would change the class of one area's gap: the smallest change of WTE upwards and downwards,
 * and the smallest shift of all its need figures together towards less and towards more need.
 * Benchmark rate, normaliser and the averages over areas are held as they are, and the draws are
 * those of the answer.
 *
 * @param id the area. `answer` is what is shown for the lens.
 * @returns empty where the gap has no class, or no change within reach gives another.
 * @throws RangeError when the area is not in the lens.
 * Source: methods section 3.5 (thresholds); the bounds of WTE are order statistics of the draws.
 */
export function whatWouldChange(
  lens: SimulatedLens,
  settings: SimulationSettings,
  answer: SimulatedGaps,
  id: string,
): readonly ClassChange[] {
  const a = lens.areas.findIndex((area) => area.id === id);
  const [area, shown] = [lens.areas[a], answer.areas[a]];
  if (area === undefined || shown === undefined) throw new RangeError(`${id} is not in the lens`);
  if (shown.gapClass === 'insufficientData') return [];
  const shifted = new ShiftedArea(lens, settings, answer, area);
  return [
    ...changesOfStaff(shifted, area, shown.gapClass),
    ...changesOfNeed(shifted, shown.gapClass),
  ];
}

/**
 * In a draw, staff fall short below a = E / exp(se N), and both hold below b, the reference staff
 * over exp(se N) where need is above the reference. A probability is at least t as long as WTE is
 * below the draw that a share t of the draws reach: so each class ends at a known WTE.
 */
function changesOfStaff(
  shifted: ShiftedArea,
  area: SimulatedArea,
  shown: GapClass,
): readonly ClassChange[] {
  const { settings, answer } = shifted;
  const { thresholds = DEFAULT_THRESHOLDS, referenceScore = 100, elasticity = 1 } = settings;
  const { point, expected, drawn } = shifted.at(0);
  const { staff } = shifted;
  const { referenceRate } = answer;
  const { population, wte, worstQuality } = area;
  if (!isNumber(wte) || !isNumber(population) || referenceRate === null) return [];
  if (staff === null || expected === null || point.needIndex === null || wte <= 0) return [];
  const logPoint = Math.log(point.needIndex);
  const referenceStaff = (referenceRate * population) / 10000;
  const noise = (d: number): number => at(staff, d) / wte;
  const short = drawn.logNeed.map(
    (log, d) => (expected * Math.exp(elasticity * (log - logPoint))) / noise(d),
  );
  const joint = drawn.scores.map((score, d) =>
    score > referenceScore ? referenceStaff / noise(d) : 0,
  );
  const { likelyJoint, likelyShortfall, likelyGapPercent, possibleJoint, possibleShortfall } =
    thresholds;
  const canBeLikely =
    classifyGap(
      { pJoint: 1, pShortfall: 1, gapPercent: likelyGapPercent, coverageOk: true, worstQuality },
      thresholds,
    ) === 'gapLikely';
  const likelyBelow = canBeLikely
    ? Math.min(
        reachedBy(joint, likelyJoint),
        reachedBy(short, likelyShortfall),
        expected * (1 + likelyGapPercent / 100),
      )
    : 0;
  const possibleBelow = Math.max(
    likelyBelow,
    reachedBy(joint, possibleJoint),
    reachedBy(short, possibleShortfall),
  );
  // From the fewest staff to the most; a class that no WTE gives is passed over.
  const steps: readonly { readonly to: GapClass; readonly below: number }[] = [
    { to: 'gapLikely', below: likelyBelow },
    { to: 'gapPossible', below: possibleBelow },
    { to: 'gapNotShown', below: Infinity },
  ];
  const real = steps.filter(({ below }, i) => below > (steps[i - 1]?.below ?? 0));
  const own = real.findIndex(({ to }) => to === shown);
  const [fewer, here, more] = [real[own - 1], real[own], real[own + 1]];
  return [
    ...(here && more ? [{ to: more.to, wte: here.below, need: null }] : []),
    ...(here && fewer ? [{ to: fewer.to, wte: fewer.below, need: null }] : []),
  ];
}

/** The WTE below which the condition holds in at least a share t of the draws. */
function reachedBy(bounds: Float64Array, t: number): number {
  const n = bounds.length;
  const needed = Math.min(n, Math.max(1, Math.ceil(t * n - 1e-9)));
  // The needed-th largest bound is the (n - needed)-th smallest, from 0.
  const place = n === 1 ? 0 : (n - needed) / (n - 1);
  const reached = drawsQuantile(bounds.slice(), place);
  if (reached === null) throw new RangeError('there is no draw');
  return reached.low;
}

/** The nearest shift either way at which the class is another, by bisection. */
function changesOfNeed(shifted: ShiftedArea, shown: GapClass): readonly ClassChange[] {
  return [-1, 1].flatMap((sign): readonly ClassChange[] => {
    let far = sign * shifted.reach(sign);
    let near = 0;
    let to = shifted.classAt(far);
    if (to === shown || to === 'insufficientData') return [];
    while (Math.abs(far - near) > CLOSE) {
      const middle = (near + far) / 2;
      const there = shifted.classAt(middle);
      if (there === shown) near = middle;
      else [far, to] = [middle, there];
    }
    const { point, expected } = shifted.at(far);
    const { score } = point.lens;
    if (score === null || point.needIndex === null || expected === null) return [];
    return [{ to, wte: null, need: { shift: far, score, needIndex: point.needIndex, expected } }];
  });
}
