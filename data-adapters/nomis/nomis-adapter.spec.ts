import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { periodId } from '#app/domain/period.ts';
import { type FigureRecord } from '#data-adapters/adapter.ts';
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

  it('makes no number of a mark, wherever one stands in place of a number', () => {
    const lines = API.trimEnd().split('\n');
    const numbers = (text: string) =>
      new Set(
        read(text).records.flatMap(({ figure, count, denominator }) => [
          figure.kind === 'measured' ? figure.value : null,
          count,
          denominator,
        ]),
      );
    const published = numbers(API);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: lines.length - 1 }),
        fc.constantFrom('!', '*', '~', '-', '#', ':', '', '[c]', 'NA', '0*'),
        (at, mark) => {
          const marked = lines.map((line, i) =>
            i === at
              ? line.replace(
                  /(,"(?:Variable|Numerator|Denominator|Confidence)",)[^,]*/,
                  `$1${mark}`,
                )
              : line,
          );
          for (const number of numbers(marked.join('\n'))) expect(published).toContain(number);
        },
      ),
    );
  });

  it('knows a variable by its words, whatever their dashes', () => {
    const dashed = row('Variable', '30').replace(
      INACTIVE,
      '% of economically inactive – long-term sick',
    );
    expect(only(rows(dashed)).indicator).toBe('1496');
    const older = row('Variable', '75').replace(INACTIVE, 'Employment rate - aged 16+');
    expect(only(rows(older)).indicator).toBe('Employment rate - aged 16+');
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
