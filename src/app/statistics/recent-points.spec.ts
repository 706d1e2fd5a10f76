import fc from 'fast-check';

import { recentPoints } from './recent-points.ts';
import { recentTrend } from './recent-trend.ts';

const series = (years: readonly number[]) => years.map((year) => ({ year, value: year }));

describe('recentPoints', () => {
  it('are the last five years, oldest first, however they come', () => {
    const points = recentPoints(series([2015, 2019, 2016, 2014, 2018, 2017]));
    expect(points?.map(({ year }) => year)).toEqual([2015, 2016, 2017, 2018, 2019]);
    const dated = ['2019/20', '2018/19', '2017/18', '2016/17', '2015/16'];
    const byDate = recentPoints(dated.map((date) => ({ date, value: 1 })));
    expect(byDate?.[0]?.date).toBe('2015/16');
  });

  it('are none with a year missing, given twice or without its value', () => {
    expect(recentPoints(series([2014, 2015, 2017, 2018, 2019]))).toBeNull();
    expect(recentPoints(series([2014, 2015, 2016, 2017, 2017]))).toBeNull();
    expect(recentPoints(series([2016, 2017, 2018, 2019]))).toBeNull();
    const holed = series([2015, 2016, 2017, 2018, 2019]).map((point) =>
      point.year === 2017 ? { ...point, value: null } : point,
    );
    expect(recentPoints(holed)).toBeNull();
  });
});

describe('a recent trend', () => {
  const values = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 5, maxLength: 5 });
  const weighted = (all: readonly number[]) =>
    recentTrend({
      points: all.map((value, i) => ({
        year: 2010 + i,
        value,
        lower: value - 9,
        upper: value + 9,
      })),
      valueType: 'dsr',
    });
  const counted = (all: readonly number[]) =>
    recentTrend({
      points: all.map((count, i) => ({ year: 2010 + i, value: count, count, denominator: 1000 })),
      valueType: 'proportion',
    });

  it('turns round with the years, as significant as before', () => {
    fc.assert(
      fc.property(values, (all) => {
        for (const trend of [weighted, counted]) {
          const [here, turned] = [trend(all), trend([...all].reverse())];
          expect(turned.chiSquare!).toBeCloseTo(here.chiSquare!, 6);
          expect(turned.slope!).toBeCloseTo(-here.slope!, 6);
          const opposite = { increasing: 'decreasing', decreasing: 'increasing' } as const;
          const { marker } = here;
          expect(turned.marker).toBe(
            marker === 'increasing' || marker === 'decreasing' ? opposite[marker] : marker,
          );
        }
      }),
    );
  });

  it('takes no direction from what rounding leaves over of a flat line', () => {
    // Without the first or last year the others rise as much as they fall.
    const values = [90, 2.7, 2.1, 2.1, 2.7];
    for (const all of [values, [...values].reverse(), values.map((y) => -y)]) {
      const points = all.map((value) => ({ value, lower: value - 0.3, upper: value + 0.3 }));
      const { marker, chiSquare } = recentTrend({ points, valueType: 'mean' });
      expect(chiSquare!).toBeGreaterThan(100);
      expect(marker).toBe('noChange');
    }
  });

  it('is never shown for a flat series, nor called anything but its own direction', () => {
    expect(weighted([7, 7, 7, 7, 7]).marker).toBe('noChange');
    expect(counted([7, 7, 7, 7, 7])).toEqual(
      jasmine.objectContaining({ marker: 'noChange', chiSquare: 0 }),
    );
    fc.assert(
      fc.property(values, (all) => {
        const { marker, slope, chiSquare } = weighted(all);
        if (marker === 'increasing') expect(slope!).toBeGreaterThan(0);
        if (marker === 'decreasing') expect(slope!).toBeLessThan(0);
        if (marker !== 'noChange') expect(chiSquare!).toBeGreaterThan(9.54953570608324);
      }),
    );
  });

  it('cannot be calculated with limits the wrong way round', () => {
    const points = [1, 2, 3, 4, 5].map((value) => ({ value, lower: value + 1, upper: value - 1 }));
    expect(recentTrend({ points, valueType: 'dsr' }).marker).toBe('cannotBeCalculated');
  });
});
