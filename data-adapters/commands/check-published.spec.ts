import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { checkPublished, checkFile, type PublishedCheck } from './check-published.ts';
import { UsageError } from './usage-error.ts';

const UPSTREAM = join(import.meta.dirname, '../../../shared/upstream/fingertips');
const REAL = ['91547-smoking-qof.csv', '93356-campylobacter-county-ua-2018.csv'] as const;
const HEAD =
  'Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Column not used,Time period Sortable,New data,Compared to goal,Time period range';

interface Row {
  readonly code?: string;
  readonly year?: number;
  /** Value, 95% limits, 99.8% limits; blank where there are none. */
  readonly figure: string;
  readonly counts?: string;
  readonly trend?: string;
  readonly word?: string;
}

function csv(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ code = 'E06000001', year = 2022, figure, counts = ',', trend = '', word = '' }) =>
      `1,Made-up,,,${code},A place,UA,Persons,All ages,,,${year},${figure},${counts},,${trend},${word},Not compared,${year}0000,,,1y`,
  );
  return [HEAD, ...lines].join('\n');
}

const england = (year = 2022): Row => ({ code: 'E92000001', year, figure: '10,9.9,10.1,,' });

describe('check-published', () => {
  let folder = '';
  let printed: jasmine.Spy;
  let complained: jasmine.Spy;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-published-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(() => {
    printed = spyOn(console, 'info');
    complained = spyOn(console, 'error');
  });

  async function run(rows: readonly Row[]): Promise<{ code: number; text: string }> {
    const path = join(folder, 'all-data.csv');
    await writeFile(path, csv(rows));
    const code = await checkPublished([path], undefined);
    return { code, text: String(printed.calls.mostRecent().args[0]) };
  }

  function check(rows: readonly Row[]): PublishedCheck {
    const name = 'all-data.csv';
    const bytes = new TextEncoder().encode(csv(rows));
    const [first] = checkFile({ name, bytes });
    return first!;
  }

  it('matches words by the interval, and answers 0 where all match', async () => {
    const { code, text } = await run([
      england(),
      { figure: '12,11,13,,', word: 'Worse' },
      { code: 'E06000002', figure: '9,8,9.5,,', word: 'Better' },
      { code: 'E06000003', figure: '10.2,9.8,10.6,,', word: 'Similar' },
    ]);
    expect(code).toBe(0);
    expect(text).toContain('lower is better, as its words imply');
    expect(text).toContain('own 95% interval: 3 match, 0 differ, 0 not checked');
    expect(text).toContain('recent trend: none published');
  });

  it('lists what differs with the first such row, and answers 1', async () => {
    const { code, text } = await run([
      england(),
      { figure: '12,11,13,,', word: 'Worse' },
      { code: 'E06000002', figure: '12,11,13,,', word: 'Similar' },
    ]);
    expect(code).toBe(1);
    expect(text).toContain('1 match, 1 differ');
    expect(text).toMatch(/differ 1: published “similar”, ours “worse”; .*row 4, A place, 2022/);
  });

  it('says that rounding decides where England’s value lies at a limit', () => {
    const { significance } = check([
      england(),
      { figure: '12,11,13,,', word: 'Worse' },
      { code: 'E06000002', figure: '11,10.0001,12,,', word: 'Similar' },
    ]);
    expect(significance.kinds[0]?.why).toContain('rounding decides');
  });

  it('takes the 99.8% limits where more words fit them', () => {
    const rows: Row[] = [
      england(),
      { figure: '12,10.5,13.5,9.6,14.4', word: 'Similar' },
      { code: 'E06000002', figure: '14,12.5,15.5,11.6,16.4', word: 'Higher' },
    ];
    const { rule, significance, polarity } = check(rows);
    expect({ rule, polarity, match: significance.match }).toEqual({
      rule: '99.8',
      polarity: 'noJudgement',
      match: 2,
    });
  });

  it('works two levels out where the words have a level', () => {
    const { rule, significance } = check([
      england(),
      { figure: '12,10.5,13.5,9.6,14.4', word: 'Higher 95' },
      { code: 'E06000002', figure: '14,12.5,15.5,11.6,16.4', word: 'Higher 99.8' },
      { code: 'E06000003', figure: '10,9,11,8,12', word: 'Similar' },
    ]);
    expect({ rule, match: significance.match, differ: significance.differ }).toEqual({
      rule: 'two-levels',
      match: 3,
      differ: 0,
    });
  });

  it('does not guess: no limits, no value, no England, or a word of an unknown rule', () => {
    const { significance } = check([
      england(),
      { figure: '12,,,,', word: 'Worse' },
      { code: 'E06000002', figure: ',,,,', word: 'Worse' },
      { code: 'E06000003', year: 2021, figure: '12,11,13,,', word: 'Worse' },
      { code: 'E06000004', figure: '12,11,13,,', word: '2nd highest quintile' },
    ]);
    expect(significance).toEqual(jasmine.objectContaining({ match: 0, differ: 0, unchecked: 4 }));
    expect(new Set(significance.kinds.map(({ why }) => why)).size).toBe(4);
  });

  it('works a published trend out again over the years up to it', () => {
    const years = [2018, 2019, 2020, 2021, 2022].map((year, i): Row => ({
      year,
      figure: `${20 - 2 * i},${19.5 - 2 * i},${20.5 - 2 * i},,`,
      word: 'Worse',
      trend: year === 2022 ? 'Decreasing and getting better' : '',
    }));
    const all = [2018, 2019, 2020, 2021, 2022].map(england);
    expect(check([...all, ...years]).trend).toEqual(
      jasmine.objectContaining({ match: 1, differ: 0 }),
    );
    const gap = [...all, ...years.map((row) => (row.year === 2018 ? { ...row, year: 2016 } : row))];
    expect(check(gap).trend.kinds[0]).toEqual(
      jasmine.objectContaining({
        ours: 'cannot be calculated',
        why: jasmine.stringContaining('a year is missing'),
      }),
    );
  });

  it('answers 1 and says so where a file publishes nothing that can be checked', async () => {
    expect((await run([england()])).code).toBe(1);
    expect(complained).toHaveBeenCalledOnceWith(
      'all-data.csv publishes nothing that can be checked.',
    );
  });

  it('refuses no file, two files, another format and a foreign file', async () => {
    await expectAsync(checkPublished([], undefined)).toBeRejectedWithError(UsageError);
    await expectAsync(checkPublished(['a', 'b'], undefined)).toBeRejectedWithError(UsageError);
    await expectAsync(checkPublished(['a'], 'xml')).toBeRejectedWithError(UsageError);
    await expectAsync(checkPublished(['nowhere.csv'], undefined)).toBeRejectedWithError(
      ForeignFileError,
    );
  });

  it('agrees with the real files: every comparison, and every trend without a missing year', async () => {
    if (!existsSync(join(UPSTREAM, REAL[0])))
      pending(`the publishers' files are not at ${UPSTREAM}`);
    const counts = await Promise.all(
      REAL.map(async (name) => {
        const bytes = await readFile(join(UPSTREAM, name));
        return checkFile({ name, bytes }).map(({ age, significance, trend }) => [
          age,
          significance.match,
          significance.differ,
          trend.match,
          trend.differ,
        ]);
      }),
    );
    expect(counts).toEqual([
      [
        ['15+ yrs', 10818, 0, 6843, 8],
        ['Not applicable', 418, 0, 0, 0],
      ],
      [
        ['All ages', 450, 0, 182, 0],
        ['0-9 yrs', 300, 0, 0, 0],
      ],
    ]);
  });
});
