import { figureAt, notesAt } from '#app/domain/figure-table.ts';
import { measured, missing } from '#app/domain/figure.ts';
import { type FigureRecord } from '#data-adapters/adapter.ts';
import { figureRecord } from '#data-adapters/formats/figure-records.ts';
import { aggregateOf, broughtTable, recordsOfSlice, slicesOf } from './brought-table.ts';

function record(areaCode: string, change: Partial<FigureRecord> = {}): FigureRecord {
  const base = figureRecord({
    indicator: 'Asthma',
    indicatorName: 'Asthma',
    areaCode,
    areaName: '',
    areaType: '',
    period: { start: '2022-04-01', months: 12 },
    figure: measured(10),
    unit: '%',
    row: 2,
  });
  return { ...base, ...change };
}

describe('broughtTable', () => {
  it('lays figures out by area and period, missing ones with their reason, notes kept', () => {
    const later = { start: '2023-04-01', months: 12 };
    const table = broughtTable({ id: 'local-asthma', aggregate: 'none' }, [
      record('E07000224', { figure: missing('suppressed'), note: 'small' }),
      record('E07000223', { period: later, figure: measured(0, 0, 1) }),
    ]);
    expect(table.indicator).toBe('local-asthma');
    expect(table.areas).toEqual(['E07000223', 'E07000224']);
    expect(figureAt(table, 'E07000223', '2023-04-01/P1Y')).toEqual(measured(0, 0, 1));
    expect(figureAt(table, 'E07000224', '2022-04-01/P1Y')).toEqual(missing('suppressed'));
    expect(notesAt(table, 'E07000224', '2022-04-01/P1Y')).toEqual(['small']);
  });

  it('works Wilson limits out only where the counts are what the value is made of', () => {
    const counted = record('E07000223', { count: 10, denominator: 100 });
    const rate = record('E07000224', { count: 10, denominator: 1000 });
    expect(aggregateOf([counted], 'proportion')).toBe('counts');
    expect(aggregateOf([counted, rate], 'proportion')).toBe('none');
    expect(aggregateOf([counted], 'rate')).toBe('none');
    const figure = (aggregate: 'counts' | 'none') =>
      figureAt(
        broughtTable({ id: 'local-a', aggregate }, [counted]),
        'E07000223',
        '2022-04-01/P1Y',
      );
    expect(figure('none')).toEqual(measured(10));
    expect(figure('counts')).toEqual(
      jasmine.objectContaining({ lower: 5.522914, upper: 17.43657 }),
    );
  });

  it('names the slices of an extract, everybody before a part, and gives the records of one', () => {
    const records = [
      record('E07000223', { sex: 'Male' }),
      record('E07000223', { sex: 'Persons' }),
      record('E07000223', { sex: 'Persons', category: { type: 'Fifth', name: '1' } }),
    ];
    const slices = slicesOf(records);
    expect(slices.map(({ slice }) => [slice.sex, slice.category])).toEqual([
      ['Persons', null],
      ['Male', null],
      ['Persons', '1'],
    ]);
    expect(recordsOfSlice(records, slices[0]!.slice)).toEqual([records[1]!]);
  });
});
