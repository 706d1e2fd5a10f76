import { chiSquareQuantile } from './chi-square-quantile.ts';
import { normalCdf } from './normal-cdf.ts';
import { normalQuantile } from './normal-quantile.ts';
import { poissonCdf } from './poisson-cdf.ts';
import { tQuantile } from './t-quantile.ts';

/** Worked out with thirty digits (mpmath), then rounded to a double. */
type Reference = readonly (readonly number[])[];

/** How far the answer is from the reference, as a share of it. */
function error(answer: number, reference: number): number {
  return Math.abs(answer / reference - 1);
}

describe('the distributions, against thirty-digit arithmetic', () => {
  it('keep sixteen digits of a normal quantile as far out as numbers go', () => {
    const references: Reference = [
      [5e-324, -38.467405617144344],
      [1e-300, -37.0470962993612],
      [1e-20, -9.262340089798407],
      [0.001, -3.0902323061678136],
      [0.075, -1.439531470938456],
      [0.0750001, -1.4395307645017297],
      [0.4, -0.2533471031357997],
      [0.975, 1.9599639845400538],
      [0.999999999999999, 7.941444487415978],
    ];
    for (const [x = NaN, answer = NaN] of references) {
      expect(error(normalQuantile(x), answer)).toBeLessThan(1e-15);
    }
  });

  it('keep the digits of a normal tail of 1e-300', () => {
    const references: Reference = [
      [-37, 5.725571222524577e-300],
      [-20, 2.7536241186062337e-89],
      [-8, 6.220960574271784e-16],
      [-1.96, 0.024997895148220435],
      [-1e-10, 0.49999999996010575],
      [8, 0.9999999999999993],
    ];
    for (const [x = NaN, answer = NaN] of references) {
      expect(error(normalCdf(x), answer)).toBeLessThan(1e-12);
    }
  });

  it('keep twelve digits of a chi-squared quantile, from tiny shares to huge df', () => {
    const references: Reference = [
      [1e-12, 0.5, 1.349939578622346e-48],
      [0.0005, 2, 0.0010002500833645959],
      [1e-12, 4, 2.8284284580803877e-6],
      [0.999999999, 10, 62.94545748504156],
      [0.025, 20, 9.590777392264867],
      [0.999, 200, 267.5405278227572],
      [0.5, 1000, 999.333412403381],
      [0.025, 20000000, 19987605.993768536],
      [0.999, 20000000, 20019550.045001853],
    ];
    for (const [x = NaN, y = NaN, answer = NaN] of references) {
      expect(error(chiSquareQuantile(x, y), answer)).toBeLessThan(1e-12);
    }
  });

  it('keep eleven digits of a t quantile from half a degree of freedom to ten million', () => {
    const references: Reference = [
      [0.025, 0.5, -164.55767348048852],
      [1e-10, 1, -3183098861.837907],
      [1e-6, 3, -103.29946778041935],
      [0.975, 17, 2.1098155778333165],
      [0.999, 99, 3.174603849755752],
      [0.499, 300, -0.0025087206385369875],
      [1e-6, 10000, -4.756229685056779],
      [0.975, 1000000, 1.9599663568141066],
      [0.1, 10000000, -1.2815516502030828],
    ];
    for (const [x = NaN, y = NaN, answer = NaN] of references) {
      expect(error(tQuantile(x, y), answer)).toBeLessThan(1e-11);
    }
  });

  it('keep twelve digits of a Poisson probability with ten million expected', () => {
    const references: Reference = [
      [0, 0.01, 0.9900498337491681],
      [0, 0.01, 0.9900498337491681],
      [0, 0.01, 0.9900498337491681],
      [0, 0.01, 0.9900498337491681],
      [0, 0.01, 0.9900498337491681],
      [0, 0.01, 0.9900498337491681],
      [0, 0.01, 0.9900498337491681],
      [7, 50, 3.463996676382505e-14],
      [42, 50, 0.14350223211877902],
      [71, 50, 0.9979897323233209],
      [9400, 10000, 7.031178665869446e-10],
      [996000, 1000000, 3.1404161488952086e-5],
      [9987350, 10000000, 3.154912018725447e-5],
      [10000000, 10000000, 0.500084104416326],
      [1000000000, 1000000000, 0.500008410441739],
    ];
    for (const [x = NaN, y = NaN, answer = NaN] of references) {
      expect(error(poissonCdf(x, y), answer)).toBeLessThan(1e-12);
    }
  });

  it('join the expansions for large counts to the exact sums without a step', () => {
    const chi = (df: number): number => (chiSquareQuantile(0.975, df) - df) / Math.sqrt(2 * df);
    expect(chi(1e8)).toBeCloseTo(chi(1e8 - 1), 8);
    expect(tQuantile(0.999, 1e7)).toBeCloseTo(tQuantile(0.999, 1e7 - 1), 9);
    expect(error(poissonCdf(99990000, 1e8), 0.15866735307263513)).toBeLessThan(1e-12);
    expect(error(poissonCdf(99990000, 99999999), 0.1586915521615837)).toBeLessThan(1e-12);
    expect(poissonCdf(1e300, 1)).toBe(1);
  });
});
