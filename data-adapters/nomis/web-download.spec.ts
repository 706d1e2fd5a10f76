import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { periodId } from '#app/domain/period.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { textFile } from '#data-adapters/adapter-promises.ts';
import { nomisAdapter } from './nomis-adapter.ts';

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8');
const read = (text: string) => nomisAdapter.parse(nomisAdapter.decode(textFile(text)));

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

  it('reads the same after a spreadsheet has padded its rows', () => {
    const padded = WEB.split('\n')
      .map((line) => `${line.replaceAll('"', '')},,,,,`)
      .join('\r\n');
    const figures = (text: string) => read(text).records.map(({ figure }) => figure);
    // The header's own name holds no comma, so nothing is lost without quotation marks.
    expect(figures(padded)).toEqual(figures(WEB));
  });

  it('reads several tables below one another, each of its own date', () => {
    const later = WEB.split('\n')
      .slice(2)
      .join('\n')
      .replace('Jul 2024-Jun 2025', 'Jul 2023-Jun 2024');
    const { records } = read(`${WEB}\n${later}`);
    expect(records.length).toBe(16);
    expect(new Set(records.map(({ period }) => period.start))).toEqual(
      new Set(['2024-07-01', '2023-07-01']),
    );
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
