import { measured } from '#app/domain/figure.ts';
import { type FigureRecord } from '#data-adapters/adapter.ts';
import { firstOfEach, judgeFigure, reasonOfNote } from './figure-rows.ts';

const record = (changes: Partial<FigureRecord>): FigureRecord => ({
  indicator: 'i',
  indicatorName: 'Indicator',
  areaCode: 'E06000001',
  areaName: 'Hartlepool',
  areaType: 'UA',
  period: { start: '2022-01-01', months: 12 },
  sex: '',
  age: '',
  category: null,
  figure: measured(5),
  count: null,
  denominator: null,
  unit: '',
  note: '',
  published: { significance: '', trend: '' },
  row: 2,
  ...changes,
});

describe('judgeFigure', () => {
  it('keeps a missing value missing, never a number, whatever its limits', () => {
    const { figure } = judgeFigure({ value: null, lower: 0, upper: 0 }, 'suppressed');
    expect(figure).toEqual({ kind: 'missing', reason: 'suppressed' });
  });

  it('keeps limits that hold the value, zero included', () => {
    expect(judgeFigure({ value: 0, lower: 0, upper: 1 }, 'not-published')).toEqual({
      figure: { kind: 'measured', value: 0, lower: 0, upper: 1 },
      oddLimits: '',
    });
  });

  it('drops limits that are alone, out of order or beside the value, and says so', () => {
    const odd = [
      { value: 5, lower: 4, upper: null },
      { value: 5, lower: 6, upper: 4 },
      { value: 5, lower: 6, upper: 7 },
    ];
    for (const cells of odd) {
      const { figure, oddLimits } = judgeFigure(cells, 'not-published');
      expect(figure).toEqual({ kind: 'measured', value: 5 });
      expect(oddLimits).toMatch(/left out$/);
    }
  });
});

describe('reasonOfNote', () => {
  it('tells suppressed from unreliable, not collected and simply not published', () => {
    const notes = [
      'Value suppressed for disclosure control reasons',
      'Low data quality',
      'Not collected',
    ];
    expect([...notes, 'Value missing in source data', ''].map(reasonOfNote)).toEqual([
      'suppressed',
      'unreliable',
      'not-collected',
      'not-published',
      'not-published',
    ]);
  });
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
