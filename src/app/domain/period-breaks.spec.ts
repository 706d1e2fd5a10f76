import { areRolling, periodBreaks } from './period-breaks.ts';

const years = (...starts: readonly number[]) => starts.map((year) => `${year}-04-01/P1Y`);
const LIVE = { source: 'nomis', on: '2026-11-25', levels: [], since: '2023-04-01/P1Y' } as const;

describe('breaks in a series of periods', () => {
  it('are none where one year follows another', () => {
    expect(periodBreaks(years(2020, 2021, 2022))).toEqual([]);
    expect(periodBreaks([])).toEqual([]);
    expect(periodBreaks(years(2020))).toEqual([]);
  });

  it('lie after a year that was not published', () => {
    expect(periodBreaks(years(2018, 2019, 2021, 2022))).toEqual([
      { before: '2021-04-01/P1Y', words: 'nothing was published between 2019/20 and this' },
    ]);
  });

  it('lie where the length of periods changes', () => {
    expect(periodBreaks(['2019-01-01/P1Y', '2020-01-01/P1Y', '2021-01-01/P3Y'])).toEqual([
      { before: '2021-01-01/P3Y', words: 'periods change from one year to 3 years' },
    ]);
  });

  it('lie where two periods overlap and others do not', () => {
    const periods = ['2019-01-01/P1Y', '2020-01-01/P1Y', '2021-01-01/P1Y', '2021-07-01/P1Y'];
    expect(periodBreaks(periods)).toEqual([
      { before: '2021-07-01/P1Y', words: 'this period overlaps 2021' },
    ]);
  });

  it('are none in averages of three years for each year, which all overlap', () => {
    const rolling = ['2018-01-01/P3Y', '2019-01-01/P3Y', '2020-01-01/P3Y'];
    expect(periodBreaks(rolling)).toEqual([]);
    expect(areRolling(rolling)).toBeTrue();
    expect(areRolling(years(2018, 2019, 2020))).toBeFalse();
  });

  it('lie where the source changes, and once where nothing else does', () => {
    expect(periodBreaks(years(2021, 2022, 2023, 2024), LIVE, () => 'Nomis')).toEqual([
      { before: '2023-04-01/P1Y', words: 'figures from here on were asked of Nomis later' },
    ]);
    expect(periodBreaks(years(2023, 2024), LIVE)).toEqual([]);
  });

  it('name the source of before too, where that was asked for', () => {
    const before = { ...LIVE, since: '2022-04-01/P1Y', source: 'ohid-fingertips' } as const;
    const breaks = periodBreaks(years(2021, 2022, 2023), { ...LIVE, before }, (source) => source);
    expect(breaks.map(({ words }) => words)).toEqual([
      'figures from here on were asked of ohid-fingertips later',
      'figures from here on were asked of nomis later',
    ]);
  });
});
