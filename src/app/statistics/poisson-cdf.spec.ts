import fc from 'fast-check';

import { poissonCdf } from './poisson-cdf.ts';

describe('poissonCdf', () => {
  it('adds up the probabilities of each count', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.double({ min: 0.01, max: 60, noNaN: true }),
        (k, mean) => {
          let term = Math.exp(-mean);
          let sum = term;
          for (let i = 1; i <= k; i++) {
            term *= mean / i;
            sum += term;
          }
          expect(poissonCdf(k, mean)).toBeCloseTo(sum, 11);
        },
      ),
    );
  });

  it('knows the ends', () => {
    expect(poissonCdf(-1, 3)).toBe(0);
    expect(poissonCdf(0, 0)).toBe(1);
    expect(poissonCdf(2.7, 3)).toBe(poissonCdf(2, 3));
    expect(() => poissonCdf(1, -1)).toThrowError(RangeError);
  });
});
