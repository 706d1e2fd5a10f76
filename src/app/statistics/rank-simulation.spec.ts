import { normalCdf } from './normal-cdf.ts';
import { rankSimulation } from './rank-simulation.ts';
import { ranksFromHighest } from './ranks-from-highest.ts';

describe('ranksFromHighest', () => {
  it('gives equal values the average of their ranks', () => {
    expect([...ranksFromHighest(Float64Array.of(5, 9, 5, 1))]).toEqual([2.5, 1, 2.5, 4]);
    expect([...ranksFromHighest(Float64Array.of(3, 3, 3))]).toEqual([2, 2, 2]);
    expect([...ranksFromHighest(new Float64Array())]).toEqual([]);
  });
});

describe('rankSimulation', () => {
  const settings = { draws: 20000, seed: 3 };

  it('comes close to the closed form for two areas', () => {
    const { meanRank, pTop } = rankSimulation({ means: [0, 1], ses: [1, 1], ...settings });
    const p = normalCdf(1 / Math.SQRT2);
    expect(Math.abs(pTop[1]! - p)).toBeLessThan(0.015);
    expect(Math.abs(meanRank[1]! - (2 - p))).toBeLessThan(0.03);
  });

  it('is certain without error, ties sharing a rank', () => {
    const result = rankSimulation({ means: [1, 3, 3], ses: [0, 0, 0], ...settings });
    expect(result.meanRank).toEqual([3, 1.5, 1.5]);
    expect(result.pTop).toEqual([0, 0.5, 0.5]);
    expect([result.lowerRank[1], result.upperRank[0]]).toEqual([1.5, 3]);
  });

  it('shares out the first place and the ranks', () => {
    const { meanRank, pTop } = rankSimulation({
      means: [1, 2, 3, 2],
      ses: [2, 2, 1, 0],
      ...settings,
    });
    const sum = (list: (number | null)[]) => list.reduce<number>((total, x) => total + x!, 0);
    expect(sum(pTop)).toBeCloseTo(1, 9);
    expect(sum(meanRank)).toBeCloseTo(10, 9);
  });

  it('does not rank an area without a score', () => {
    const { meanRank, pTop } = rankSimulation({ means: [1, null, 3], ses: [0, 0, 0], ...settings });
    expect(meanRank).toEqual([2, null, 1]);
    expect(pTop[1]).toBeNull();
  });

  it('does not hang on the order of areas that have names', () => {
    const [means, ses, ids] = [
      [1, 2, 3],
      [1, 2, 1],
      ['a', 'b', 'c'],
    ];
    const { meanRank } = rankSimulation({ means, ses, ids, ...settings });
    const turned = rankSimulation({
      means: [...means].reverse(),
      ses: [...ses].reverse(),
      ids: [...ids].reverse(),
      ...settings,
    });
    expect(turned.meanRank.reverse()).toEqual(meanRank);
  });

  it('refuses lists that are not in step', () => {
    expect(() => rankSimulation({ means: [1], ses: [], ...settings })).toThrowError(RangeError);
    expect(() => rankSimulation({ means: [1], ses: [-1], ...settings })).toThrowError(RangeError);
  });
});
