import { ENGLAND } from '#app/domain/area.ts';
import { measured, missing } from '#app/domain/figure.ts';
import { type FigureRecord } from '#data-adapters/adapter.ts';
import { figureRecord } from '#data-adapters/formats/figure-records.ts';
import { breakdownsOf } from './breakdowns.ts';

const NAMES = [
  'Most deprived decile (IMD2019)',
  'Second most deprived decile (IMD2019)',
  'Third more deprived decile (IMD2019)',
  'Fourth more deprived decile (IMD2019)',
  'Fifth more deprived decile (IMD2019)',
  'Fifth less deprived decile (IMD2019)',
  'Fourth less deprived decile (IMD2019)',
  'Third less deprived decile (IMD2019)',
  'Second least deprived decile (IMD2019)',
  'Least deprived decile (IMD2019)',
];
const SPLIT = 'District & UA deprivation deciles in England';

function tenths(year: number, change: Partial<FigureRecord> = {}): readonly FigureRecord[] {
  return NAMES.map((name, i) =>
    figureRecord({
      indicator: '91547',
      indicatorName: 'Smoking',
      areaCode: ENGLAND,
      areaName: 'England',
      areaType: 'England',
      period: { start: `${year}-04-01`, months: 12 },
      sex: 'Persons',
      age: '15+ yrs',
      category: { type: SPLIT, name },
      figure: measured(20 - i, 19.5 - i, 20.5 - i),
      count: 20 - i,
      denominator: 100,
      unit: '',
      row: i + 2,
      ...change,
    }),
  );
}

const read = (...records: readonly FigureRecord[]) =>
  breakdownsOf([
    {
      path: 'a.csv',
      source: 'ohid-fingertips',
      parsed: { records: [...records].reverse(), issues: [] },
    },
  ]);

describe('figures by deprivation tenth', () => {
  it('are kept of the newest period, most deprived first, whatever the order of the file', () => {
    const [split, ...more] = read(...tenths(2020), ...tenths(2021));
    expect(more).toEqual([]);
    expect(split).toEqual(
      jasmine.objectContaining({
        indicator: 'smoking-register',
        area: ENGLAND,
        period: '2021-04-01/P1Y',
        split: SPLIT,
      }),
    );
    expect(split?.tenths.map(({ value }) => value)).toEqual([
      20, 19, 18, 17, 16, 15, 14, 13, 12, 11,
    ]);
    expect(split?.tenths[0]).toEqual({
      value: 20,
      lower: 19.5,
      upper: 20.5,
      count: 20,
      denominator: 100,
    });
  });

  it('are left out where a tenth is not there, missing, or there twice', () => {
    const all = tenths(2021);
    expect(read(...all.slice(1))).toEqual([]);
    expect(read({ ...all[0]!, figure: missing('suppressed') }, ...all.slice(1))).toEqual([]);
    expect(read(...all, all[3]!)).toEqual([]);
  });

  it('are not taken from rows of another area, age or split', () => {
    expect(read(...tenths(2021, { areaCode: 'E09000022' }))).toEqual([]);
    expect(read(...tenths(2021, { age: '18+ yrs' }))).toEqual([]);
    expect(read(...tenths(2021, { category: { type: 'Sex', name: 'Male' } }))).toEqual([]);
  });
});
