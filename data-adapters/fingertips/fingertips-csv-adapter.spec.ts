import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { periodId } from '#app/domain/period.ts';
import { ForeignFileError, type FigureRecord } from '#data-adapters/adapter.ts';
import { fingertipsCsvAdapter as adapter } from './fingertips-csv-adapter.ts';

const SAMPLES = join(import.meta.dirname, 'samples');
const UPSTREAM = join(import.meta.dirname, '../../../shared/upstream/fingertips');

const sample = (name: string) => new Uint8Array(readFileSync(join(SAMPLES, name)));
const read = (bytes: Uint8Array) => adapter.parse(adapter.decode({ name: 'all-data.csv', bytes }));
const readText = (text: string) => read(new TextEncoder().encode(text));

const WHOLE = sample('all-data-27-columns.csv');

function brief(record: FigureRecord) {
  const { areaCode, sex, figure } = record;
  const value = figure.kind === 'measured' ? figure.value : figure.reason;
  return [record.row, areaCode, sex, periodId(record.period), value];
}

describe('fingertipsCsvAdapter', () => {
  it('reads exactly the figures of the sample, in order', () => {
    expect(read(WHOLE).records.map(brief)).toEqual([
      [2, 'E92000001', 'Persons', '2022-04-01/P1Y', 17.5],
      [4, 'E92000001', 'Persons', '2022-04-01/P1Y', 12.25],
      [5, 'E54000027', 'Persons', '2022-04-01/P1Y', 16.5],
      [8, 'E38000999', 'Persons', '2019-04-01/P1Y', 0],
      [9, 'E09000001', 'Male', '2022-04-01/P1Y', 'suppressed'],
      [10, 'E09000001', 'Female', '2022-04-01/P1Y', 'not-published'],
      [11, 'E06000001', 'Persons', '2016-04-01/P5Y', -1],
      [12, 'E06000001', 'Persons', '2021-04-01/P57M', 21],
    ]);
  });

  it('gives a record all that its row says', () => {
    expect(read(WHOLE).records[2]).toEqual({
      indicator: '90001',
      indicatorName: 'Back pain: made-up prevalence',
      areaCode: 'E54000027',
      areaName: 'NHS North West London Integrated Care Board - QRV',
      areaType: 'ICBs',
      period: { start: '2022-04-01', months: 12 },
      sex: 'Persons',
      age: '16+ yrs',
      category: null,
      figure: { kind: 'measured', value: 16.5, lower: 16, upper: 17 },
      count: 165,
      denominator: 1000,
      unit: '',
      note: '',
      published: { significance: 'Better', trend: 'Increasing and getting worse' },
      row: 5,
    });
  });

  it('keeps category rows apart from headline rows, with their labels trimmed', () => {
    const categories = read(WHOLE).records.map((record) => record.category);
    expect(categories[1]).toEqual({
      type: 'Deprivation deciles (IMD2019)',
      name: 'Least deprived decile',
    });
    expect(categories.filter((category) => category !== null).length).toBe(1);
  });

  it('keeps blanks missing, counts too, never zero', () => {
    const blank = read(WHOLE).records.filter((record) => record.figure.kind === 'missing');
    expect(blank.map((record) => [record.count, record.denominator])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(blank[0]?.note).toBe('Value suppressed for disclosure control reasons');
  });

  it('reports the second England once and the STP row that repeats the ICB', () => {
    const { issues } = read(WHOLE);
    expect(issues.map(({ row, code }) => [row, code])).toEqual([
      [3, 'duplicate'],
      [7, 'left-out'],
    ]);
  });

  it('reads the 26 columns of older files and turns each bad row into an issue with its place', () => {
    const { records, issues } = read(sample('all-data-26-columns-bad-rows.csv'));
    expect(records.map(brief)).toEqual([
      [2, 'E92000001', 'Persons', '2014-01-01/P3Y', 5.5],
      [7, 'E06000004', 'Persons', '2014-01-01/P3Y', 7],
    ]);
    expect(records[1]?.figure).toEqual({ kind: 'measured', value: 7 });
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, undefined, 'conflict'],
      [4, 'Value', 'not-a-number'],
      [5, 'Time period', 'unknown-period'],
      [6, 'Time period', 'unknown-period'],
      [7, 'Lower CI 95.0 limit', 'odd-limits'],
      [8, 'Area Code', 'blank-cell'],
      [9, 'Indicator ID', 'blank-cell'],
      [10, undefined, 'ragged-row'],
    ]);
  });

  const FOREIGN: Readonly<Record<string, string>> = {
    'an empty file': '',
    'a web page': '<!doctype html><title>Error</title>',
    'a JSON answer': '[{"IndicatorId":92313,"Val":75.8}]',
    'a file cut off inside a quoted cell':
      new TextDecoder().decode(WHOLE).split('made-up\nprevalence')[0] ?? '',
    'another table': 'area_code,period,value\nE06000001,2022,1\n',
    'a table whose 23rd column is another': new TextDecoder()
      .decode(WHOLE)
      .replace('Compared to ICBs value or percentiles', 'Rank'),
  };

  for (const [what, text] of Object.entries(FOREIGN)) {
    it(`refuses ${what} in one sentence`, () => {
      expect(() => readText(text)).toThrowError(
        ForeignFileError,
        /^all-data\.csv [^.]+(\.0[^.]+)*; expected figures downloaded from Fingertips .*\.$/,
      );
    });
  }

  it('throws nothing but ForeignFileError and makes no zero, whatever happens to the text', () => {
    const text = new TextDecoder().decode(WHOLE).replace(',0,0,1.5,,,0,200', ',3,2,4.5,,,3,200');
    const change = fc.record({
      at: fc.nat(text.length - 1),
      cut: fc.nat(12),
      put: fc.constantFrom('', ',', '"', '\n', 'x', '-', '<', ' ', 'NA', '..'),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const changed = changes.reduce(
          (now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut),
          text,
        );
        try {
          for (const { figure } of readText(changed).records) {
            if (figure.kind === 'measured' && figure.value === 0) {
              expect(changed).toMatch(/,[^,1-9]*0[^,1-9]*,/);
            }
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ForeignFileError);
        }
      }),
    );
  });

  it('turns no value into zero when it is blanked out', () => {
    const blanked = new TextDecoder()
      .decode(WHOLE)
      .replace(/,17\.5,17\.4,17\.6,,,1750,10000,/g, ',,,,,,,,');
    const [england] = readText(blanked).records;
    expect(england?.figure).toEqual({ kind: 'missing', reason: 'not-published' });
    expect([england?.count, england?.denominator]).toEqual([null, null]);
  });

  const REAL: Readonly<
    Record<string, readonly [records: number, missing: number, issues: number]>
  > = {
    '91547-smoking-qof.csv': [11_253, 6, 6_374],
    '247-dementia-qof.csv': [210, 0, 1],
    '93356-campylobacter-county-ua-2018.csv': [852, 10, 0],
  };

  for (const [name, counts] of Object.entries(REAL)) {
    it(`reads ${name} as published`, () => {
      const path = join(UPSTREAM, name);
      if (!existsSync(path)) pending(`../shared is not here: no ${name}`);
      const { records, issues } = read(readFileSync(path));
      const missing = records.filter((record) => record.figure.kind === 'missing').length;
      expect([records.length, missing, issues.length]).toEqual([...counts]);
      expect(records.some((record) => record.areaCode.startsWith('n'))).toBeFalse();
    });
  }

  for (const name of ['AreaTypeIDs', 'GroupIDs', 'IndicatorIDs', 'ProfileIDs']) {
    it(`refuses the list of ${name}`, () => {
      const path = join(UPSTREAM, `${name}.csv`);
      if (!existsSync(path)) pending(`../shared is not here: no ${name}.csv`);
      expect(() => read(readFileSync(path))).toThrowError(ForeignFileError);
    });
  }
});
