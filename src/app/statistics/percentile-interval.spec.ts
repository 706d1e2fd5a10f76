import { percentileInterval } from './percentile-interval.ts';

describe('percentileInterval', () => {
  it('holds the middle share of the draws, with their median', () => {
    const draws = Float64Array.from({ length: 1001 }, (_, i) => 1000 - i);
    const { lower, median, upper } = percentileInterval(draws, 0.9);
    expect(lower).toBeCloseTo(50, 9);
    expect(median).toBe(500);
    expect(upper).toBeCloseTo(950, 9);
  });

  it('has no limits without draws', () => {
    const none = { lower: null, median: null, upper: null };
    expect(percentileInterval(new Float64Array(), 0.9)).toEqual(none);
  });
});
