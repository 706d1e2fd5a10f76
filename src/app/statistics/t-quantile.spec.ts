import { tQuantile } from './t-quantile.ts';

describe('tQuantile', () => {
  it('gives the tabulated points', () => {
    expect(tQuantile(0.975, 4)).toBeCloseTo(2.7764451051977987, 9);
    expect(tQuantile(0.975, 10)).toBeCloseTo(2.2281388519649385, 9);
    expect(tQuantile(0.999, 1)).toBeCloseTo(318.3088389855419, 5);
  });

  it('has a closed form for one degree of freedom', () => {
    for (const p of [0.01, 0.3, 0.9, 0.9999]) {
      expect(tQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 9);
    }
  });

  it('comes close to the normal quantile with many degrees of freedom, and is odd', () => {
    expect(tQuantile(0.975, 1e6)).toBeCloseTo(1.959966, 5);
    expect(tQuantile(0.5, 3)).toBe(0);
    expect(tQuantile(0.25, 7)).toBe(-tQuantile(0.75, 7));
  });

  it('refuses infinite quantiles', () => {
    expect(() => tQuantile(1, 4)).toThrowError(RangeError);
    expect(() => tQuantile(0.9, 0)).toThrowError(RangeError);
  });
});
