import { gapUncertainty } from './gap-uncertainty.ts';
import { normalCdf } from './normal-cdf.ts';

const area = {
  wte: 700,
  population: 550000,
  rate: 13.2,
  needIndex: 1.08,
  needLogSe: 0.05,
  wteLogSe: 0.04,
  draws: 20000,
  seed: 7,
};

describe('gapUncertainty', () => {
  it('comes close to the closed form of log-normal quantities', () => {
    const expected = 55 * 13.2 * 1.08;
    const { expectedLower, expectedUpper, pShortfall } = gapUncertainty(area);
    expect(expectedLower! / (expected * Math.exp(-1.96 * 0.05))).toBeCloseTo(1, 2);
    expect(expectedUpper! / (expected * Math.exp(1.96 * 0.05))).toBeCloseTo(1, 2);
    const p = normalCdf(Math.log(expected / 700) / Math.hypot(0.05, 0.04));
    expect(Math.abs(pShortfall! - p)).toBeLessThan(0.015);
  });

  it('is certain when nothing is uncertain', () => {
    const certain = gapUncertainty({ ...area, needLogSe: 0, wteLogSe: 0 });
    expect(certain.pShortfall).toBe(1);
    expect(certain.expectedLower).toBeCloseTo(certain.expectedUpper!, 10);
  });

  it('takes no staff for a shortfall and missing staff for no answer', () => {
    expect(gapUncertainty({ ...area, wte: 0 }).pShortfall).toBe(1);
    const unknown = gapUncertainty({ ...area, wte: null });
    expect(unknown.pShortfall).toBeNull();
    expect(unknown.expectedLower).not.toBeNull();
    expect(gapUncertainty({ ...area, needIndex: null }).expectedLower).toBeNull();
  });

  it('repeats itself, and refuses negative figures', () => {
    expect(gapUncertainty(area)).toEqual(gapUncertainty(area));
    expect(() => gapUncertainty({ ...area, needLogSe: -1 })).toThrowError(RangeError);
    expect(() => gapUncertainty({ ...area, draws: 0 })).toThrowError(RangeError);
  });
});
