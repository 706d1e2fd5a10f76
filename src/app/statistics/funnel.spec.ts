import { funnelPoissonExpected } from './funnel-poisson-expected.ts';
import { funnelProportionLimits } from './funnel-proportion-limits.ts';
import { funnelRateLimits } from './funnel-rate-limits.ts';
import { funnelRatioLimits } from './funnel-ratio-limits.ts';
import { wilsonInterval } from './wilson-interval.ts';

describe('funnelProportionLimits', () => {
  it('are the values whose own Wilson limit touches the average', () => {
    const { lower95, upper998 } = funnelProportionLimits({
      population: 500,
      average: 0.3,
      multiplier: 1,
    });
    expect(wilsonInterval(lower95 * 500, 500, 0.95).upper).toBeCloseTo(0.3, 10);
    expect(wilsonInterval(upper998 * 500, 500, 0.998).lower).toBeCloseTo(0.3, 10);
  });

  it('stay within nothing and the whole', () => {
    const limits = funnelProportionLimits({ population: 1, average: 0.8 });
    expect([limits.lower998, limits.upper95]).toEqual([0, 100]);
    expect(funnelProportionLimits({ population: 9, average: 0 }).upper998).toBe(0);
  });

  it('narrow as the denominator grows', () => {
    const width = (population: number): number => {
      const { lower95, upper95 } = funnelProportionLimits({ population, average: 0.4 });
      return upper95 - lower95;
    };
    expect(width(400)).toBeCloseTo(width(100) / 2, 10);
  });

  it('refuse an empty denominator or an average that is no share', () => {
    expect(() => funnelProportionLimits({ population: 0, average: 0.4 })).toThrowError(RangeError);
    expect(() => funnelProportionLimits({ population: 9, average: 40 })).toThrowError(RangeError);
  });
});

describe('funnelRatioLimits', () => {
  it('hold the observed events against those expected at the edge of significance', () => {
    const { low, high } = funnelPoissonExpected({ observed: 10, p: 0.025 });
    const limits = funnelRatioLimits({ observed: 10 });
    expect([low, high].map((x) => x.toFixed(4))).toEqual(['4.7954', '18.3904']);
    expect(limits.lower95).toBeCloseTo(1000 / high, 10);
    expect(limits.upper95).toBeCloseTo(1000 / low, 10);
  });

  it('are ordered about 100', () => {
    for (const observed of [1, 5, 50, 5000]) {
      const { lower998, lower95, upper95, upper998 } = funnelRatioLimits({ observed });
      const ordered = [lower998, lower95, 100, upper95, upper998];
      expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
    }
  });

  it('do not exist without events', () => {
    expect(() => funnelRatioLimits({ observed: 0 })).toThrowError(RangeError);
    expect(funnelPoissonExpected({ observed: 0, p: 0.025 }).low).toBe(0);
    expect(() => funnelPoissonExpected({ observed: -1, p: 0.025 })).toThrowError(RangeError);
    expect(() => funnelPoissonExpected({ observed: 1, p: 0 })).toThrowError(RangeError);
  });
});

describe('funnelRateLimits', () => {
  it('are the ratio limits times the average rate', () => {
    const rate = funnelRateLimits({ events: 20, averageRatePerOne: 0.002, multiplier: 1000 });
    expect(rate.upper95).toBeCloseTo((funnelRatioLimits({ observed: 20 }).upper95 / 100) * 2, 10);
  });

  it('refuse an average rate of zero', () => {
    expect(() => funnelRateLimits({ events: 3, averageRatePerOne: 0 })).toThrowError(RangeError);
  });
});
