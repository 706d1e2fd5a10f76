import { bootstrapInterval } from './bootstrap-interval.ts';
import { concentrationIndex } from './concentration-index.ts';

const average = (list: readonly number[]): number =>
  list.reduce((sum, x) => sum + x, 0) / list.length;

describe('bootstrapInterval', () => {
  it('comes close to the standard error of a mean', () => {
    const areas = Array.from({ length: 40 }, (_, i) => i);
    const { lower, upper } = bootstrapInterval({ areas, statistic: average, seed: 1 });
    // Standard deviation of 0 to 39 (over n) is 11.543; over sqrt(40), 1.825.
    expect(Math.abs(upper! - lower! - 2 * 1.96 * 1.825)).toBeLessThan(0.4);
    expect(Math.abs((upper! + lower!) / 2 - 19.5)).toBeLessThan(0.3);
  });

  it('keeps the areas in order, as a concentration index needs', () => {
    const groups = Array.from({ length: 20 }, (_, i) => ({ population: 100, value: 40 - i }));
    const settings = { areas: groups, seed: 3, draws: 500 };
    const { lower, upper } = bootstrapInterval({
      ...settings,
      statistic: (list) => concentrationIndex({ groups: list }),
    });
    const whole = concentrationIndex({ groups })!;
    expect(lower!).toBeLessThan(whole);
    expect(upper!).toBeGreaterThan(whole);
    expect(upper!).toBeLessThan(0);
    const ordered = (list: readonly { value: number }[]): number =>
      Number(list.every(({ value }, i) => i === 0 || list[i - 1]!.value >= value));
    const all = bootstrapInterval({ ...settings, statistic: ordered });
    expect([all.lower, all.upper]).toEqual([1, 1]);
  });

  it('repeats itself with the same seed', () => {
    const settings = { areas: [1, 5, 9, 2], statistic: average, seed: 8 };
    expect(bootstrapInterval(settings)).toEqual(bootstrapInterval(settings));
  });

  it('has no limits for one area or where the statistic has no answer', () => {
    const none = { lower: null, upper: null };
    expect(bootstrapInterval({ areas: [1], statistic: average, seed: 1 })).toEqual(none);
    expect(bootstrapInterval({ areas: [1, 2], statistic: () => null, seed: 1 })).toEqual(none);
    const settings = { areas: [1, 2], statistic: average, seed: 1, draws: 0 };
    expect(() => bootstrapInterval(settings)).toThrowError(RangeError);
  });
});
