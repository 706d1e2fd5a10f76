import { trendChain } from './trend-chain.ts';

const same = () => null;
const shown = (ids: readonly string[]) =>
  trendChain(ids, same).links.map(({ id, breakWords }) =>
    breakWords === null ? id : `| ${id}: ${breakWords}`,
  );
const years = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${from + i}-01-01/P1Y`);

describe('the periods of a trend', () => {
  it('are all of a yearly series, in the order of time', () => {
    expect(shown(years(2019, 2023).reverse())).toEqual(years(2019, 2023));
    expect(trendChain(years(2019, 2023), same).overlapping).toBe(0);
  });

  it('never overlap: of rolling years every third, going back from the newest', () => {
    const rolling = [2013, 2014, 2015, 2016, 2017, 2018, 2019].map((year) => `${year}-01-01/P3Y`);
    const { links, overlapping } = trendChain(rolling, same);
    expect(links.map(({ id }) => id)).toEqual([
      '2013-01-01/P3Y',
      '2016-01-01/P3Y',
      '2019-01-01/P3Y',
    ]);
    expect(links.every(({ breakWords }) => breakWords === null)).toBeTrue();
    expect(overlapping).toBe(4);
  });

  it('are broken where a period has no figures', () => {
    const gap = ['2021-04-01/P1Y', '2022-04-01/P1Y', '2024-04-01/P1Y'];
    expect(shown(gap).at(-1)).toBe('| 2024-04-01/P1Y: There are no figures of the time between');
  });

  it('are broken where they are not in step, or of another length', () => {
    expect(shown(['2022-01-01/P1Y', '2023-04-01/P1Y']).at(-1)).toContain(
      'another time of the year',
    );
    expect(shown(['2019-01-01/P3Y', '2022-01-01/P1Y']).at(-1)).toContain('another length');
  });

  it('join quarters that follow one another, and single days', () => {
    expect(shown(['2023-01-01/P3M', '2023-04-01/P3M'])).toEqual([
      '2023-01-01/P3M',
      '2023-04-01/P3M',
    ]);
    expect(shown(['2022-06-30/P0D', '2022-09-30/P0D'])).toEqual([
      '2022-06-30/P0D',
      '2022-09-30/P0D',
    ]);
  });

  it('are broken where the figures are of another kind, whatever the step', () => {
    const { links } = trendChain(years(2021, 2023), (_, after) =>
      after.startsWith('2023') ? 'The source changes' : null,
    );
    expect(links.map(({ breakWords }) => breakWords)).toEqual([null, null, 'The source changes']);
  });

  it('leave out what is no period', () => {
    expect(shown(['soon', ...years(2022, 2022)])).toEqual(years(2022, 2022));
    expect(shown([])).toEqual([]);
  });
});
