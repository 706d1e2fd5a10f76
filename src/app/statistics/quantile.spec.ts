import fc from 'fast-check';

import { quantile } from './quantile.ts';

describe('quantile', () => {
  it('interpolates as type 7 does', () => {
    const oneToTen = [10, 2, 3, 4, 5, 6, 7, 8, 9, 1];
    expect(quantile(oneToTen, 0.25)).toBe(3.25);
    expect(quantile(oneToTen, 0.75)).toBe(7.75);
    expect(quantile(oneToTen, 0)).toBe(1);
    expect(quantile(oneToTen, 1)).toBe(10);
  });

  it('leaves out missing values, and has no answer without any value', () => {
    expect(quantile([null, 4, null], 0.3)).toBe(4);
    expect(quantile([null], 0.5)).toBeNull();
    expect(quantile([], 0.5)).toBeNull();
  });

  it('does not hang on the order of the values, and grows with p', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (list) => {
        const backwards = [...list].reverse();
        for (const p of [0.05, 0.5, 0.9]) expect(quantile(backwards, p)).toBe(quantile(list, p));
        expect(quantile(list, 0.2)!).toBeLessThanOrEqual(quantile(list, 0.8)!);
      }),
    );
  });

  it('refuses a p that is not a share', () => {
    expect(() => quantile([1], 1.5)).toThrowError(RangeError);
  });
});
