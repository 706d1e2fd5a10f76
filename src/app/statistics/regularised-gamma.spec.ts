import { regularisedGamma } from './regularised-gamma.ts';

describe('regularisedGamma', () => {
  it('is one minus the exponential for shape one', () => {
    for (const x of [0.1, 1, 5, 30]) {
      expect(regularisedGamma(1, x).upper).toBeCloseTo(Math.exp(-x), 14);
      expect(regularisedGamma(1, x).lower).toBeCloseTo(1 - Math.exp(-x), 14);
    }
  });

  it('starts from zero and refuses what has no value', () => {
    expect(regularisedGamma(3, 0)).toEqual({ lower: 0, upper: 1 });
    expect(() => regularisedGamma(0, 1)).toThrowError(RangeError);
    expect(() => regularisedGamma(1, -1)).toThrowError(RangeError);
  });
});
