import { sameBaseInterval } from './same-base-interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

describe('sameBaseInterval', () => {
  it('gives back the interval of the known proportion, near enough, for the same value', () => {
    const half = 1.959963984540054 * Math.sqrt((0.2 * 0.8) / 1000);
    const known = { value: 0.2, lower: 0.2 - half, upper: 0.2 + half };
    const found = sameBaseInterval(0.2, known);
    const wilson = wilsonInterval(200, 1000, 0.95);
    expect(found.lower).toBeCloseTo(wilson.lower ?? NaN, 10);
    expect(found.upper).toBeCloseTo(wilson.upper ?? NaN, 10);
  });

  it('is wider for a rarer share, in relation to the share', () => {
    const known = { value: 0.2, lower: 0.17, upper: 0.23 };
    const rare = sameBaseInterval(0.05, known);
    expect(rare.lower).toBeLessThan(0.05);
    expect(rare.upper).toBeGreaterThan(0.05);
    expect(((rare.upper ?? 0) - (rare.lower ?? 0)) / 0.05).toBeGreaterThan(0.06 / 0.2);
  });

  it('has no answer without limits, or where the known share is 0 or 1', () => {
    const none = { lower: null, upper: null };
    expect(sameBaseInterval(0.1, { value: 0.2, lower: null, upper: null })).toEqual(none);
    expect(sameBaseInterval(0.1, { value: 0, lower: 0, upper: 0.1 })).toEqual(none);
    expect(sameBaseInterval(null, { value: 0.2, lower: 0.1, upper: 0.3 })).toEqual(none);
  });
});
