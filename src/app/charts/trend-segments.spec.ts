import { makeTrend } from '../exports/place-views-fixture.ts';
import { trendSegments } from './trend-segments.ts';

describe('stretches of a line', () => {
  const view = makeTrend();
  const years = (index: number): readonly (readonly string[])[] =>
    trendSegments(view.series[index]!, view).map((points) =>
      points.map(({ period }) => period.tick),
    );

  it('end at a missing figure, at a period never published, and at a break', () => {
    expect(years(0)).toEqual([['2017/18', '2018/19'], ['2021/22', '2022/23'], ['2023/24']]);
  });

  it('end for the comparator too at the gap and the break', () => {
    expect(years(1)).toEqual([
      ['2017/18', '2018/19', '2019/20'],
      ['2021/22', '2022/23'],
      ['2023/24'],
    ]);
  });

  it('are none where nothing was measured', () => {
    expect(trendSegments({ ...view.series[0]!, points: [] }, view)).toEqual([]);
  });
});
