import { type TrendPoint } from './recent-points.ts';
import { recentTrend } from './recent-trend.ts';
import { fitProportionTrend, fitWeightedTrend } from './trend-fit.ts';

function rising(...values: readonly number[]): TrendPoint[] {
  return values.map((value, i) => ({ year: 2018 + i, value, lower: value - 1, upper: value + 1 }));
}

function counts(...rows: readonly (readonly [number, number])[]): TrendPoint[] {
  return rows.map(([count, denominator], i) => {
    const value = (100 * count) / denominator;
    return { year: 2018 + i, value, count, denominator };
  });
}

const shares = counts([100, 1000], [150, 1000], [200, 1000], [250, 1000], [300, 1000]);

describe('fitProportionTrend', () => {
  it('gives the chi-squared of the smoking example of R prop.trend.test', () => {
    const smokers = counts([83, 86], [90, 93], [129, 136], [70, 82]);
    expect(fitProportionTrend(smokers)!.chiSquare).toBeCloseTo(8.2249, 4);
  });
});

describe('fitWeightedTrend', () => {
  it('is ordinary regression when all intervals are alike', () => {
    const { chiSquare, slopes } = fitWeightedTrend(rising(1, 3, 2, 5, 4))!;
    expect(slopes[0]).toBeCloseTo(0.8, 12);
    // SE of the slope = s / sqrt(10) with s = 2 / 3.92
    expect(chiSquare).toBeCloseTo(0.8 ** 2 * 10 * 1.96 ** 2, 9);
    expect(slopes.length).toBe(6);
  });

  it('has no answer for an interval without width', () => {
    expect(fitWeightedTrend([{ value: 1, lower: 1, upper: 1 }])).toBeNull();
  });
});

describe('recentTrend', () => {
  it('names the direction and, with polarity, whether that is good', () => {
    const points = rising(1, 3, 5, 7, 9);
    const trend = recentTrend({ points, valueType: 'dsr', polarity: 'lowIsGood' });
    expect(trend.marker).toBe('increasing');
    expect(trend.label).toBe('increasingAndGettingWorse');
    expect(trend.slope).toBeCloseTo(2, 10);
    expect(recentTrend({ points, valueType: 'dsr' }).label).toBe('increasing');
  });

  it('needs every slope to have the same sign, however large the chi-squared', () => {
    const points = rising(5, 5, 5, 5, 50);
    const trend = recentTrend({ points, valueType: 'crudeRate' });
    expect(trend.chiSquare!).toBeGreaterThan(100);
    expect(trend.marker).toBe('noChange');
  });

  it('tests proportions on their counts, and by their intervals only when asked', () => {
    const trend = recentTrend({ points: shares, valueType: 'proportion' });
    expect([trend.marker, trend.method]).toEqual(['increasing', 'proportionChiSquared']);
    const asked = recentTrend({
      points: shares,
      valueType: 'proportion',
      method: 'weightedRegression',
    });
    expect(asked.marker).toBe('cannotBeCalculated');
  });

  it('turns to the intervals for proportions without counts', () => {
    const trend = recentTrend({ points: rising(1, 3, 5, 7, 9), valueType: 'proportion' });
    expect([trend.marker, trend.method]).toEqual(['increasing', 'weightedRegression']);
  });

  it('takes the five most recent points in whatever order they come', () => {
    const points = [...rising(90, 50, 1, 3, 5, 7, 9)].reverse();
    expect(recentTrend({ points, valueType: 'dsr' }).slope).toBeCloseTo(2, 10);
  });

  it('cannot be calculated with a gap, four points, longer periods or counts', () => {
    const points = rising(1, 3, 5, 7, 9);
    const never = 'cannotBeCalculated';
    const marker = (list: readonly TrendPoint[]) =>
      recentTrend({ points: list, valueType: 'dsr' }).marker;
    expect(marker(points.slice(1))).toBe(never);
    expect(marker(points.map((p, i) => (i === 2 ? { ...p, value: null } : p)))).toBe(never);
    expect(marker(points.map((p, i) => (i === 2 ? { ...p, lower: null } : p)))).toBe(never);
    expect(marker(points.map((p, i) => (i === 4 ? { ...p, year: 2030 } : p)))).toBe(never);
    expect(recentTrend({ points, valueType: 'dsr', yearRange: 3 }).marker).toBe(never);
    expect(recentTrend({ points, valueType: 'count' }).marker).toBe(never);
  });

  it('is not stopped by a gap before the five points', () => {
    const points = [{ year: 2017, value: null }, ...rising(1, 3, 5, 7, 9)];
    expect(recentTrend({ points, valueType: 'dsr' }).marker).toBe('increasing');
  });

  it('cannot be calculated when a proportion is none or all of its denominator', () => {
    for (const edge of [0, 1000]) {
      const points = shares.map((p, i) => (i === 1 ? { ...p, count: edge } : p));
      const { marker, chiSquare } = recentTrend({
        points,
        valueType: 'proportion',
        method: 'proportionChiSquared',
      });
      expect([marker, chiSquare]).toEqual(['cannotBeCalculated', null]);
    }
  });

  it('reads the year from a date', () => {
    const points = rising(1, 3, 5, 7, 9).map(({ year, ...p }) => ({
      ...p,
      date: `${year!}-04-01`,
    }));
    expect(recentTrend({ points, valueType: 'dsr' }).marker).toBe('increasing');
  });
});
