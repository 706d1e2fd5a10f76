import fc from 'fast-check';
import { quantileSorted } from './quantile-sorted.ts';
import { rankDraws } from './rank-draws.ts';

type Scores = readonly (Float32Array | null)[];

/** Average rank of each area in one draw, 1 = highest, by comparing it with every other. */
function ranksIn(scores: Scores, d: number): readonly (number | null)[] {
  return scores.map((own) => {
    const mine = own?.[d];
    if (mine === undefined) return null;
    const others = scores.flatMap((drawn) => (drawn === null ? [] : [drawn[d]!]));
    const above = others.filter((score) => score > mine).length;
    const equal = others.filter((score) => score === mine).length;
    return above + (equal + 1) / 2;
  });
}

/** The same answer with every rank kept and sorted. */
function byBruteForce(scores: Scores, draws: number) {
  const ranked = scores.filter((drawn) => drawn !== null).length;
  const all = Array.from({ length: draws }, (_, d) => ranksIn(scores, d));
  return scores.map((drawn, i) => {
    const ranks = all.flatMap((row) => row[i] ?? []);
    const sorted = Float64Array.from(ranks).sort();
    const isIn = drawn !== null;
    return {
      medianRank: isIn ? quantileSorted(sorted, 0.5) : null,
      rankLower: isIn ? quantileSorted(sorted, 0.05) : null,
      rankUpper: isIn ? quantileSorted(sorted, 0.95) : null,
      pHighestFifth:
        isIn && ranked >= 5 ? ranks.filter((rank) => rank < ranked / 5 + 1).length / draws : null,
    };
  });
}

const of = (...scores: readonly number[]) => Float32Array.from(scores);

describe('rankDraws', () => {
  it('ranks from the highest score down', () => {
    const ranks = rankDraws([of(90, 91), of(110, 111), of(100, 101)]);
    expect(ranks.map(({ medianRank }) => medianRank)).toEqual([3, 1, 2]);
    expect(ranks.map(({ rankLower, rankUpper }) => [rankLower, rankUpper])).toEqual([
      [3, 3],
      [1, 1],
      [2, 2],
    ]);
  });

  it('gives equal scores the average of their ranks, noughts of either sign alike', () => {
    const ranks = rankDraws([of(0), of(5), of(-0), of(-5)]);
    expect(ranks.map(({ medianRank }) => medianRank)).toEqual([2.5, 1, 2.5, 4]);
  });

  it('takes percentiles of the ranks by linear interpolation (type 7)', () => {
    // The first area is first in one draw of two: ranks 1 and 2.
    const [first] = rankDraws([of(2, 1), of(1, 2)]);
    expect(first).toEqual({
      medianRank: 1.5,
      rankLower: 1.05,
      rankUpper: 1.95,
      pHighestFifth: null,
    });
  });

  it('gives the probability of the highest fifth among five or more, and none among fewer', () => {
    const five = [1, 2, 3, 4, 5].map((place) => of(place, 6 - place));
    expect(rankDraws(five).map(({ pHighestFifth }) => pHighestFifth)).toEqual([0.5, 0, 0, 0, 0.5]);
    expect(rankDraws(five.slice(1)).every((one) => one.pHighestFifth === null)).toBeTrue();
    const gappy = rankDraws([...five.slice(1), null]);
    expect(gappy.every((one) => one.pHighestFifth === null)).toBeTrue();
  });

  it('leaves an area without a score unranked, and the others ranked without it', () => {
    const ranks = rankDraws([of(1), null, of(2)]);
    expect(ranks.map(({ medianRank }) => medianRank)).toEqual([2, null, 1]);
    expect(rankDraws([null, null]).map(({ rankUpper }) => rankUpper)).toEqual([null, null]);
    expect(rankDraws([])).toEqual([]);
  });

  it('has no rank without a draw', () => {
    const [only] = rankDraws([of()]);
    expect(only).toEqual({
      medianRank: null,
      rankLower: null,
      rankUpper: null,
      pHighestFifth: null,
    });
  });

  it('agrees with ranks by brute force, with ties, gaps and scores of either sign', () => {
    const score = fc.oneof(
      fc.integer({ min: -2, max: 2 }),
      fc.float({ min: -1000, max: 1000, noNaN: true }),
    );
    const lists = fc.integer({ min: 1, max: 25 }).chain((draws) =>
      fc.record({
        draws: fc.constant(draws),
        scores: fc.array(
          fc.option(fc.array(score, { minLength: draws, maxLength: draws }), { nil: null }),
          { maxLength: 12 },
        ),
      }),
    );
    fc.assert(
      fc.property(lists, ({ draws, scores }) => {
        const drawn = scores.map((one) => (one === null ? null : Float32Array.from(one)));
        const [ranks, wanted] = [rankDraws(drawn), byBruteForce(drawn, draws)];
        ranks.forEach((rank, i) => {
          for (const name of Object.keys(rank) as (keyof typeof rank)[]) {
            const [got, want] = [rank[name], wanted[i]![name]];
            if (want === null) expect(got).withContext(name).toBeNull();
            else expect(got!).withContext(name).toBeCloseTo(want, 9);
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});
