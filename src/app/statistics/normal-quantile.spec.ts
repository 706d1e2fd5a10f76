import fc from 'fast-check';

import { normalCdf } from './normal-cdf.ts';
import { normalQuantile } from './normal-quantile.ts';
import { z95, z998 } from './z-values.ts';

describe('normalQuantile', () => {
  it('gives the multipliers of the 95% and the 99.8% interval', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(z95, 14);
    expect(normalQuantile(0.999)).toBeCloseTo(z998, 14);
  });

  it('keeps its digits in far tails (Wichura 1988, test values)', () => {
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 14);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798409, 13);
  });

  it('is zero in the middle and odd about it', () => {
    expect(normalQuantile(0.5)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 511 }), (k) => {
        expect(normalQuantile(k / 1024)).toBe(-normalQuantile(1 - k / 1024));
      }),
    );
  });

  it('is undone by the distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-13);
      }),
    );
  });

  it('refuses probabilities whose quantile is infinite or does not exist', () => {
    for (const p of [0, 1, -0.1, 1.1, NaN])
      expect(() => normalQuantile(p)).toThrowError(RangeError);
  });
});
