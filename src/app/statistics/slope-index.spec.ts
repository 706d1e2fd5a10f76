import { slopeIndex } from './slope-index.ts';
import { slopeIndexAnalytic } from './slope-index-analytic.ts';

/** Five equal fifths on the straight line 10 + 5 b: values at 0.1, 0.3, ... */
const straight = [0.1, 0.3, 0.5, 0.7, 0.9].map((b) => ({
  population: 100,
  value: 10 + 5 * b,
  se: 0.2,
}));

describe('slopeIndexAnalytic', () => {
  it('finds the line through values that lie on one', () => {
    const { sii, intercept, rii } = slopeIndexAnalytic({ quantiles: straight });
    expect(sii).toBeCloseTo(5, 10);
    expect(intercept).toBeCloseTo(10, 10);
    expect(rii).toBeCloseTo(1.5, 10);
  });

  it('has the standard error of a weighted sum', () => {
    // Weights of the slope are (b - 0.5) / 0.4 for five equal fifths.
    const { se, lower, upper } = slopeIndexAnalytic({ quantiles: straight });
    expect(se).toBeCloseTo(0.2 * Math.hypot(-1, -0.5, 0, 0.5, 1), 10);
    expect((lower! + upper!) / 2).toBeCloseTo(5, 10);
  });

  it('keeps a missing value missing, and limits missing without errors', () => {
    const withGap = straight.map((one, i) => (i === 2 ? { ...one, value: null } : one));
    expect(slopeIndexAnalytic({ quantiles: withGap }).sii).toBeNull();
    const bare = straight.map(({ population, value }) => ({ population, value }));
    const result = slopeIndexAnalytic({ quantiles: bare });
    expect(result.sii).toBeCloseTo(5, 10);
    expect([result.se, result.lower]).toEqual([null, null]);
  });

  it('refuses fewer than five groups or a group without people', () => {
    expect(() => slopeIndexAnalytic({ quantiles: straight.slice(1) })).toThrowError(RangeError);
    const empty = straight.map((one) => ({ ...one, population: 0 }));
    expect(() => slopeIndexAnalytic({ quantiles: empty })).toThrowError(RangeError);
  });
});

describe('slopeIndex', () => {
  const settings = { quantiles: straight, repetitions: 20000 };

  it('has simulated limits close to the closed form', () => {
    const drawn = slopeIndex(settings);
    const exact = slopeIndexAnalytic({ quantiles: straight });
    const width = exact.upper! - exact.lower!;
    expect(drawn.sii).toBeCloseTo(5, 10);
    expect(Math.abs(drawn.sii_lower! - exact.lower!) / width).toBeLessThan(0.03);
    expect(Math.abs(drawn.sii_upper! - exact.upper!) / width).toBeLessThan(0.03);
    expect(drawn.rii_lower!).toBeLessThan(1.5);
    expect(drawn.rii_upper!).toBeGreaterThan(1.5);
  });

  it('is the same for the same seed and other for another', () => {
    expect(slopeIndex({ ...settings, seed: 4 })).toEqual(slopeIndex({ ...settings, seed: 4 }));
    const { sii_lower } = slopeIndex({ ...settings, seed: 5 });
    expect(sii_lower).not.toBe(slopeIndex({ ...settings, seed: 4 }).sii_lower);
  });

  it('changes direction with a negative multiplier, limits still in order', () => {
    const plain = slopeIndex(settings);
    const turned = slopeIndex({ ...settings, multiplier: -100 });
    expect(turned.sii).toBeCloseTo(-500, 8);
    expect(turned.sii_lower).toBeCloseTo(-100 * plain.sii_upper!, 8);
    expect(turned.rii).toBeCloseTo(1 / plain.rii!, 10);
    expect(turned.rii_lower).toBeCloseTo(1 / plain.rii_upper!, 10);
    expect(turned.intercept).toBeCloseTo(10, 10);
  });

  it('turns back a line fitted on the log or the logit', () => {
    const rates = straight.map(({ population, value }) => ({
      population,
      value: Math.exp(value / 10),
      se: 0.02,
    }));
    const rate = slopeIndex({
      quantiles: rates,
      valueType: 'rate',
      transform: true,
      repetitions: 5000,
    });
    expect(rate.rii).toBeCloseTo(Math.exp(0.5), 10);
    expect(rate.intercept).toBeCloseTo(Math.E, 10);
    expect(rate.sii).toBeCloseTo(Math.E * (Math.exp(0.5) - 1), 10);
    expect(rate.rii_lower!).toBeLessThan(rate.rii!);
    expect(rate.sii_upper!).toBeGreaterThan(rate.sii!);
    const shares = straight.map((one) => ({ ...one, value: one.value / 100 }));
    const share = slopeIndex({
      quantiles: shares,
      valueType: 'proportion',
      transform: true,
      repetitions: 5000,
    });
    expect(share.sii!).toBeGreaterThan(0);
    expect(share.intercept!).toBeLessThan(1);
  });

  it('works out errors from limits on the scale of the value type', () => {
    const limits = straight.map(({ population, value }) => {
      const half = 1.959963984540054 * 0.2;
      return { population, value, lower: value - half, upper: value + half };
    });
    expect(slopeIndex({ quantiles: limits, repetitions: 2000 }).sii_lower).toBeCloseTo(
      slopeIndex({ quantiles: straight, repetitions: 2000 }).sii_lower!,
      10,
    );
  });

  it('keeps missing values and errors missing', () => {
    const withGap = straight.map((one, i) => (i === 0 ? { ...one, value: null } : one));
    expect(slopeIndex({ quantiles: withGap }).sii).toBeNull();
    const bare = straight.map(({ population, value }) => ({ population, value }));
    const { sii, sii_lower, rii_upper } = slopeIndex({ quantiles: bare });
    expect([sii!.toFixed(6), sii_lower, rii_upper]).toEqual(['5.000000', null, null]);
    const zero = straight.map((one) => ({ ...one, value: 0 }));
    expect(slopeIndex({ quantiles: zero, valueType: 'rate', transform: true }).sii).toBeNull();
    expect(slopeIndex({ quantiles: zero, repetitions: 1000 }).rii).toBeNull();
  });

  it('refuses too few repetitions', () => {
    expect(() => slopeIndex({ quantiles: straight, repetitions: 100 })).toThrowError(RangeError);
    expect(() => slopeIndex({ quantiles: straight, multiplier: 0 })).toThrowError(RangeError);
  });
});
