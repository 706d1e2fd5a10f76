import fc from 'fast-check';

import { quantiles } from './quantiles.ts';

describe('quantiles', () => {
  it('puts twelve areas in ten groups as published (Fingertips, 40501)', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const expected = [10, 9, 8, 7, 6, 6, 5, 4, 3, 2, 1, 1];
    expect(quantiles({ values, nquantiles: 10 })).toEqual(expected);
  });

  it('counts from the lowest value when asked', () => {
    const values = [5, 3, 1, 2, 4];
    expect(quantiles({ values, nquantiles: 5 })).toEqual([1, 3, 5, 4, 2]);
    expect(quantiles({ values, nquantiles: 5, invert: false })).toEqual([5, 3, 1, 2, 4]);
  });

  it('keeps equal values together and missing values missing', () => {
    const values = [7, null, 7, 7, 1];
    expect(quantiles({ values, nquantiles: 2, invert: false })).toEqual([1, null, 1, 1, 1]);
  });

  it('makes no groups of fewer values than groups', () => {
    expect(quantiles({ values: [1, 2, 3, null], nquantiles: 4 })).toEqual([null, null, null, null]);
  });

  it('uses groups from 1 to k, in step with the values', () => {
    const lists = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 200 });
    fc.assert(
      fc.property(lists, (values) => {
        const groups = quantiles({ values, nquantiles: 5, invert: false });
        groups.forEach((group, i) => {
          expect(group!).toBeGreaterThanOrEqual(1);
          expect(group!).toBeLessThanOrEqual(5);
          groups.forEach((other, j) => {
            if (values[i]! < values[j]!) expect(group!).toBeLessThanOrEqual(other!);
          });
        });
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a number of groups that is none', () => {
    expect(() => quantiles({ values: [1], nquantiles: 1 })).toThrowError(RangeError);
    expect(() => quantiles({ values: [1], nquantiles: 2.5 })).toThrowError(RangeError);
  });
});
