import { at } from './at.ts';
import { finite } from './finite.ts';
import { percentileInterval } from './percentile-interval.ts';
import { presentValue } from './present-values.ts';
import { ranksFromHighest } from './ranks-from-highest.ts';
import { refuseNegative, refuseUnlessWhole } from './refuse-unless.ts';
import { seededNormals } from './seeded-normals.ts';

/** Ranks with their uncertainty, one entry an area, in the order given; rank 1 = highest need. */
export interface RankSimulation {
  readonly meanRank: (number | null)[];
  readonly medianRank: (number | null)[];
  /** 5th and 95th percentile of the rank. */
  readonly lowerRank: (number | null)[];
  readonly upperRank: (number | null)[];
  /** Probability of being first; a tie for the first place is shared. */
  readonly pTop: (number | null)[];
}

/**
 * Ranks of areas whose scores are known with error: in each draw every score is its mean plus its
 * standard error times a standard normal, and the areas are ranked from the highest; ties take the
 * average rank.
 *
 * @param means scores; null is missing and takes no part. `ses` their standard errors.
 * @param ids what an area's random numbers hang on; its place in the list when not given.
 * @returns null entries for areas without a score.
 * @throws RangeError when the lengths differ, a figure is not finite, a standard error is negative,
 *   or draws are not a whole number from 1 on.
 * Source: Goldstein H, Spiegelhalter DJ, JRSS A 1996;159:385-443; methods section 2.4.
 */
export function rankSimulation({
  means,
  ses,
  draws = 5000,
  seed,
  ids,
}: {
  readonly means: readonly (number | null)[];
  readonly ses: readonly (number | null)[];
  readonly draws?: number;
  readonly seed: number;
  readonly ids?: readonly string[];
}): RankSimulation {
  if (means.length !== ses.length) throw new RangeError('one standard error a mean is needed');
  refuseUnlessWhole(draws, 1);
  const samples: { index: number; scores: Float64Array; ranks: Float64Array }[] = [];
  means.forEach((mean, index) => {
    const [centre, se] = [presentValue(mean), presentValue(ses[index])];
    refuseNegative('a standard error', se);
    if (centre === null || se === null) return;
    const scores = seededNormals(draws, seed, 'rank', ids?.[index] ?? String(index));
    for (let d = 0; d < draws; d++) scores[d] = finite(centre + se * at(scores, d));
    samples.push({ index, scores, ranks: new Float64Array(draws) });
  });
  const pTop = rankDraws(samples, draws);
  const result: RankSimulation = {
    meanRank: means.map(() => null),
    medianRank: means.map(() => null),
    lowerRank: means.map(() => null),
    upperRank: means.map(() => null),
    pTop: means.map(() => null),
  };
  samples.forEach(({ index, ranks }, i) => {
    result.meanRank[index] = ranks.reduce((sum, rank) => sum + rank, 0) / draws;
    const { lower, median, upper } = percentileInterval(ranks, 0.9);
    result.lowerRank[index] = lower;
    result.medianRank[index] = median;
    result.upperRank[index] = upper;
    result.pTop[index] = at(pTop, i) / draws;
  });
  return result;
}

/** Fills in each sample's ranks, draw by draw, and counts how often each was first. */
function rankDraws(
  samples: readonly { readonly scores: Float64Array; readonly ranks: Float64Array }[],
  draws: number,
): Float64Array {
  const values = new Float64Array(samples.length);
  const ranks = new Float64Array(samples.length);
  const order = new Float64Array(samples.length);
  const tops = new Float64Array(samples.length);
  for (let d = 0; d < draws; d++) {
    samples.forEach(({ scores }, i) => {
      values[i] = at(scores, d);
    });
    ranksFromHighest(values, ranks, order);
    const best = ranks.reduce((least, rank) => Math.min(least, rank), Infinity);
    samples.forEach((sample, i) => {
      const rank = at(ranks, i);
      sample.ranks[d] = rank;
      // k areas tied for the first place share it: their average rank is (k + 1) / 2.
      if (rank === best) tops[i] = at(tops, i) + 1 / (2 * best - 1);
    });
  }
  return tops;
}
