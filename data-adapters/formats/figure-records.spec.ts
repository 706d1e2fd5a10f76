import { measured } from '#app/domain/figure.ts';
import { type FigureRecord } from '#data-adapters/adapter.ts';
import { figureRecord, firstOfEach } from './figure-records.ts';

const record = (changes: Partial<FigureRecord>): FigureRecord =>
  figureRecord({
    indicator: 'i',
    indicatorName: 'Indicator',
    areaCode: 'E06000001',
    areaName: 'Hartlepool',
    areaType: 'UA',
    period: { start: '2022-01-01', months: 12 },
    figure: measured(5),
    unit: '',
    row: 2,
    ...changes,
  });

describe('firstOfEach', () => {
  it('keeps sexes, ages, categories, units and periods apart', () => {
    const apart = [
      record({}),
      record({ sex: 'Male' }),
      record({ age: '16+' }),
      record({ unit: '%' }),
      record({ category: { type: 't', name: 'n' } }),
      record({ period: { start: '2022-01-01', months: 36 } }),
    ];
    expect(firstOfEach(apart)).toEqual({ records: apart, issues: [] });
  });

  it('keeps the first of equal cells and tells a duplicate from a conflict', () => {
    const rows = [record({}), record({ row: 3 }), record({ row: 4, figure: measured(6) })];
    const { records, issues } = firstOfEach(rows);
    expect(records).toEqual(rows.slice(0, 1));
    expect(issues.map(({ row, code }) => [row, code])).toEqual([
      [3, 'duplicate'],
      [4, 'conflict'],
    ]);
  });
});
