import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { periodId } from '#app/domain/period.ts';
import { ForeignFileError, type FigureRecord } from '#data-adapters/adapter.ts';
import { onsLocalStatisticsAdapter as adapter } from './ons-local-statistics-adapter.ts';

const SAMPLES = join(import.meta.dirname, 'samples');
const UPSTREAM = join(import.meta.dirname, '../../../shared/upstream/ons-local-statistics');

const read = (bytes: Uint8Array) => adapter.parse(adapter.decode({ name: 'ons.csv', bytes }));
const readText = (text: string) => read(new TextEncoder().encode(text));
const sample = (name: string) => readFileSync(join(SAMPLES, name), 'utf8');

const WHOLE = sample('explore-local-statistics.csv');

function brief({ row, indicator, areaCode, period, figure }: FigureRecord) {
  const value = figure.kind === 'measured' ? figure.value : figure.reason;
  return [row, indicator, areaCode, periodId(period), value];
}

describe('onsLocalStatisticsAdapter', () => {
  it('reads exactly the figures of the sample', () => {
    expect(readText(WHOLE).records.map(brief)).toEqual([
      [2, 'Made-up rate', 'E92000001', '2022-01-01/P1Y', 75.5],
      [3, 'Made-up rate', 'E06000001', '2022-01-01/P1Y', 0],
      [4, 'Made-up rate', 'E06000002', '2022-01-01/P1Y', 'not-published'],
      [5, 'Made-up rate', 'E09000001', '2022-01-01/P1Y', 'unreliable'],
      [6, 'Made-up rate', 'E06000053', '2022-01-01/P1Y', 'unreliable'],
      [7, 'Made-up rate', 'E09000012', '2022-01-01/P1Y', 70.5],
      [9, 'Made-up rate', 'E06000066', '2022-01-01/P1Y', 76],
      [10, 'Made-up rate', 'E08000016', '2022-01-01/P1Y', 72],
      [11, 'Made-up feeling', 'E92000001', '2022-04-01/P1Y', 7.5],
      [12, 'Made-up feeling', 'E92000001', '2022-04-01/P1Y', 5],
      [13, 'Made-up life', 'E92000001', '2022-01-01/P3Y', 61],
    ]);
  });

  it('gives a record all that its row says', () => {
    expect(readText(WHOLE).records[0]).toEqual({
      indicator: 'Made-up rate',
      indicatorName: 'Made-up rate',
      areaCode: 'E92000001',
      areaName: 'England',
      areaType: 'Nation',
      period: { start: '2022-01-01', months: 12 },
      sex: '',
      age: '',
      category: null,
      figure: { kind: 'measured', value: 75.5, lower: 75.3, upper: 75.7 },
      count: null,
      denominator: null,
      unit: '%',
      note: '',
      published: { significance: '', trend: '' },
      row: 2,
    });
  });

  it('makes a value that ONS calls unreliable missing, and keeps the note', () => {
    const scilly = readText(WHOLE).records[4];
    expect(scilly?.figure).toEqual({ kind: 'missing', reason: 'unreliable' });
    expect(scilly?.note).toMatch(/sample size is small/);
  });

  it('takes longer text in the status column as a note on a measured value', () => {
    expect(readText(WHOLE).records[5]?.note).toBe('Value for Hackney and City of London combined');
  });

  it('keeps measures of one indicator apart, none of them as the headline', () => {
    const categories = readText(WHOLE)
      .records.slice(8)
      .map((record) => record.category?.name);
    expect(categories).toEqual(['Mean (out of 10)', 'Percentage', undefined]);
  });

  it('leaves out a replaced code whose successor has a figure, and keeps one that has none', () => {
    const { issues } = readText(WHOLE);
    expect(issues.map(({ row, code }) => [row, code])).toEqual([
      [8, 'obsolete-code'],
      [10, 'obsolete-code'],
    ]);
    expect(issues[1]?.message).toMatch(/1 row is kept$/);
  });

  it('reads the older column style and turns each bad row into an issue with its place', () => {
    const { records, issues } = readText(sample('explore-local-statistics-bad-rows.csv'));
    expect(records.map(brief)).toEqual([
      [2, 'Made-up share', 'E06000001', '2022-01-01/P1Y', 31.5],
      [3, 'Made-up share', 'E06000002', '2022-01-01/P1Y', 'not-published'],
      [8, 'Made-up share', 'E06000006', '2022-01-01/P1Y', 31.5],
    ]);
    expect(records[0]?.figure).toEqual({ kind: 'measured', value: 31.5, lower: 30, upper: 33 });
    expect(records[0]?.indicatorName).toBe('Made-up share, of people');
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [4, 'observation', 'not-a-number'],
      [5, 'period', 'unknown-period'],
      [6, 'areacd', 'blank-cell'],
      [7, 'status', 'unknown-code'],
      [8, 'lci_95', 'odd-limits'],
      [9, undefined, 'duplicate'],
      [10, undefined, 'conflict'],
      [11, undefined, 'ragged-row'],
    ]);
  });

  const FOREIGN: Readonly<Record<string, string>> = {
    'an empty file': '',
    'a web page': '<html><body>Not found</body></html>',
    'a JSON answer': '{"version":"2.0","class":"collection"}',
    'a file cut off inside a quoted cell': `${WHOLE}E1,"Here`,
    'another table': 'area_code,period,value\nE06000001,2022,1\n',
  };

  for (const [what, text] of Object.entries(FOREIGN)) {
    it(`refuses ${what} in one sentence`, () => {
      expect(() => readText(text)).toThrowError(
        ForeignFileError,
        /^ons\.csv .*; expected a data file of ONS Explore Local Statistics .*\.$/,
      );
    });
  }

  it('throws nothing but ForeignFileError and makes no zero, whatever happens to the text', () => {
    const text = WHOLE.replace('Percentage,0,%,0,1.5', 'Percentage,3,%,2,4.5');
    const change = fc.record({
      at: fc.nat(text.length - 1),
      cut: fc.nat(12),
      put: fc.constantFrom('', ',', '"', '\n', 'x', '-', ' ', 'NA', '..'),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const changed = changes.reduce(
          (now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut),
          text,
        );
        try {
          const values = readText(changed).records.map(({ figure }) =>
            figure.kind === 'measured' ? figure.value : null,
          );
          if (values.includes(0)) expect(changed).toMatch(/(^|,)[^,1-9\n]*0[^,1-9\n]*(,|$)/m);
        } catch (error) {
          expect(error).toBeInstanceOf(ForeignFileError);
        }
      }),
    );
  });

  const REAL: Readonly<
    Record<string, readonly [records: number, missing: number, issues: number]>
  > = {
    'adult-obesity-prevalence': [3_370, 0, 144],
    'claimant-count': [10_325, 132, 2],
    'employment-rate': [16_080, 119, 0],
    'healthy-life-expectancy': [5_814, 0, 0],
    'long-term-sick-share-of-inactive-withdrawn': [7_562, 462, 0],
    'modelled-unemployment': [7_580, 192, 2],
    'personal-wellbeing-estimates': [20_112, 496, 22],
    'preventable-cardiovascular-mortality-england': [7_150, 0, 2],
  };

  for (const [name, counts] of Object.entries(REAL)) {
    it(`reads ${name} as published`, () => {
      const path = join(UPSTREAM, `${name}.csv`);
      if (!existsSync(path)) pending(`../shared is not here: no ${name}.csv`);
      const { records, issues } = read(readFileSync(path));
      const missing = records.filter((record) => record.figure.kind === 'missing').length;
      expect([records.length, missing, issues.length]).toEqual([...counts]);
    });
  }
});
