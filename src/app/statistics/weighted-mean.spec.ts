import fc from 'fast-check';

import { needIndexRatio } from './need-index-ratio.ts';
import { weightedGeometricMean } from './weighted-geometric-mean.ts';
import { weightedMean } from './weighted-mean.ts';

describe('weightedMean', () => {
  it('renormalises the weights of the values that are there', () => {
    expect(weightedMean({ values: [10, null, 40], weights: [2, 5, 1] })).toBe(20);
  });

  it('has no answer when nothing that counts is there', () => {
    expect(weightedMean({ values: [null, null], weights: [1, 1] })).toBeNull();
    expect(weightedMean({ values: [3, null], weights: [0, 1] })).toBeNull();
    expect(weightedMean({ values: [], weights: [] })).toBeNull();
  });

  it('refuses negative weights and lists that are not in step', () => {
    expect(() => weightedMean({ values: [1], weights: [-1] })).toThrowError(RangeError);
    expect(() => weightedMean({ values: [1], weights: [1, 2] })).toThrowError(RangeError);
  });

  it('lies between the smallest and the largest value, and above the geometric mean', () => {
    const pair = fc.tuple(
      fc.double({ min: 0.01, max: 1000, noNaN: true }),
      fc.double({ min: 0.01, max: 9, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 20 }), (pairs) => {
        const values = pairs.map(([value]) => value);
        const weights = pairs.map(([, weight]) => weight);
        const mean = weightedMean({ values, weights })!;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) * (1 - 1e-12));
        expect(mean).toBeLessThanOrEqual(Math.max(...values) * (1 + 1e-12));
        expect(weightedGeometricMean({ values, weights })!).toBeLessThanOrEqual(mean * (1 + 1e-12));
      }),
    );
  });
});

describe('weightedGeometricMean', () => {
  it('multiplies where the arithmetic mean adds', () => {
    expect(weightedGeometricMean({ values: [1, 4, null], weights: [1, 1, 8] })).toBeCloseTo(2, 12);
    expect(weightedGeometricMean({ values: [1, 8], weights: [2, 1] })).toBeCloseTo(2, 12);
  });

  it('has no answer for a value of zero or below that counts', () => {
    expect(weightedGeometricMean({ values: [0, 4], weights: [1, 1] })).toBeNull();
    expect(weightedGeometricMean({ values: [0, 4], weights: [0, 1] })).toBeCloseTo(4, 12);
  });
});

describe('needIndexRatio', () => {
  it('is 1 where need is that of England, and turns over with every ratio', () => {
    expect(needIndexRatio({ ratios: [1, 1], weights: [1, 3] })).toBe(1);
    const ratios = [1.2, 0.9, 1.5];
    const weights = [1, 2, 1];
    const turned = needIndexRatio({ ratios: ratios.map((r) => 1 / r), weights });
    expect(turned! * needIndexRatio({ ratios, weights })!).toBeCloseTo(1, 12);
  });

  it('keeps missing ratios out', () => {
    expect(needIndexRatio({ ratios: [2, null], weights: [1, 1] })).toBeCloseTo(2, 12);
    expect(needIndexRatio({ ratios: [null], weights: [1] })).toBeNull();
  });
});
