import fc from 'fast-check';

import { imdExponential } from './imd-exponential.ts';
import { minMax } from './min-max.ts';
import { percentileRank } from './percentile-rank.ts';
import { zScore } from './z-score.ts';

const withGap = [2, null, 4, 6];
const equal = [3, 3, null];
const nothing = [null, null, null];

describe('zScore', () => {
  it('uses the sample standard deviation and keeps missing values missing', () => {
    expect(zScore({ values: withGap })).toEqual([-1, null, 0, 1]);
    expect(zScore({ values: withGap, mean: 100, sd: 10 })).toEqual([90, null, 100, 110]);
  });

  it('has no answer when nothing differs', () => {
    expect(zScore({ values: equal })).toEqual(nothing);
    expect(zScore({ values: [5] })).toEqual([null]);
  });

  it('is not moved by a change of unit', () => {
    const lists = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(lists, (values) => {
        const other = zScore({ values: values.map((v) => 7 * v + 3) });
        zScore({ values }).forEach((z, i) => {
          if (z === null) expect(other[i]).toBeNull();
          else expect(other[i]).toBeCloseTo(z, 8);
        });
      }),
    );
  });
});

describe('minMax', () => {
  it('runs from 0 to 100 and keeps missing values missing', () => {
    expect(minMax({ values: withGap })).toEqual([0, null, 50, 100]);
    expect(minMax({ values: equal })).toEqual(nothing);
    expect(minMax({ values: [] })).toEqual([]);
  });
});

describe('percentileRank', () => {
  it('runs from 0 to 1, ties taking the smallest rank', () => {
    expect(percentileRank({ values: [5, 1, 5, null, 9] })).toEqual([1 / 3, 0, 1 / 3, null, 1]);
    expect(percentileRank({ values: [4, null] })).toEqual([null, null]);
  });
});

describe('imdExponential', () => {
  it('gives 100 to the neediest area and more than 50 to a tenth of areas', () => {
    const scores = Array.from({ length: 1000 }, (_, i) =>
      imdExponential({ rank: i + 1, n: 1000 })!,
    );
    expect(scores.at(-1)).toBeCloseTo(100, 9);
    expect(scores.filter((score) => score > 50).length / 1000).toBeCloseTo(0.1, 2);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
  });

  it('keeps a missing rank missing and refuses one that does not exist', () => {
    expect(imdExponential({ rank: null, n: 10 })).toBeNull();
    expect(() => imdExponential({ rank: 11, n: 10 })).toThrowError(RangeError);
  });
});
