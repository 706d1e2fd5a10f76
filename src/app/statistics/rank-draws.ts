import { at } from './at.ts';
import type { SimulatedGap } from './simulation-types.ts';

type RankSummary = Pick<SimulatedGap, 'medianRank' | 'rankLower' | 'rankUpper' | 'pHighestFifth'>;

const UNRANKED: RankSummary = {
  medianRank: null,
  rankLower: null,
  rankUpper: null,
  pHighestFifth: null,
};

/** Area numbers stand behind the scores in the same number, so that one sort ranks both. */
const PLACES = 2 ** 20;

/**
 * Ranks over the draws, 1 = highest score; ties take the average rank. Median, 5th and 95th
 * percentile (type 7), and the share of draws in which the area is in the highest fifth, which is the
 * fifth that the assignment of quantiles (five, highest first) would give its rank: rank < N/5 + 1.
 *
 * Ranks are counted, not kept: the memory is areas x areas, whatever the number of draws.
 *
 * @param scores one array of draws an area, all of one length; null for an area without a score,
 *   which is not ranked. Single precision: scores closer than 1 in 10^7 count as ties.
 * @returns one entry an area; nulls where not ranked, and no fifth among fewer than five.
 * @throws RangeError for more than a million areas.
 * Source: Goldstein H, Spiegelhalter DJ, JRSS A 1996;159:385-443; methods sections 1.11 and 2.4.
 */
export function rankDraws(scores: readonly (Float32Array | null)[]): RankSummary[] {
  const ranked = scores.filter((drawn) => drawn !== null);
  const [first] = ranked;
  if (first === undefined) return scores.map(() => UNRANKED);
  const n = ranked.length;
  if (n > PLACES) throw new RangeError(`too many areas to rank: ${n}`);
  const draws = first.length;
  // Twice the average rank is a whole number from 2 to 2n.
  const counts = ranked.map(() => new Uint32Array(2 * n + 1));
  const keys = new Float64Array(n);
  const bits = ranked.map(({ buffer, byteOffset }) => new Uint32Array(buffer, byteOffset, draws));
  for (let d = 0; d < draws; d++) {
    bits.forEach((drawn, i) => {
      keys[i] = ordered(countAt(drawn, d)) * PLACES + i;
    });
    keys.sort();
    countRanks(keys, counts);
  }
  const summaries = counts.map((count): RankSummary => {
    let highest = 0;
    for (let twice = 2; twice < 2 * (n / 5 + 1); twice++) highest += countAt(count, twice);
    return {
      medianRank: countedQuantile(count, draws, 0.5),
      rankLower: countedQuantile(count, draws, 0.05),
      rankUpper: countedQuantile(count, draws, 0.95),
      pHighestFifth: n < 5 || draws === 0 ? null : highest / draws,
    };
  });
  const next = summaries.values();
  return scores.map((drawn) => (drawn === null ? UNRANKED : (next.next().value ?? UNRANKED)));
}

/** The bits of a number in single precision as a whole number that is larger where the number is. */
function ordered(bits: number): number {
  // -0 comes out as 0 does.
  return bits >= 0x80000000 ? 0x100000000 - bits : bits + 0x80000000;
}

/** Adds one draw's ranks, ties sharing the average of theirs. `keys` in ascending order. */
function countRanks(keys: Float64Array, counts: readonly Uint32Array[]): void {
  const n = keys.length;
  for (let first = 0; first < n;) {
    const score = Math.floor(at(keys, first) / PLACES);
    let end = first + 1;
    while (end < n && Math.floor(at(keys, end) / PLACES) === score) end += 1;
    // From the top, these are the ranks n - end + 1 to n - first.
    const twice = 2 * n - end - first + 1;
    for (let i = first; i < end; i++) {
      const count = counts[at(keys, i) - score * PLACES];
      if (count !== undefined) count[twice] = countAt(count, twice) + 1;
    }
    first = end;
  }
}

/** The quantile (type 7) of ranks of which only the counts are kept. */
function countedQuantile(counts: Uint32Array, draws: number, p: number): number | null {
  if (draws === 0) return null;
  const place = (draws - 1) * p;
  const below = Math.floor(place);
  const low = rankAt(counts, below);
  const high = below === place ? low : rankAt(counts, below + 1);
  return low + (high - low) * (place - below);
}

function countAt(counts: Uint32Array, i: number): number {
  const count = counts[i];
  if (count === undefined) throw new RangeError(`no count at place ${i} of ${counts.length}`);
  return count;
}

/** The k-th smallest rank, from 0. */
function rankAt(counts: Uint32Array, k: number): number {
  let seen = 0;
  for (const [twice, count] of counts.entries()) {
    seen += count;
    if (seen > k) return twice / 2;
  }
  throw new RangeError(`no rank at place ${k} of ${seen}`);
}
