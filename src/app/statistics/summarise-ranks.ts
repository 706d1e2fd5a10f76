import { at } from './at.ts';
import { percentileInterval } from './percentile-interval.ts';
import { ranksFromHighest } from './ranks-from-highest.ts';
import type { SimulatedGap } from './simulation-types.ts';

type RankSummary = Pick<SimulatedGap, 'medianRank' | 'rankLower' | 'rankUpper' | 'pHighestFifth'>;

/**
 * Ranks over the draws, 1 = highest score; ties take the average rank. Median, 5th and 95th
 * percentile, and the share of draws in which the area is in the highest fifth, which is the fifth
 * that the assignment of quantiles (five, highest first) would give its rank: rank < N/5 + 1.
 *
 * @param scores one array of draws an area, all of one length; null for an area without a score,
 *   which is not ranked.
 * @returns one entry an area; nulls where not ranked, and no fifth among fewer than five.
 * Source: Goldstein H, Spiegelhalter DJ, JRSS A 1996;159:385-443; methods sections 1.11 and 2.4.
 */
export function summariseRanks(scores: readonly (Float64Array | null)[]): RankSummary[] {
  const ranked = scores.filter((drawn) => drawn !== null);
  const n = ranked.length;
  const draws = ranked.reduce((_, drawn) => drawn.length, 0);
  const ranks = ranked.map((drawn) => new Float64Array(drawn.length));
  const [values, inDraw, order] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let d = 0; d < draws; d++) {
    ranked.forEach((drawn, i) => {
      values[i] = at(drawn, d);
    });
    ranksFromHighest(values, inDraw, order);
    ranks.forEach((row, i) => {
      row[d] = at(inDraw, i);
    });
  }
  const summaries = ranks.map((row): RankSummary => {
    const highest = row.reduce((count, rank) => count + Number(rank < n / 5 + 1), 0);
    const { lower, median, upper } = percentileInterval(row, 0.9);
    return {
      medianRank: median,
      rankLower: lower,
      rankUpper: upper,
      pHighestFifth: n < 5 ? null : highest / draws,
    };
  });
  const next = summaries.values();
  const unranked = { medianRank: null, rankLower: null, rankUpper: null, pHighestFifth: null };
  return scores.map((drawn) => (drawn === null ? unranked : (next.next().value ?? unranked)));
}
