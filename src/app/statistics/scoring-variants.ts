import { at } from './at.ts';
import { imdExponential } from './imd-exponential.ts';
import { seededStream } from './seeded-stream.ts';
import type { SimulatedIndicator } from './simulation-types.ts';

/** How figures are put on one scale before they are averaged. */
export type Normalisation = 'z' | 'percentile' | 'imd-exponential' | 'min-max' | 'geometric';

/** Another defensible way to score a lens from the same figures. */
export interface ScoringVariant {
  /** `percentile`, `without:depression`, `weighting:17` … */
  readonly id: string;
  readonly normalisation: Normalisation;
  /** Share of the lens each indicator has, adding up to 1. */
  readonly weights: Float64Array;
}

/**
 * The runs a score must stand up to: percentile rank, exponential of the rank, smallest to largest,
 * geometric mean on 1 to 100, and each indicator left out in turn. One whose part of need would be
 * left with nothing is not a score, and not in the list.
 *
 * @param weights share of the lens each indicator has, adding up to 1.
 * Source: methods section 2.5; OECD/JRC Handbook (2008), steps 5 to 7.
 */
export function structuralVariants(
  indicators: readonly Pick<SimulatedIndicator, 'id' | 'subdomain'>[],
  weights: Float64Array,
): readonly ScoringVariant[] {
  const others = (['percentile', 'imd-exponential', 'min-max', 'geometric'] as const).map(
    (normalisation): ScoringVariant => ({ id: normalisation, normalisation, weights }),
  );
  const without = indicators.flatMap(({ id, subdomain }, k): readonly ScoringVariant[] => {
    const part = indicators.reduce(
      (sums, one, i) => {
        if (one.subdomain !== subdomain) return sums;
        const weight = at(weights, i);
        return { all: sums.all + weight, rest: i === k ? sums.rest : sums.rest + weight };
      },
      { all: 0, rest: 0 },
    );
    if (!(part.rest > 0) || part.rest === part.all) return [];
    const left = weights.map((weight, i) => {
      if (indicators[i]?.subdomain !== subdomain) return weight;
      return i === k ? 0 : (weight * part.all) / part.rest;
    });
    return [{ id: `without:${id}`, normalisation: 'z', weights: left }];
  });
  return [...others, ...without];
}

/**
 * Weightings drawn evenly over all there could be, Dirichlet(1, …, 1): the indicators that have a
 * weight share it out at random, whatever part of need they are in.
 *
 * Source: methods section 2.5; Devroye L, Non-Uniform Random Variate Generation (1986), chapter XI.4.
 */
export function randomWeightings(
  indicators: readonly Pick<SimulatedIndicator, 'id'>[],
  weights: Float64Array,
  count: number,
  seed: number,
): readonly ScoringVariant[] {
  return Array.from({ length: count }, (_, n) => {
    const drawn = Float64Array.from(indicators, ({ id }, k) =>
      at(weights, k) > 0 ? -Math.log(seededStream(seed, 'weighting', String(n), id).uniform()) : 0,
    );
    const sum = drawn.reduce((total, weight) => total + weight, 0);
    return {
      id: `weighting:${n}`,
      normalisation: 'z',
      weights: sum > 0 ? drawn.map((weight) => weight / sum) : weights,
    };
  });
}

/**
 * Puts standard scores of one indicator on another scale, as set by the areas: share of areas below
 * (ties half) for `percentile`, 0 to 100 for the others, 1 to 100 for `geometric` (as its logarithm,
 * whose mean is that of the geometric mean).
 *
 * @param areas the standard scores of all areas, none missing, not winsorised.
 */
export function rescale(normalisation: Normalisation, areas: readonly number[], winsor: number) {
  const sorted = Float64Array.from(areas).sort();
  const n = sorted.length;
  if (n === 0) return () => 0;
  const low = at(sorted, 0);
  const range = at(sorted, n - 1) - low;
  const share = (z: number): number => {
    const below = countBelow(sorted, z);
    let equal = 0;
    while (sorted[below + equal] === z) equal += 1;
    return (below + equal / 2) / n;
  };
  const along = (z: number): number =>
    range > 0 ? Math.max(0, Math.min(1, (z - low) / range)) : 0.5;
  const scales: Readonly<Record<Normalisation, (z: number) => number>> = {
    z: (z) => Math.max(-winsor, Math.min(winsor, z)),
    percentile: share,
    'imd-exponential': (z) => imdScale(share(z)),
    'min-max': (z) => 100 * along(z),
    geometric: (z) => Math.log(1 + 99 * along(z)),
  };
  return scales[normalisation];
}

function countBelow(sorted: Float64Array, z: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(sorted, middle) < z) low = middle + 1;
    else high = middle;
  }
  return low;
}

function imdScale(share: number): number {
  const score = imdExponential({ rank: share, n: 1 });
  if (score === null) throw new RangeError('a share has a place on the scale');
  return score;
}
