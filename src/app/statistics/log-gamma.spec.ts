import { logGamma } from './log-gamma.ts';

describe('logGamma', () => {
  it('is the log of a factorial at whole numbers', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(logGamma(n) - Math.log(factorial)).toBeCloseTo(0, 12);
      factorial *= n;
    }
  });

  it('joins its two formulas without a step', () => {
    expect(logGamma(101) - logGamma(100)).toBeCloseTo(Math.log(100), 11);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  });

  it('refuses zero and below', () => {
    expect(() => logGamma(0)).toThrowError(RangeError);
  });
});
