import fc from 'fast-check';

import { byarsInterval } from './byars-interval.ts';
import { exactPoissonInterval } from './exact-poisson-interval.ts';

describe('byarsInterval', () => {
  it('lies within 0.2% of the exact limits from ten events on (PHE guide, appendix 1)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 5000 }), (x) => {
        const byar = byarsInterval(x, 0.95);
        const exact = exactPoissonInterval(x, 0.95);
        expect(Math.abs(byar.lower! / exact.lower! - 1)).toBeLessThan(0.002);
        expect(Math.abs(byar.upper! / exact.upper! - 1)).toBeLessThan(0.002);
      }),
      { numRuns: 50 },
    );
  });

  it('holds the count, wider at 99.8%', () => {
    fc.assert(
      fc.property(fc.double({ min: 4, max: 1e7, noNaN: true }), (x) => {
        const narrow = byarsInterval(x, 0.95);
        const wide = byarsInterval(x, 0.998);
        expect(wide.lower!).toBeLessThan(narrow.lower!);
        expect(narrow.lower!).toBeLessThan(x);
        expect(narrow.upper!).toBeGreaterThan(x);
        expect(wide.upper!).toBeGreaterThan(narrow.upper!);
      }),
    );
  });

  it('has no lower limit where the formula falls below zero', () => {
    expect(byarsInterval(1, 0.998).lower).toBeNull();
    expect(byarsInterval(0, 0.95).lower).toBeNull();
    expect(byarsInterval(0, 0.95).upper).toBeCloseTo(3.66, 1);
    expect(byarsInterval(1, 0.95).lower).toBeCloseTo(0.01307, 5);
  });

  it('keeps a missing count missing and refuses a negative one', () => {
    expect(byarsInterval(null)).toEqual({ lower: null, upper: null });
    expect(() => byarsInterval(-1)).toThrowError(RangeError);
  });
});
