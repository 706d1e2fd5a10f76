import fc from 'fast-check';

import { chiSquareQuantile } from './chi-square-quantile.ts';
import { regularisedGamma } from './regularised-gamma.ts';

describe('chiSquareQuantile', () => {
  it('gives the tabulated 95% points', () => {
    expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 10);
    expect(chiSquareQuantile(0.95, 10)).toBeCloseTo(18.307038053275146, 10);
    expect(chiSquareQuantile(0.998, 1)).toBeCloseTo(9.54953570608324, 10);
  });

  it('holds for thousands of degrees of freedom and for tiny probabilities', () => {
    expect(chiSquareQuantile(0.5, 2) / (2 * Math.LN2)).toBeCloseTo(1, 13);
    expect(chiSquareQuantile(1e-10, 2) / (-2 * Math.log1p(-1e-10))).toBeCloseTo(1, 12);
    expect(chiSquareQuantile(0.975, 20000) / 20393.7).toBeCloseTo(1, 4);
  });

  it('is undone by the distribution function, and grows with p', () => {
    const p = fc.double({ min: 1e-9, max: 0.9999, noNaN: true });
    const df = fc.double({ min: 0.2, max: 5000, noNaN: true });
    fc.assert(
      fc.property(p, df, (share, k) => {
        const x = chiSquareQuantile(share, k);
        expect(regularisedGamma(k / 2, x / 2).lower / share).toBeCloseTo(1, 8);
        expect(chiSquareQuantile(share * 0.9, k)).toBeLessThan(x);
      }),
    );
  });

  it('is zero at zero and refuses the infinite end', () => {
    expect(chiSquareQuantile(0, 4)).toBe(0);
    expect(() => chiSquareQuantile(1, 4)).toThrowError(RangeError);
    expect(() => chiSquareQuantile(0.5, 0)).toThrowError(RangeError);
  });
});
