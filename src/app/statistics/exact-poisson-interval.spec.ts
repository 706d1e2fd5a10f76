import { exactPoissonInterval } from './exact-poisson-interval.ts';
import { poissonCdf } from './poisson-cdf.ts';

describe('exactPoissonInterval', () => {
  it('gives the tabulated limits (Garwood 1936)', () => {
    expect(exactPoissonInterval(0).upper).toBeCloseTo(3.688879, 6);
    expect(exactPoissonInterval(1).lower).toBeCloseTo(0.025318, 6);
    expect(exactPoissonInterval(1).upper).toBeCloseTo(5.571643, 6);
    expect(exactPoissonInterval(10).lower).toBeCloseTo(4.795389, 6);
    expect(exactPoissonInterval(10).upper).toBeCloseTo(18.390356, 6);
  });

  it('leaves half of the error in each tail', () => {
    for (const confidence of [0.95, 0.998]) {
      for (let x = 1; x < 12; x++) {
        const { lower, upper } = exactPoissonInterval(x, confidence);
        expect(1 - poissonCdf(x - 1, lower!)).toBeCloseTo((1 - confidence) / 2, 10);
        expect(poissonCdf(x, upper!)).toBeCloseTo((1 - confidence) / 2, 10);
      }
    }
  });

  it('begins at exactly 0 without events', () => {
    expect(exactPoissonInterval(0, 0.998).lower).toBe(0);
  });

  it('keeps a missing count missing and refuses a negative one or a certainty', () => {
    expect(exactPoissonInterval(null)).toEqual({ lower: null, upper: null });
    expect(() => exactPoissonInterval(-1)).toThrowError(RangeError);
    expect(() => exactPoissonInterval(3, 1)).toThrowError(RangeError);
  });
});
