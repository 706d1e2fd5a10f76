import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { periodId } from '#app/domain/period.ts';
import { ForeignFileError, type FigureRecord } from '#data-adapters/adapter.ts';
import { itKeepsTheAdapterPromises, textFile } from '#data-adapters/adapter-promises.ts';
import { itKeepsTheRemotePromises } from '#data-adapters/remote-promises.ts';
import { nomisAdapter, nomisRates } from './nomis-adapter.ts';

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8');
const API = sample('api-28-columns.csv');
const read = (text: string) => nomisAdapter.parse(nomisAdapter.decode(textFile(text)));

const SHORT_HEADER =
  'date_name,geography_name,geography_code,variable_name,measures_name,obs_value,obs_status_name';
const INACTIVE = '% who are economically inactive - aged 16-64';
const rows = (...lines: string[]) => [SHORT_HEADER, ...lines, ''].join('\n');
const row = (measure: string, value: string, status = '', area = 'E06000001') =>
  `Oct 2021-Sep 2022,Swindon,${area},${INACTIVE},${measure},${value},${status}`;

const only = (text: string): FigureRecord => {
  const { records } = read(text);
  expect(records.length).toBe(1);
  return records[0]!;
};

describe('nomisAdapter, for the API’s rows', () => {
  itKeepsTheAdapterPromises(
    nomisAdapter,
    rows(row('Variable', '18.4'), row('Numerator', '26400'), row('Confidence', '3.1')),
  );

  it('puts the four measures of a rate together, limits from its confidence', () => {
    expect(read(API).records[0]).toEqual({
      indicator: '111',
      indicatorName: INACTIVE,
      areaCode: 'E47000001',
      areaName: 'Greater Manchester',
      areaType: 'combined authorities',
      period: { start: '2019-10-01', months: 12 },
      sex: '',
      age: '',
      category: null,
      figure: { kind: 'measured', value: 23.7, lower: 22.5, upper: 24.9 },
      count: 424200,
      denominator: 1788500,
      unit: '%',
      note: '',
      published: { significance: '', trend: '' },
      row: 2,
    });
  });

  it('keeps the publisher’s reasons for what it withholds or calls unreliable', () => {
    const brief = read(API).records.map(({ areaName, figure, count }) => [
      areaName,
      figure.kind === 'measured' ? figure.value : figure.reason,
      count,
    ]);
    expect(brief).toEqual([
      ['Greater Manchester', 23.7, 424200],
      ['Greater Manchester', 26.1, 110800],
      ['Madeup North', 'suppressed', null],
      ['Madeup South', 'unreliable', null],
      ['Madeup East', 1.1, null],
    ]);
    expect(read(API).records[4]?.note).toBe('Estimate is less than 500');
    expect(read(API).issues).toEqual([]);
  });

  const MARKS: readonly (readonly [mark: string, reason: string])[] = [
    ['!', 'suppressed'],
    ['*', 'unreliable'],
    ['~', 'suppressed'],
    ['-', 'not-published'],
    ['#', 'suppressed'],
    ['', 'not-published'],
  ];
  for (const [mark, reason] of MARKS) {
    it(`keeps a value of “${mark}” missing: ${reason}`, () => {
      expect(only(rows(row('Variable', mark))).figure).toEqual({
        kind: 'missing',
        reason: reason as 'suppressed',
      });
    });
  }

  it('lets a remark that there is no figure win over a number, be it 0', () => {
    const said = 'These figures are suppressed as statistically unreliable';
    expect(only(rows(row('Variable', '0', said))).figure).toEqual({
      kind: 'missing',
      reason: 'suppressed',
    });
  });

  it('keeps a figure with a remark of another kind, and the remark', () => {
    const { figure, note } = only(rows(row('Variable', '0', 'Provisional')));
    expect(figure).toEqual({ kind: 'measured', value: 0 });
    expect(note).toBe('Provisional');
  });

  it('takes a rate for unreliable when its interval is', () => {
    const text = rows(row('Variable', '12'), row('Confidence', '*'));
    expect(only(text).figure).toEqual({ kind: 'missing', reason: 'unreliable' });
  });

  it('gives no limits without a confidence, and none outside 0 to 100', () => {
    expect(only(rows(row('Variable', '12'), row('Confidence', ''))).figure).toEqual({
      kind: 'measured',
      value: 12,
    });
    expect(only(rows(row('Variable', '2'), row('Confidence', '3.5'))).figure).toEqual({
      kind: 'measured',
      value: 2,
      lower: 0,
      upper: 5.5,
    });
  });

  it('removes rows that stand twice and says so once', () => {
    const twice = rows(row('Variable', '12'), row('Variable', '12'), row('Variable', '12'));
    const { records, issues } = read(twice);
    expect(records.length).toBe(1);
    expect(issues.map(({ row, code, message }) => [row, code, message.slice(0, 12)])).toEqual([
      [3, 'duplicate', '2 rows stand'],
    ]);
  });

  it('keeps the first of two numbers that contradict one another', () => {
    const { records, issues } = read(rows(row('Variable', '12'), row('Variable', '13')));
    expect(records[0]?.figure).toEqual({ kind: 'measured', value: 12 });
    expect(issues.map(({ row, code }) => [row, code])).toEqual([[3, 'conflict']]);
  });

  const BAD: readonly (readonly [what: string, line: string, column: string, code: string])[] = [
    ['a word for a number', row('Variable', 'n.k.'), 'OBS_VALUE', 'not-a-number'],
    ['a rate above 100', row('Variable', '101'), 'OBS_VALUE', 'not-a-number'],
    ['an unknown measure', row('Median', '12'), 'MEASURES', 'unknown-code'],
    [
      'an unknown period',
      row('Variable', '12').replace('Oct', 'Sometime'),
      'DATE_NAME',
      'unknown-period',
    ],
    [
      'a single month',
      row('Variable', '12').replace('Oct 2021-', ''),
      'DATE_NAME',
      'unknown-period',
    ],
    [
      'no area',
      row('Variable', '12', '', '').replace('Swindon', ''),
      'GEOGRAPHY_CODE',
      'unknown-area',
    ],
    ['no variable', row('Variable', '12').replace(INACTIVE, ''), 'VARIABLE', 'blank-cell'],
  ];
  for (const [what, line, column, code] of BAD) {
    it(`turns ${what} into an issue with its place`, () => {
      const { records, issues } = read(rows(row('Variable', '1', '', 'E06000009'), line));
      expect(records.length).toBe(1);
      expect(issues.map((issue) => [issue.row, issue.column, issue.code])).toEqual([
        [3, column, code as 'not-a-number'],
      ]);
    });
  }

  it('leaves out a rate whose negative confidence makes no limits, only its limits', () => {
    const { records, issues } = read(rows(row('Variable', '12'), row('Confidence', '-3')));
    expect(records[0]?.figure).toEqual({ kind: 'measured', value: 12 });
    expect(issues.map(({ code }) => code)).toEqual(['odd-limits']);
  });

  it('makes no record of people without a rate', () => {
    const { records, issues } = read(rows(row('Numerator', '12000')));
    expect(records).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['left-out']);
  });

  it('reads the end month where there are no words, and refuses two that disagree', () => {
    const coded = (date: string, name: string) =>
      `DATE,DATE_NAME,GEOGRAPHY_CODE,VARIABLE,MEASURES,OBS_VALUE\n${date},${name},E06000001,111,20599,12\n`;
    expect(periodId(only(coded('2020-09', '')).period)).toBe('2019-10-01/P1Y');
    expect(read(coded('2020-09', 'Jan 2020-Dec 2020')).issues.map(({ code }) => code)).toEqual([
      'unknown-period',
    ]);
  });

  it('tells a board that Nomis added up by the code it was asked under', () => {
    const made = row('Variable', '12', '', '').replace('Swindon', 'E54000048');
    expect(only(rows(made)).areaCode).toBe('E54000048');
  });

  it('reads the real rates laid out as the API does', () => {
    const path = '../../../shared/upstream/nomis/nm-17-5-reconstructed.csv';
    let text = '';
    try {
      text = readFileSync(join(import.meta.dirname, path), 'utf8');
    } catch {
      pending('../shared is not here: no nm-17-5-reconstructed.csv');
    }
    const { records, issues } = read(text);
    expect(records.length + issues.filter(({ code }) => code === 'duplicate').length).toBe(476);
    expect(records[0]?.figure).toEqual({ kind: 'measured', value: 21.3 });
    expect(new Set(records.map(({ indicator }) => indicator))).toEqual(new Set(['45', '111']));
  });
});

describe('nomisAdapter, for tables saved from the site', () => {
  const WEB = sample('web-download.csv');

  it('reads each variable with the confidence beside it, and the marks', () => {
    const { records, issues } = read(WEB);
    expect(
      records.map(({ areaCode, indicator, figure }) => [
        areaCode,
        indicator,
        figure.kind === 'missing' ? figure.reason : [figure.value, figure.lower, figure.upper],
      ]),
    ).toEqual([
      ['E06000001', '45', [70.1, 65.9, 74.3]],
      ['E06000001', '111', [24.6, 20.7, 28.5]],
      ['E06000901', '45', 'suppressed'],
      ['E06000901', '111', 'unreliable'],
      ['E06000902', '45', [81, undefined, undefined]],
      ['E06000902', '111', [1, 0, 3.5]],
      ['E92000001', '45', [75.7, 75.4, 76]],
      ['E92000001', '111', [21, 20.7, 21.3]],
    ]);
    expect(issues).toEqual([]);
    expect(records[2]?.areaName).toBe('Madeup North');
    expect(records.map(({ row }) => row).slice(0, 3)).toEqual([10, 10, 11]);
  });

  it('reads numerators and denominators under dates', () => {
    const { records } = read(sample('web-download-measures.csv'));
    expect(
      records.map(({ period, count, denominator }) => [periodId(period), count, denominator]),
    ).toEqual([
      ['2023-07-01/P1Y', 14100, 56000],
      ['2024-07-01/P1Y', 13800, 56100],
    ]);
    expect(records[1]?.figure).toEqual({ kind: 'measured', value: 24.6, lower: 20.7, upper: 28.5 });
  });

  it('lets the file’s own footnotes say what a mark means', () => {
    const text = WEB.replace(
      '"-","These figures are missing."',
      '"~","These figures are missing."',
    );
    const { records } = read(text.replace('81.0,"-"', '"~","~"'));
    expect(records[4]?.figure).toEqual({ kind: 'missing', reason: 'not-published' });
  });

  it('keeps the other figures where one cell is neither number nor mark', () => {
    const { records, issues } = read(WEB.replace('70.1,', 'seventy,'));
    expect(records.length).toBe(7);
    expect(issues.map(({ row, code }) => [row, code])).toEqual([
      [10, 'not-a-number'],
      [10, 'left-out'],
    ]);
  });

  it('refuses a download of another survey, without rates', () => {
    const text = WEB.split('\n').slice(0, 6).join('\n');
    expect(() => read(text)).toThrowError(ForeignFileError, /holds no table of rates by area/);
  });

  it('throws nothing but ForeignFileError and makes no number of a mark, whatever happens', () => {
    const marked = WEB.replace(/\d+\.\d/g, '"!"');
    const change = fc.record({
      at: fc.nat(marked.length - 1),
      cut: fc.nat(12),
      put: fc.constantFrom('', ',', '"', '\n', 'x', '-', '*', ' ', 'NA', '..', ':'),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), (changes) => {
        const changed = changes.reduce(
          (now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut),
          marked,
        );
        try {
          for (const { figure } of read(changed).records) expect(figure.kind).toBe('missing');
        } catch (error) {
          expect(error).toBeInstanceOf(ForeignFileError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('nomisRates', () => {
  itKeepsTheRemotePromises(nomisRates, API);

  it('asks for all four measures, encoded, the list’s commas kept', () => {
    const { path } = nomisRates.request({
      geography: 'MAKE|E54000048|E06000001;E06000002,E92000001',
      date: 'latest,latestMINUS4',
      variables: [111, 1496],
      offset: 25_000,
      about: 'work',
    });
    expect(path.startsWith('dataset/NM_17_5.data.csv?geography=MAKE%7CE54000048%7C')).toBeTrue();
    expect(path).toContain('E06000001%3BE06000002,E92000001&date=latest,latestMINUS4');
    expect(path).toContain('&variable=111,1496&measures=20599,21001,21002,21003&select=DATE,');
    expect(path.endsWith('&recordOffset=25000')).toBeTrue();
  });
});
