import { spawn } from 'node:child_process';
import { mkdir, readdir, rename, rm, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import {
  BUNDLED_SNAPSHOT,
  changedBetween,
  type LiveSandbox,
  openLiveSandbox,
} from '#data-adapters/snapshot/live-sandbox.ts';
import { refreshCommand, type RefreshOptions, type RefreshSurroundings } from './refresh.ts';
import { UsageError } from './usage-error.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('the refresh command, asking publishers', () => {
  let sandbox: LiveSandbox;
  let printed: string[] = [];
  let complained: string[] = [];
  let drawn: string[] = [];

  let answers: string;

  beforeAll(async () => {
    sandbox = await openLiveSandbox();
  });
  afterAll(() => sandbox.close());
  beforeEach(async () => {
    answers = await sandbox.answers();
    [printed, complained, drawn] = [[], [], []];
    spyOn(console, 'info').and.callFake((line: string) => printed.push(line));
    spyOn(console, 'error').and.callFake((line: string) => complained.push(line));
  });
  afterEach(() => sandbox.standIn.behave());

  function refresh(options: RefreshOptions, more: RefreshSurroundings = {}): Promise<number> {
    const bar = { write: (text: string) => drawn.push(text) };
    const { settings } = sandbox;
    return refreshCommand(options, { settings, bar, today: '2026-02-10', answers, ...more });
  }

  it('ends with 0 where all was refreshed, and prints what changed and where it is', async () => {
    sandbox.needsUnasked('inactivity-rate');
    const to = await sandbox.snapshot();
    expect(await refresh({ to, only: 'nomis' })).toBe(0);
    const lines = printed.join('\n').split('\n');
    expect(lines[0]).toBe('Nomis: 4 indicators answered, 4 changed, 0 as before');
    expect(lines[1]).toBe('  Economically inactive');
    expect(lines[2]).toBe('    New periods: 2024, 2025');
    expect(lines[3]).toMatch(
      /^ {4}\d+ figures revised: Hartlepool, 2022: 27\.3 → .* and \d+ more$/,
    );
    expect(lines.at(-1)).toBe(`Written to ${to}`);
    expect(complained).toEqual([]);
    expect(drawn[0]).toBe('Nomis 1/5 England\n');
    expect((await changedBetween(to, BUNDLED_SNAPSHOT)).length).toBe(7);
  });

  it('ends with 3 where a part was refreshed, and with 1 where nothing was', async () => {
    const to = await sandbox.snapshot();
    sandbox.standIn.misbehave('ons-geography', { fault: 'throttled', retryAfterSeconds: 600 });
    expect(await refresh({ to, only: 'nomis,ons-geography' })).toBe(3);
    const failures = printed.join('\n').match(/^ {2}NOT REFRESHED: .*$/gm) ?? [];
    expect(failures.length).toBe(6);
    expect(failures[0]).toBe(
      '  NOT REFRESHED: No boundaries of integrated care boards of 2023: ONS Open Geography has been asked too often and sends nothing for now (asked for the list of boundaries); try again in 10 minutes. Those held are kept.',
    );
    expect(await refresh({ to: await sandbox.snapshot(), only: 'ons-geography' })).toBe(1);
    expect(printed.at(-1)).toMatch(/Nothing written$/);
  });

  it('names a few boards of a question that failed by their number', async () => {
    const to = await sandbox.snapshot();
    const settings = {
      ...sandbox.settings,
      fetch: ((url: string, init?: RequestInit) =>
        decodeURIComponent(url).includes('MAKE|')
          ? Promise.reject(new TypeError('failed'))
          : fetch(url, init)) as typeof fetch,
    };
    expect(await refresh({ to, only: 'nomis' }, { settings })).toBe(3);
    const failures = printed.join('\n').match(/^ {2}NOT REFRESHED: .*$/gm) ?? [];
    expect(failures.length).toBeGreaterThan(0);
    for (const failure of failures) {
      expect(failure).toMatch(
        /No figures for (\d+ integrated care boards|NHS [^,]+(, NHS [^,]+)*): /,
      );
      expect(failure.length).toBeLessThan(400);
    }
  });

  it('prints the same as one JSON object where that is asked', async () => {
    const to = await sandbox.snapshot();
    expect(await refresh({ to, only: 'nomis', format: 'json', 'dry-run': true })).toBe(0);
    expect(printed.length).toBe(1);
    const answer = JSON.parse(printed.join('')) as Record<string, unknown>;
    expect(answer).toEqual({
      dryRun: true,
      isWritten: false,
      boundaries: [],
      reports: [jasmine.objectContaining({ name: 'Nomis', on: '2026-02-10', failures: [] })],
    });
    expect(await changedBetween(to, BUNDLED_SNAPSHOT)).toEqual([]);
  });

  it('says of a dry run that nothing was written', async () => {
    const to = await sandbox.snapshot();
    expect(await refresh({ to, only: 'nomis', 'dry-run': true })).toBe(0);
    expect(printed.at(-1)).toMatch(/\nNothing written: a dry run$/);
  });

  it('refuses what it cannot be told, before anybody is asked', async () => {
    sandbox.standIn.forget();
    for (const wrong of [
      { only: 'moon' },
      { only: 'nomis,' },
      { format: 'yaml' },
      { upstream: 'ftp://somewhere' },
      { from: 'folder', only: 'nomis' },
      { from: 'folder', 'dry-run': true },
    ] satisfies RefreshOptions[]) {
      await expectAsync(refresh({ to: 'nowhere', ...wrong })).toBeRejectedWithError(UsageError);
    }
    expect(sandbox.standIn.asked()).toEqual([]);
  });

  it('without a snapshot says in one sentence how to make one', async () => {
    const to = join(await sandbox.snapshot(), 'nowhere');
    await expectAsync(refresh({ to })).toBeRejectedWithError(
      ForeignFileError,
      /^[^\n]*manifest\.json is not there: [^\n]*\.$/,
    );
  });

  for (const [what, code] of [
    ['full', 'ENOSPC'],
    ['read-only', 'EROFS'],
  ] as const) {
    it(`on a ${what} disk says so in one sentence and leaves the old snapshot`, async () => {
      const to = await sandbox.snapshot();
      const refusing = () =>
        Promise.reject(
          Object.assign(new Error(`${code}: the disk is ${what}, write`), {
            code,
            syscall: 'write',
          }),
        );
      const disk = { mkdir, rename, rm, writeFile: refusing };
      await expectAsync(refresh({ to, only: 'nomis' }, { disk })).toBeRejectedWithError(
        ForeignFileError,
        `The snapshot cannot be written: ${code}: the disk is ${what}, write.`,
      );
      expect(await changedBetween(to, BUNDLED_SNAPSHOT)).toEqual([]);
      expect(await readdir(dirname(to))).toEqual(['snapshot']);
    });
  }

  describe('a second time', () => {
    /** Runs, and tells of each question, when first asked, its mark and the status of the answer. */
    async function runOf(to: string, options: RefreshOptions = {}) {
      const asked: { readonly tag: string | null; readonly status: number }[] = [];
      const seen = new Set<string>();
      const settings = {
        ...sandbox.settings,
        fetch: (async (url: string, init?: RequestInit) => {
          const response = await fetch(url, init);
          const tag = new Headers(init?.headers).get('If-None-Match');
          if (!seen.has(url)) asked.push({ tag, status: response.status });
          seen.add(url);
          return response;
        }) as typeof fetch,
      };
      const code = await refresh({ to, ...options }, { settings });
      return { code, asked };
    }
    const only = 'ons-geography';

    it('asks only for what has changed since, and an unchanged answer counts as before', async () => {
      const [first, second] = [await sandbox.snapshot(), await sandbox.snapshot()];
      const before = await runOf(first, { only });
      expect(before.code).toBe(0);
      expect(before.asked.every(({ tag, status }) => tag === null && status === 200)).toBeTrue();
      printed = [];
      const after = await runOf(second, { only });
      expect(after.code).toBe(0);
      const unchanged = after.asked.filter(({ status }) => status === 304);
      expect(unchanged.length).toBeGreaterThan(1);
      expect(after.asked.filter(({ tag }) => tag !== null)).toEqual(unchanged);
      expect(await changedBetween(first, second)).toEqual([]);
      expect(await changedBetween(second, BUNDLED_SNAPSHOT)).not.toEqual([]);
    });

    it('asks in full again where what was kept is damaged or gone', async () => {
      const to = await sandbox.snapshot();
      await runOf(to, { only });
      for (const name of await readdir(answers)) await truncate(join(answers, name), 200);
      const damaged = await runOf(to, { only });
      expect([damaged.code, damaged.asked.map(({ tag }) => tag)]).toEqual([
        0,
        damaged.asked.map(() => null),
      ]);
      await rm(answers, { recursive: true });
      const gone = await runOf(to, { only });
      expect([gone.code, gone.asked.every(({ tag }) => tag === null)]).toEqual([0, true]);
    });

    it('asks those in full who send no marks, and keeps nothing of them or of a dry run', async () => {
      const to = await sandbox.snapshot();
      await runOf(to, { only: 'nomis' });
      await runOf(to, { only, 'dry-run': true });
      expect(await readdir(answers)).toEqual([]);
      const { asked } = await runOf(to, { only: 'nomis' });
      expect(asked.every(({ tag, status }) => tag === null && status === 200)).toBeTrue();
    });
  });

  it('that is stopped says so, ends with 130 and leaves the old snapshot', async () => {
    const to = await sandbox.snapshot();
    const stop = new AbortController();
    const bar = { write: () => stop.abort() };
    expect(await refresh({ to }, { bar, signal: stop.signal })).toBe(130);
    expect(complained).toEqual(['Stopped; nothing was written.']);
    expect(await changedBetween(to, BUNDLED_SNAPSHOT)).toEqual([]);
  });

  it('takes Ctrl-C as that, while a publisher keeps it waiting', async () => {
    const to = await sandbox.snapshot();
    sandbox.standIn.forget();
    sandbox.standIn.misbehave('nomis', { fault: 'silent' });
    const upstream = sandbox.standIn.origin;
    const run = spawn(
      process.execPath,
      ['data-adapters/cli.ts', 'refresh', '--only', 'nomis', '--to', to, '--upstream', upstream],
      { cwd: ROOT },
    );
    let said = '';
    run.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
    const ended = new Promise<number | null>((resolve) => run.once('close', resolve));
    while (sandbox.standIn.asked().length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    run.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(said).toBe('Stopped; nothing was written.\n');
    expect(await changedBetween(to, BUNDLED_SNAPSHOT)).toEqual([]);
  });
});
