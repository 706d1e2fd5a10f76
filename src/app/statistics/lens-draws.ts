import { at } from './at.ts';
import type { NeedPoint } from './need-point.ts';
import type { SimulatedIndicator } from './simulation-types.ts';

/**
 * The draws of one lens, area after area, in arrays that are used again: lens score, and log of the
 * need ratio. Indicators are added as they are drawn, so that one that serves several lenses is drawn
 * once; a missing indicator's z comes after all others, about the mean of the z available in that
 * draw, with standard deviation 1. It adds nothing to the need ratio, whose weights are renormalised
 * inside each part of need as in the point value.
 *
 * Source: methods sections 2.4 and 3.3.
 */
export class LensDraws {
  readonly scores: Float64Array;
  readonly logNeed: Float64Array;
  readonly #indicators: readonly SimulatedIndicator[];
  readonly #weights: readonly Float64Array[];
  readonly #sumOfZ: Float64Array;
  readonly #winsor: number;
  #available = 0;
  #isMissingSome = false;
  #ratios: { readonly pattern: string; readonly weights: readonly Float64Array[] } | null = null;

  /** `weights`: perturbed weights, one array an indicator, adding up to 1 in each draw. */
  constructor(
    indicators: readonly SimulatedIndicator[],
    weights: readonly Float64Array[],
    draws: number,
    winsor: number,
  ) {
    this.#indicators = indicators;
    this.#weights = weights;
    this.#winsor = winsor;
    this.scores = new Float64Array(draws);
    this.logNeed = new Float64Array(draws);
    this.#sumOfZ = new Float64Array(draws);
  }

  /** Begins an area. */
  start({ indicators }: NeedPoint): void {
    this.scores.fill(0);
    this.logNeed.fill(0);
    this.#available = 0;
    const used = indicators.filter(({ fullWeight }) => fullWeight > 0);
    this.#isMissingSome = used.some(({ model }) => model === null);
    if (this.#isMissingSome) this.#sumOfZ.fill(0);
    this.#chooseRatioWeights(indicators.map(({ hasRatio }) => hasRatio));
  }

  /** Adds the draws of indicator `k`: its z and, where it has a need ratio, the log of that. */
  add(k: number, z: Float64Array, logRatios: Float64Array | null): void {
    const { scores, logNeed } = this;
    const weight = this.#weights[k];
    const ratioWeight = logRatios === null ? undefined : this.#ratios?.weights[k];
    if (weight === undefined) return;
    const draws = scores.length;
    this.#available += 1;
    for (let d = 0; d < draws; d++) scores[d] = at(scores, d) + at(weight, d) * at(z, d);
    if (ratioWeight !== undefined && logRatios !== null) {
      for (let d = 0; d < draws; d++) {
        logNeed[d] = at(logNeed, d) + at(ratioWeight, d) * at(logRatios, d);
      }
    }
    if (!this.#isMissingSome) return;
    const sums = this.#sumOfZ;
    for (let d = 0; d < draws; d++) sums[d] = at(sums, d) + at(z, d);
  }

  /** Adds a missing indicator, given standard normals. All that are there must have been added. */
  addMissing(k: number, normals: Float64Array): void {
    const weight = this.#weights[k];
    if (weight === undefined) return;
    const { scores } = this;
    const [sums, winsor] = [this.#sumOfZ, this.#winsor];
    for (let d = 0; d < scores.length; d++) {
      const z = at(sums, d) / this.#available + at(normals, d);
      scores[d] = at(scores, d) + at(weight, d) * Math.max(-winsor, Math.min(winsor, z));
    }
  }

  /** Ends an area: the sums become scores around 100. */
  finish(): void {
    const { scores } = this;
    for (let d = 0; d < scores.length; d++) scores[d] = 100 + 10 * at(scores, d);
  }

  /**
   * Weights of the need ratio: those of the score, but renormalised inside each part over the
   * indicators that have a ratio. Neighbours in the list mostly lack the same, so the last set is kept.
   */
  #chooseRatioWeights(hasRatio: readonly boolean[]): void {
    const pattern = hasRatio.map(Number).join('');
    if (this.#ratios?.pattern === pattern) return;
    // Only a part of need with a hole shares out anything; the others keep the weights they have.
    const holed = new Set(
      this.#indicators.flatMap(({ subdomain }, k) => (hasRatio[k] === true ? [] : [subdomain])),
    );
    const [all, there] = [new Map<string, Float64Array>(), new Map<string, Float64Array>()];
    this.#indicators.forEach(({ subdomain }, k) => {
      if (!holed.has(subdomain)) return;
      addTo(all, subdomain, this.#weights[k]);
      if (hasRatio[k] === true) addTo(there, subdomain, this.#weights[k]);
    });
    const weights = this.#indicators.map(({ subdomain }, k) => {
      const weight = this.#weights[k] ?? new Float64Array();
      const [whole, part] = [all.get(subdomain), there.get(subdomain)];
      if (hasRatio[k] !== true || !whole || !part) return weight;
      // A part of weight 0 in a draw has no share to give: its need ratio does not count.
      return weight.map((w, d) => (at(part, d) > 0 ? (w * at(whole, d)) / at(part, d) : 0));
    });
    this.#ratios = { pattern, weights };
  }
}

function addTo(
  sums: Map<string, Float64Array>,
  key: string,
  weight: Float64Array | undefined,
): void {
  if (weight === undefined) return;
  const sum = sums.get(key);
  if (sum === undefined) sums.set(key, weight.slice());
  else for (let d = 0; d < sum.length; d++) sum[d] = at(sum, d) + at(weight, d);
}
