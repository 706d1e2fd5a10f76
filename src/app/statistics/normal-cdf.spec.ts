import { normalCdf } from './normal-cdf.ts';

describe('normalCdf', () => {
  it('gives the tabulated probabilities', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1)).toBeCloseTo(0.841344746068543, 14);
    expect(normalCdf(-1.96)).toBeCloseTo(0.024997895148220435, 14);
  });

  it('keeps the digits of a small tail', () => {
    expect(normalCdf(-10) / 7.61985302416e-24).toBeCloseTo(1, 10);
  });

  it('reaches 0 and 1 at the ends, and refuses what is not a number', () => {
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
    expect(normalCdf(60)).toBe(1);
    expect(() => normalCdf(NaN)).toThrowError(RangeError);
  });
});
