import { DEFAULT_THRESHOLDS } from '#app/domain/gap-settings.ts';
import { type GapClass } from './classify-gap.ts';
import { gapDraws } from './gap-draws.ts';
import { indicatorDraws } from './indicator-draws.ts';
import { isNumber } from './is-number.ts';
import { LensDraws } from './lens-draws.ts';
import { needPoint, type NeedPoint } from './need-point.ts';
import { perturbedWeights } from './perturbed-weights.ts';
import { seededNormals } from './seeded-normals.ts';
import { byId } from './shared-indicators.ts';
import { roomOf, shiftedFigure } from './shifted-figure.ts';
import type {
  SimulatedArea,
  SimulatedGaps,
  SimulatedLens,
  SimulationSettings,
} from './simulation-types.ts';
import { wteDraws } from './wte-draws.ts';

/** No figure of a place is moved further than this, in standard deviations, nor out of its range. */
const FURTHEST = 2;
/** One area whose need figures can be shifted, with its draws. */
export class ShiftedArea {
  readonly settings: SimulationSettings;
  readonly answer: SimulatedGaps;
  readonly area: SimulatedArea;
  readonly staff: Float64Array | null;
  readonly #lens: SimulatedLens;
  readonly #draws: number;
  readonly #normals: readonly Float64Array[];
  readonly #weights: readonly Float64Array[];
  readonly #point: NeedPoint;

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
    this.#point = this.#pointOf(area);
    this.#weights = perturbedWeights(
      lens.indicators.map((one) => one.id),
      this.#point.indicators.map(({ fullWeight }) => fullWeight),
      weightPerturbation,
      draws,
      seed,
    );
  }

  /** How far all figures that count can be moved that way (-1 or 1), in standard deviations. */
  reach(sign: number): number {
    const { indicators } = this.#point;
    const rooms = this.area.figures.map((figure, k) => {
      const indicator = this.#lens.indicators[k];
      const counts = indicators[k]?.model !== null && indicators[k]?.fullWeight !== 0;
      return counts && figure && indicator ? roomOf(figure, indicator, sign) : Infinity;
    });
    return Math.min(FURTHEST, ...rooms);
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
      return figure && indicator ? shiftedFigure(figure, indicator, shift) : figure;
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
    const inOrder = this.#lens.indicators.map((one, k) => ({ ...one, k })).sort(byId);
    inOrder.forEach(({ k, ...indicator }) => {
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
