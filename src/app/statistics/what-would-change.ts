import { DEFAULT_THRESHOLDS } from '#app/domain/gap-settings.ts';
import { at } from './at.ts';
import { classifyGap, type GapClass } from './classify-gap.ts';
import { drawsQuantile } from './draws-quantile.ts';
import { gapDraws } from './gap-draws.ts';
import { indicatorDraws } from './indicator-draws.ts';
import { isNumber } from './is-number.ts';
import { LensDraws } from './lens-draws.ts';
import { needPoint, type NeedPoint } from './need-point.ts';
import { perturbedWeights } from './perturbed-weights.ts';
import { seededNormals } from './seeded-normals.ts';
import type {
  SimulatedArea,
  SimulatedGaps,
  SimulatedLens,
  SimulationSettings,
} from './simulation-types.ts';
import { wteDraws } from './wte-draws.ts';

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

/** No figure of a place is moved further than this, in standard deviations. */
const FURTHEST = 2;
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
  return [...changesOfStaff(shifted, area), ...changesOfNeed(shifted, shown.gapClass)];
}

/** One area whose need figures can be shifted, with its draws. */
class ShiftedArea {
  readonly settings: SimulationSettings;
  readonly answer: SimulatedGaps;
  readonly area: SimulatedArea;
  readonly staff: Float64Array | null;
  readonly #lens: SimulatedLens;
  readonly #draws: number;
  readonly #normals: readonly Float64Array[];
  readonly #weights: readonly Float64Array[];

  constructor(
    lens: SimulatedLens,
    settings: SimulationSettings,
    answer: SimulatedGaps,
    area: SimulatedArea,
  ) {
    const { seed, draws = 5000, weightPerturbation = 0.25 } = settings;
    this.settings = settings;
    this.answer = answer;
    this.area = area;
    this.#lens = lens;
    this.#draws = draws;
    this.staff = wteDraws(area, draws, seed);
    this.#normals = lens.indicators.map((one) => seededNormals(draws, seed, area.id, one.id));
    const point = this.#pointOf(area);
    this.#weights = perturbedWeights(
      lens.indicators.map((one) => one.id),
      point.indicators.map(({ fullWeight }) => fullWeight),
      weightPerturbation,
      draws,
      seed,
    );
  }

  #pointOf(area: SimulatedArea): NeedPoint {
    const { winsor = 3, minCoverage = 2 / 3, subdomainWeights } = this.settings;
    return needPoint(area, this.#lens.indicators, winsor, minCoverage, subdomainWeights);
  }

  /** Point and draws with every figure moved by so many standard deviations towards need. */
  at(shift: number) {
    const { indicators } = this.#lens;
    const figures = this.area.figures.map((figure, k) => {
      const indicator = indicators[k];
      if (figure === null || !isNumber(figure.value) || !isNumber(indicator?.sd)) return figure;
      const move = shift * indicator.direction * indicator.sd;
      const top = indicator.scale === 'logit' ? (indicator.maximum ?? 100) : Infinity;
      const bottom = indicator.scale === 'identity' ? -Infinity : 0;
      const value = figure.value + move;
      if (!(value > bottom && value < top)) return figure;
      const limit = (x: number | null) =>
        isNumber(x) ? Math.max(bottom, Math.min(top, x + move)) : null;
      return { ...figure, value, lower: limit(figure.lower), upper: limit(figure.upper) };
    });
    const point = this.#pointOf({ ...this.area, figures });
    const { rate, normaliser } = this.answer;
    const { elasticity = 1 } = this.settings;
    const { population } = this.area;
    const { needIndex } = point;
    const hasExpected =
      isNumber(rate) && isNumber(normaliser) && isNumber(population) && isNumber(needIndex);
    const expected = hasExpected
      ? ((rate * population) / 10000) * needIndex ** elasticity * normaliser
      : null;
    return { point, expected, drawn: this.#drawn(point) };
  }

  #drawn(point: NeedPoint): LensDraws {
    const { winsor = 3 } = this.settings;
    const drawn = new LensDraws(this.#lens.indicators, this.#weights, this.#draws, winsor);
    const [z, logRatios] = [new Float64Array(this.#draws), new Float64Array(this.#draws)];
    drawn.start(point);
    const missing: number[] = [];
    this.#lens.indicators.forEach((indicator, k) => {
      const one = point.indicators[k];
      const normals = this.#normals[k];
      if (one === undefined || normals === undefined || one.fullWeight === 0) return;
      if (one.model === null || one.centre === null) {
        missing.push(k);
        return;
      }
      z.set(normals);
      const englandValue = one.hasRatio ? indicator.englandValue : null;
      const scaled = { direction: indicator.direction, ...one.centre, englandValue };
      indicatorDraws(one.model, scaled, winsor, z, logRatios);
      drawn.add(k, z, one.hasRatio ? logRatios : null);
    });
    for (const k of missing) {
      const normals = this.#normals[k];
      if (normals !== undefined) drawn.addMissing(k, normals);
    }
    drawn.finish();
    return drawn;
  }

  classAt(shift: number): GapClass {
    const { point, expected, drawn } = this.at(shift);
    const { thresholds = DEFAULT_THRESHOLDS, referenceScore = 100, elasticity = 1 } = this.settings;
    const { wte } = this.area;
    const gapPercent =
      isNumber(wte) && isNumber(expected) && expected > 0
        ? (100 * (wte - expected)) / expected
        : null;
    return gapDraws({
      area: this.area,
      scores: drawn.scores,
      logNeed: drawn.logNeed,
      staff: this.staff,
      needIndex: point.needIndex,
      expected,
      gapPercent,
      referenceScore,
      referenceRate: this.answer.referenceRate,
      elasticity,
      thresholds,
    }).gapClass;
  }
}

/**
 * In a draw, staff fall short below a = E / exp(se N), and both hold below b, the reference staff
 * over exp(se N) where need is above the reference. A probability is at least t as long as WTE is
 * below the draw that a share t of the draws reach: so each class ends at a known WTE.
 */
function changesOfStaff(shifted: ShiftedArea, area: SimulatedArea): readonly ClassChange[] {
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
  const bounds: readonly {
    readonly wte: number;
    readonly above: GapClass;
    readonly below: GapClass;
  }[] = [
    { wte: likelyBelow, above: 'gapPossible', below: 'gapLikely' },
    { wte: possibleBelow, above: 'gapNotShown', below: 'gapPossible' },
  ];
  const real = bounds.filter((bound, i) => bound.wte > 0 && bound.wte !== bounds[i + 1]?.wte);
  const up = real.find((bound) => bound.wte >= wte);
  const down = [...real].reverse().find((bound) => bound.wte < wte);
  return [
    ...(up ? [{ to: up.above, wte: up.wte, need: null }] : []),
    ...(down ? [{ to: down.below, wte: down.wte, need: null }] : []),
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
    let far = sign * FURTHEST;
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
