import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { adapt } from './adapt.ts';
import { UsageError } from './usage-error.ts';

const ADAPTERS = join(import.meta.dirname, '..');
const KEYS = ['source', 'records', 'figures', 'indicators', 'areas', 'periods', 'issues'];

describe('adapt', () => {
  let folder = '';
  let printed: jasmine.Spy;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-adapt-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(() => {
    printed = spyOn(console, 'info');
  });

  async function answerOf(source: string, path: string, mapping?: string) {
    expect(await adapt([source, join(ADAPTERS, path)], mapping)).toBe(0);
    expect(printed).toHaveBeenCalledTimes(1);
    return JSON.parse(String(printed.calls.mostRecent().args[0])) as Record<string, unknown>;
  }

  async function written(name: string, text: string): Promise<string> {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  }

  it('prints every issue with its row, kind and words', async () => {
    const { issues } = await answerOf(
      'ons-local-statistics',
      'ons-local-statistics/samples/explore-local-statistics-bad-rows.csv',
    );
    expect((issues as unknown[]).length).toBeGreaterThan(0);
    for (const issue of issues as unknown[]) {
      expect(issue).toEqual(
        jasmine.objectContaining({
          row: jasmine.any(Number),
          code: jasmine.any(String),
          message: jasmine.any(String),
        }),
      );
    }
  });

  it('prints the same keys for programmes, which are statements and not figures', async () => {
    const answer = await answerOf('programmes', 'programmes/samples/connect-to-work-areas.csv');
    expect(Object.keys(answer)).toEqual(KEYS);
    expect(answer['figures']).toEqual({ measured: 0, missing: {} });
  });

  it('reads a council table by the mapping it is given', async () => {
    const answer = await answerOf(
      'local-extract',
      'local-extract/samples/council-table.csv',
      join(ADAPTERS, 'local-extract/samples/council-table.mapping.json'),
    );
    expect(Object.keys(answer)).toEqual(KEYS);
    expect(answer['records']).toBeGreaterThan(0);
  });

  it('refuses a mapping that is not JSON in one sentence', async () => {
    const mapping = await written('mapping.json', 'not JSON');
    await expectAsync(
      adapt(['local-extract', join(ADAPTERS, 'local-extract/samples/council-table.csv')], mapping),
    ).toBeRejectedWithError(ForeignFileError, /mapping\.json is not JSON; [^\n]*\.$/);
  });

  for (const [what, text] of [
    ['an empty file', ''],
    ['a web page', '<!DOCTYPE html><html><body>Unavailable</body></html>'],
    ['a PDF', '%PDF-1.7\n1 0 obj\n'],
    ["another publisher's table", 'country,year,population\nFrance,2020,67000000\n'],
  ] as const) {
    it(`refuses ${what} in one sentence and prints nothing`, async () => {
      const path = await written('answer.csv', text);
      await expectAsync(adapt(['deprivation', path], undefined)).toBeRejectedWithError(
        ForeignFileError,
        /^answer\.csv [^\n]*; expected [^\n]*\.$/,
      );
      expect(printed).not.toHaveBeenCalled();
    });
  }

  it('refuses a file that is not there, and a folder, in one sentence', async () => {
    for (const path of [join(folder, 'no.csv'), folder]) {
      await expectAsync(adapt(['deprivation', path], undefined)).toBeRejectedWithError(
        ForeignFileError,
        `${path} cannot be read: is the path right?`,
      );
    }
  });

  it('explains a source it does not know, though the file is not there either', async () => {
    for (const source of ['nobody', 'constructor']) {
      await expectAsync(adapt([source, join(folder, 'no.csv')], undefined)).toBeRejectedWithError(
        UsageError,
        new RegExp(`^no source “${source}”; the sources are community-services, .*programmes`),
      );
    }
  });

  it('explains that it needs a source and a file', async () => {
    for (const args of [[], ['deprivation']]) {
      await expectAsync(adapt(args, undefined)).toBeRejectedWithError(
        UsageError,
        'adapt needs a source and a file',
      );
    }
  });
});
