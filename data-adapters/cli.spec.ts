import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const SAMPLE = 'data-adapters/deprivation/samples/iod.csv';

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a person would, and waits for it. */
function atlas(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const run = execFile(
      process.execPath,
      ['data-adapters/cli.ts', ...args],
      { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 },
      (_, stdout, stderr) => resolve({ code: run.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** Refused for the file's sake: one sentence, nothing printed, no stack. */
function expectOneSentence({ code, stdout, stderr }: Run, about: string): void {
  expect(code).withContext(stderr).toBe(1);
  expect(stdout).toBe('');
  expect(stderr)
    .withContext('one line')
    .toMatch(/^[^\n]+\n$/);
  expect(stderr).toContain(about);
  expect(stderr).not.toMatch(/^\s*at |Error:/m);
}

/** Refused for the way it was called: what is wrong, then the usage. */
function expectUsage({ code, stdout, stderr }: Run, about: string): void {
  expect(code).withContext(stderr).toBe(2);
  expect(stdout).toBe('');
  expect(stderr.split('\n')[0]).toContain(about);
  expect(stderr).toContain('\n\nusage: npm run atlas -- COMMAND');
  expect(stderr).not.toMatch(/^\s+at /m);
}

describe('the atlas command', () => {
  let folder = '';
  const timeout = jasmine.DEFAULT_TIMEOUT_INTERVAL;

  beforeAll(async () => {
    jasmine.DEFAULT_TIMEOUT_INTERVAL = 60_000;
    folder = await mkdtemp(join(tmpdir(), 'atlas-cli-'));
  });

  afterAll(async () => {
    jasmine.DEFAULT_TIMEOUT_INTERVAL = timeout;
    await rm(folder, { recursive: true });
  });

  it('adapt prints one JSON object: what was measured, what is missing and why, and issues', async () => {
    const { code, stdout, stderr } = await atlas('adapt', 'deprivation', SAMPLE);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      source: 'deprivation',
      records: 9,
      figures: { measured: 8, missing: { 'not-published': 1 } },
      indicators: 9,
      areas: 2,
      periods: 1,
      issues: [],
    });
  });

  it('adapt refuses a web page with 1 and one sentence', async () => {
    const path = join(folder, 'page.csv');
    await writeFile(path, '<!DOCTYPE html><html><body>Unavailable</body></html>');
    expectOneSentence(await atlas('adapt', 'deprivation', path), 'page.csv');
  });

  it('adapt refuses a file that is not there with 1 and one sentence', async () => {
    expectOneSentence(await atlas('adapt', 'deprivation', join(folder, 'no.csv')), 'no.csv');
  });

  it('refresh and gap refuse a folder that is not there with 1 and one sentence', async () => {
    const nowhere = join(folder, 'nowhere');
    const [refresh, gap] = await Promise.all([
      atlas('refresh', '--from', nowhere, '--to', join(folder, 'to')),
      atlas('gap', '--level', 'icb', '--lens', 'msk', '--snapshot', nowhere),
    ]);
    expectOneSentence(refresh, 'nothing was changed');
    expectOneSentence(gap, 'run npm run atlas -- refresh, or name a folder with --snapshot.');
  });

  it('gap prints the boards of the vintage it is asked for, a line each', async () => {
    const args = ['gap', '--level', 'icb', '--lens', 'msk', '--draws', '100', '--format', 'csv'];
    const [now, before] = await Promise.all([atlas(...args), atlas(...args, '--vintage', '2023')]);
    expect([now.code, now.stderr, before.code]).toEqual([0, '', 0]);
    const boards = ({ stdout }: Run) => stdout.match(/^E54\d{6},/gm)?.length;
    expect([boards(now), boards(before)]).toEqual([36, 42]);
  });

  it('explains with 2 and its usage an unknown command, source and option, and none at all', async () => {
    expectUsage(await atlas('nonsense'), 'no command “nonsense”');
    expectUsage(await atlas(), 'no command given');
    const [source, option] = await Promise.all([
      atlas('adapt', 'nobody', SAMPLE),
      atlas('gap', '--nonsense'),
    ]);
    expectUsage(source, 'no source “nobody”; the sources are community-services, ');
    expectUsage(option, '--nonsense');
  });

  it('explains with 2 a command without what it needs, or with what does not go together', async () => {
    const [refresh, oracle] = await Promise.all([
      atlas('refresh', '--from', folder, '--dry-run'),
      atlas('oracle'),
    ]);
    expectUsage(refresh, '--only and --dry-run go with asking the publishers, without --from');
    expectUsage(oracle, 'oracle needs at least one file');
  });

  it('prints its usage when asked, as an answer and not as a complaint', async () => {
    const { code, stdout, stderr } = await atlas('--help');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^usage: npm run atlas -- COMMAND\n/);
  });
});
