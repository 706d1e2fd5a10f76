import { at } from './at.ts';
import { indicatorDraws } from './indicator-draws.ts';
import type { NeedPoint } from './need-point.ts';
import { seededNormals } from './seeded-normals.ts';
import type { SimulatedIndicator } from './simulation-types.ts';

/** The draws of one area: its score, and the log of its need ratio where it has one. */
export interface NeedDraws {
  readonly scores: Float64Array;
  readonly logNeed: Float64Array | null;
}

/**
 * Draws of one area's lens score and need ratio. Available indicators are drawn from their sampling
 * distributions; the z of a missing one is drawn about the mean of the z available in that draw,
 * with standard deviation 1, and adds nothing to the need ratio, whose weights are renormalised
 * inside each sub-domain as in the point value.
 *
 * Every number hangs on the seed, the area and the indicator alone, so an indicator that serves
 * several lenses is drawn alike in all of them.
 *
 * @param weights perturbed weights, one array an indicator, adding up to 1 in each draw.
 * Source: methods sections 2.4 and 3.3.
 */
export function needDraws(
  point: NeedPoint,
  indicators: readonly SimulatedIndicator[],
  weights: readonly Float64Array[],
  winsor: number,
  seed: number,
): NeedDraws {
  const draws = weights[0]?.length ?? 1;
  const zeros = (): Float64Array => new Float64Array(draws);
  const [scores, sumOfZ, z, logRatios] = [zeros(), zeros(), zeros(), zeros()];
  const ratios = new Map<string, { all: Float64Array; there: Float64Array; logs: Float64Array }>();
  const missing: number[] = [];
  let available = 0;
  indicators.forEach((indicator, k) => {
    const weight = weights[k];
    const drawn = point.indicators[k];
    if (weight === undefined || drawn === undefined || drawn.fullWeight === 0) return;
    const { subdomain } = indicator;
    const parts = ratios.get(subdomain) ?? { all: zeros(), there: zeros(), logs: zeros() };
    ratios.set(subdomain, parts);
    addTo(parts.all, weight);
    const { model, centre } = drawn;
    if (model === null || centre === null) {
      missing.push(k);
      return;
    }
    available += 1;
    const englandValue = drawn.hasRatio ? indicator.englandValue : null;
    const scaled = { direction: indicator.direction, ...centre, englandValue };
    indicatorDraws(
      model,
      scaled,
      winsor,
      seededNormals(z, seed, point.area.id, indicator.id),
      logRatios,
    );
    addTo(sumOfZ, z);
    addProduct(scores, weight, z);
    if (drawn.hasRatio) {
      addTo(parts.there, weight);
      addProduct(parts.logs, weight, logRatios);
    }
  });
  for (const k of missing) {
    const [weight, indicator] = [weights[k], indicators[k]];
    if (weight === undefined || indicator === undefined) continue;
    seededNormals(z, seed, point.area.id, indicator.id);
    for (let d = 0; d < draws; d++) {
      const drawn = at(sumOfZ, d) / available + at(z, d);
      z[d] = Math.max(-winsor, Math.min(winsor, drawn));
    }
    addProduct(scores, weight, z);
  }
  for (let d = 0; d < draws; d++) scores[d] = 100 + 10 * at(scores, d);
  return {
    scores,
    logNeed: point.needIndex === null ? null : combine([...ratios.values()], draws),
  };
}

function addTo(sums: Float64Array, numbers: Float64Array): void {
  for (let d = 0; d < sums.length; d++) sums[d] = at(sums, d) + at(numbers, d);
}

function addProduct(sums: Float64Array, a: Float64Array, b: Float64Array): void {
  for (let d = 0; d < sums.length; d++) sums[d] = at(sums, d) + at(a, d) * at(b, d);
}

/** The lens mean of the sub-domains' mean log ratios. */
function combine(
  parts: readonly { all: Float64Array; there: Float64Array; logs: Float64Array }[],
  draws: number,
): Float64Array {
  const logNeed = new Float64Array(draws);
  for (const { all, there, logs } of parts) {
    for (let d = 0; d < draws; d++) {
      logNeed[d] = at(logNeed, d) + (at(all, d) * at(logs, d)) / at(there, d);
    }
  }
  return logNeed;
}
