import { at } from './at.ts';
import { seededStream } from './seeded-stream.ts';

/**
 * Indicator weights of every draw: each weight times 1 + U(-x, x), renormalised so that the weights
 * of a draw add up to 1. One set of weights a draw, the same for all areas: the doubt is about the
 * index, not about the place.
 *
 * @param ids what each indicator's random numbers hang on; `weights` adding up to a positive sum.
 * @param perturbation x, from 0 up to but not including 1.
 * @returns one array of `draws` numbers an indicator.
 * @throws RangeError when the perturbation is outside that range.
 * Source: methods section 2.4; OECD/JRC Handbook (2008), step 7 on uncertainty; COINr's noisy weights.
 */
export function perturbedWeights(
  ids: readonly string[],
  weights: readonly number[],
  perturbation: number,
  draws: number,
  seed: number,
): Float64Array[] {
  if (!(perturbation >= 0 && perturbation < 1)) {
    throw new RangeError(`a weight perturbation must lie in [0, 1), got ${perturbation}`);
  }
  const totals = new Float64Array(draws);
  const drawn = weights.map((weight, k) => {
    const stream = seededStream(seed, 'weight', ids[k] ?? String(k));
    return Float64Array.from({ length: draws }, (_, d) => {
      const noisy = weight * (1 + perturbation * (2 * stream.uniform() - 1));
      totals[d] = at(totals, d) + noisy;
      return noisy;
    });
  });
  for (const row of drawn) {
    for (let d = 0; d < draws; d++) row[d] = at(row, d) / at(totals, d);
  }
  return drawn;
}
