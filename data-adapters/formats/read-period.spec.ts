import fc from 'fast-check';
import { periodId, periodLabel, type Period } from '#app/domain/period.ts';
import { readPeriod, type PeriodOptions } from './read-period.ts';

const id = (label: string, options?: PeriodOptions) => {
  const period = readPeriod(label, options);
  return period === null ? null : periodId(period);
};

describe('readPeriod', () => {
  const LABELS: Readonly<Record<string, string>> = {
    '2022': '2022-01-01/P1Y',
    '2022/23': '2022-04-01/P1Y',
    '2022/2023': '2022-04-01/P1Y',
    'FY 2022/23': '2022-04-01/P1Y',
    '1999/00': '1999-04-01/P1Y',
    '2014-16': '2014-01-01/P3Y',
    '1998-00': '1998-01-01/P3Y',
    '2022 - 24': '2022-01-01/P3Y',
    '2022 – 24': '2022-01-01/P3Y',
    '2022 to 2024': '2022-01-01/P3Y',
    '2022 - 2024': '2022-01-01/P3Y',
    '2016/17 - 20/21': '2016-04-01/P5Y',
    '2016/17 to 2020/21': '2016-04-01/P5Y',
    '2017 Q1': '2017-01-01/P3M',
    'Q4 2017': '2017-10-01/P3M',
    '2017/18 Q1': '2017-04-01/P3M',
    '2017/18 Q4': '2018-01-01/P3M',
    '2021/22 Q1 - 2025/26 Q3': '2021-04-01/P57M',
    '2021/22 Q1 - 21/22 Q4': '2021-04-01/P1Y',
    'Mar 2020': '2020-03-01/P1M',
    'March 2023': '2023-03-01/P1M',
    'Sept 2023': '2023-09-01/P1M',
    'Apr-Jun 2022': '2022-04-01/P3M',
    'April to June 2022': '2022-04-01/P3M',
    'Oct 2021-Sep 2022': '2021-10-01/P1Y',
    'April 2022 to March 2024': '2022-04-01/P2Y',
    'year ending March 2024': '2023-04-01/P1Y',
    'Year to Dec 2024': '2024-01-01/P1Y',
    '30 June 2024': '2024-06-30/P0D',
    'Mid-2024': '2024-06-30/P0D',
    '2022-04': '2022-04-01/P1M',
    '2022-04-01': '2022-04-01/P0D',
    '2015-11-16/P1Y': '2015-11-16/P1Y',
    '2022-01-01/P3Y': '2022-01-01/P3Y',
    '2022-01-01T00:00:00/P1Y': '2022-01-01/P1Y',
    '2022-04-01/2023-03-31': '2022-04-01/P1Y',
  };

  for (const [label, expected] of Object.entries(LABELS)) {
    it(`reads “${label}”`, () => {
      expect(id(label)).toBe(expected);
    });
  }

  const NOT_PERIODS = [
    '',
    'NA',
    'latest',
    '22',
    '20222',
    '1066',
    '2022/24',
    '2022/22',
    '2024 - 22',
    '2022 to 2022',
    '2022 to 2022/23',
    '2017 Q5',
    'Mar 20',
    'Mar-20',
    'Octember 2022',
    '31 June 2024',
    '2022-13-01',
    '2022-02-30/P1Y',
    '2022-04-01/P0Y',
    '2022-04-01/2023-03-30',
    '03/04/2024',
  ];

  for (const label of NOT_PERIODS) {
    it(`does not read “${label}”`, () => {
      expect(id(label)).toBeNull();
    });
  }

  it('does not choose between a financial year and two calendar years', () => {
    expect(id('2022-23')).toBeNull();
    expect(id('2022-23', { hyphen: 'calendar' })).toBe('2022-01-01/P2Y');
    expect(id('2022-23', { hyphen: 'financial' })).toBe('2022-04-01/P1Y');
  });

  it('does not choose between a month and a run of years', () => {
    expect(id('2010-12')).toBeNull();
    expect(id('2010-12', { hyphen: 'calendar' })).toBe('2010-01-01/P3Y');
  });

  it('reads back the label of every whole-month period that has one', () => {
    const anyPeriod: fc.Arbitrary<Period> = fc
      .record({
        year: fc.integer({ min: 1950, max: 2090 }),
        month: fc.integer({ min: 1, max: 12 }),
        months: fc.integer({ min: 1, max: 60 }),
      })
      .map(({ year, month, months }) => ({
        start: `${year}-${String(month).padStart(2, '0')}-01`,
        months,
      }));
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(readPeriod(periodLabel(period))).toEqual(period);
      }),
    );
  });

  it('answers null or a real period for any text, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0129/-Q TMarto')), maxLength: 16 }),
        (text) => {
          const period = readPeriod(text);
          expect(period === null || !Number.isNaN(Date.parse(period.start))).toBeTrue();
        },
      ),
    );
  });
});
