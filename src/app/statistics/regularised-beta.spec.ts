import { regularisedBeta } from './regularised-beta.ts';

describe('regularisedBeta', () => {
  it('agrees with the closed forms', () => {
    for (const x of [0, 0.1, 0.5, 0.9, 1]) {
      expect(regularisedBeta(x, 1, 1)).toBeCloseTo(x, 13);
      expect(regularisedBeta(x, 3, 1)).toBeCloseTo(x ** 3, 13);
      expect(regularisedBeta(x, 1, 3)).toBeCloseTo(1 - (1 - x) ** 3, 13);
    }
  });

  it('refuses what has no value', () => {
    expect(() => regularisedBeta(1.1, 1, 1)).toThrowError(RangeError);
    expect(() => regularisedBeta(0.5, 0, 1)).toThrowError(RangeError);
  });
});
