import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { periodId } from '#app/domain/period.ts';
import { ForeignFileError, type FigureRecord } from '#data-adapters/adapter.ts';
import { localExtractAdapter } from './local-extract-adapter.ts';

const SAMPLES = join(import.meta.dirname, 'samples');
const UPSTREAM = join(import.meta.dirname, '../../../shared/upstream/local-extracts');

const TIDY = readFileSync(join(SAMPLES, 'tidy-extract.csv'), 'utf8');
async function read(content: Uint8Array | string) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const adapter = localExtractAdapter();
  return adapter.parse(await adapter.decode({ name: 'extract.csv', bytes }));
}

function brief({ row, areaCode, sex, period, figure }: FigureRecord) {
  const value = figure.kind === 'measured' ? figure.value : figure.reason;
  return [row, areaCode, sex, periodId(period), value];
}

describe('localExtractAdapter without a mapping', () => {
  it('tells the columns of a tidy extract from their names', async () => {
    const { records, issues } = await read(TIDY);
    expect(issues).toEqual([]);
    expect(records.map(brief)).toEqual([
      [2, 'E92000001', 'Male', '2015-01-01/P3Y', 63.3],
      [3, 'E06000001', 'Male', '2015-01-01/P3Y', 0],
      [4, 'E06000002', 'Female', '2015-01-01/P3Y', 'not-published'],
    ]);
    expect(records[1]?.published.significance).toBe('Worse');
    expect(records[2]?.published.significance).toBe('');
    expect(records[1]?.unit).toBe('Life expectancy, Years');
  });

  const FOREIGN: Readonly<Record<string, string>> = {
    'an empty file': '',
    'a web page': '<!DOCTYPE html><p>Sign in</p>',
    'a JSON answer': '{"columns":{}}',
    'a file cut off inside a quoted cell': `${TIDY}E1,"Here`,
    'a table without a value': 'area_code,period\nE06000001,2022\n',
  };

  for (const [what, text] of Object.entries(FOREIGN)) {
    it(`refuses ${what} in one sentence`, async () => {
      await expectAsync(read(text)).toBeRejectedWithError(
        ForeignFileError,
        /^extract\.csv .*; expected a table of figures by place .*\.$/,
      );
    });
  }

  it('throws nothing but ForeignFileError and makes no zero, whatever happens to the text', async () => {
    const text = TIDY.replace('Years,0,', 'Years,3,');
    const change = fc.record({
      at: fc.nat(text.length - 1),
      cut: fc.nat(12),
      put: fc.constantFrom('', ',', '"', '\n', 'x', '-', '*', ' ', 'NA', '..'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = changes.reduce(
          (now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut),
          text,
        );
        try {
          const { records } = await read(changed);
          const values = records.map(({ figure }) =>
            figure.kind === 'measured' ? figure.value : null,
          );
          if (values.includes(0)) expect(changed).toMatch(/(^|,)[^,1-9\n]*0[^,1-9\n]*(,|$)/m);
        } catch (error) {
          expect(error).toBeInstanceOf(ForeignFileError);
        }
      }),
    );
  });

  const REAL: Readonly<Record<string, readonly [records: number, missing: number]>> = {
    'trafford-active_adults': [3089, 0],
    'trafford-adults_depression': [3011, 0],
    'trafford-adults_smoking': [4587, 75],
    'trafford-claimant_count': [1300, 0],
    'trafford-economic_inactivity': [238, 0],
    'trafford-employment_rate': [238, 0],
    'trafford-healthy_life_expectancy': [2128, 32],
    'trafford-inactive_adults': [3089, 0],
    'trafford-overweight_adult': [3089, 0],
    'trafford-universal_credit': [1300, 0],
  };

  for (const [name, counts] of Object.entries(REAL)) {
    it(`reads ${name}.csv as published, without an issue`, async () => {
      const path = join(UPSTREAM, `${name}.csv`);
      if (!existsSync(path)) pending(`../shared is not here: no ${name}.csv`);
      const { records, issues } = await read(readFileSync(path));
      const missing = records.filter((record) => record.figure.kind === 'missing').length;
      expect([records.length, missing]).toEqual([...counts]);
      expect(issues).toEqual([]);
    });
  }
});
