import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type SnapshotManifest } from '#app/domain/snapshot.ts';
import { allAskedSince, askedSince } from './asked-since.ts';
import { readHistory, readManifest } from './read-snapshot.ts';
import { RECIPE } from './recipe.ts';
import { refresh } from './refresh.ts';

const ROOT = join(import.meta.dirname, '../..');
const FROM = join(ROOT, '../shared/upstream');
const COMMITTED = join(ROOT, 'assets/snapshot');
const HERE = existsSync(join(FROM, 'areas/areas.csv'));
const AREA_FILES = ['areas', 'membership', 'population', 'succession', 'aliases']
  .map((name) => `areas/${name}.csv`)
  .concat(
    'areas/population_ltla_single_year_2024.csv',
    'areas/population_5yr_2024.csv',
    'programmes/connect_to_work_areas.csv',
  );

const COMMITTED_MANIFEST = readManifest(
  JSON.parse(readFileSync(join(COMMITTED, 'manifest.json'), 'utf8')),
);
/** Paths of the files that a snapshot is built from. */
const FILED: ReadonlySet<string> = new Set(RECIPE.map(({ path }) => path));

const TODAY = '2026-02-10';
const quiet = () => undefined;
let folder = '';

/** Every file below a folder with its text. */
async function contents(of: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(of, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return new Map(files.map((file, i) => [relative(of, file), texts[i]!]));
}

/** Names of the files that are not the same in two folders. */
async function differences(a: string, b: string): Promise<readonly string[]> {
  return namesThatDiffer(await contents(a), await contents(b));
}

function namesThatDiffer(
  first: ReadonlyMap<string, string>,
  second: ReadonlyMap<string, string>,
): readonly string[] {
  const names = [...new Set([...first.keys(), ...second.keys()])];
  return names.filter((name) => first.get(name) !== second.get(name));
}

interface Whole {
  readonly manifest: SnapshotManifest;
  readonly texts: ReadonlyMap<string, string>;
}

async function snapshotIn(of: string): Promise<Whole> {
  const texts = await contents(of);
  return { manifest: readManifest(JSON.parse(texts.get('manifest.json') ?? '')), texts };
}

/** What of a snapshot comes of the publishers' files, by name. */
function asFiled(
  { manifest, texts }: Whole,
  asked: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const issues = JSON.parse(texts.get('issues.json') ?? '') as Record<string, unknown>;
  const parts = new Map(texts);
  for (const name of ['manifest.json', 'issues.json']) parts.delete(name);
  for (const { file } of manifest.boundaries ?? []) parts.delete(file);
  for (const { id, file } of manifest.indicators) {
    if (asked.has(id)) parts.delete(file);
  }
  const entries = manifest.indicators.filter(({ id }) => !asked.has(id));
  for (const entry of entries) parts.set(`entry of ${entry.id}`, JSON.stringify(entry));
  for (const file of manifest.files.filter(({ path }) => FILED.has(path))) {
    parts.set(`entry of ${file.path}`, JSON.stringify(file));
    parts.set(`issues of ${file.path}`, JSON.stringify(issues[file.path]));
  }
  return parts;
}

/** A folder with links to the publishers' files, and an old snapshot beside it. */
async function sandbox(): Promise<{ from: string; to: string }> {
  const root = await mkdtemp(join(folder, 'box-'));
  const [from, to] = [join(root, 'from'), join(root, 'to')];
  for (const path of [...AREA_FILES, ...RECIPE.map((file) => file.path)]) {
    await mkdir(dirname(join(from, path)), { recursive: true });
    await symlink(join(FROM, path), join(from, path));
  }
  await mkdir(to);
  await writeFile(join(to, 'manifest.json'), 'the old snapshot');
  return { from, to };
}

async function expectUntouched(to: string): Promise<void> {
  expect([...(await contents(to))]).toEqual([['manifest.json', 'the old snapshot']]);
  expect(await readdir(dirname(to))).toEqual(['from', 'to']);
}

describe('a refresh of the snapshot', () => {
  const lines: string[] = [];
  let manifest: SnapshotManifest | undefined;
  let [once, twice] = ['', ''];

  beforeAll(async () => {
    if (!HERE) return;
    folder = await mkdtemp(join(tmpdir(), 'atlas-refresh-'));
    [once, twice] = [join(folder, 'once'), join(folder, 'deep/twice')];
    const command = promisify(execFile)(
      process.execPath,
      ['data-adapters/cli.ts', 'refresh', '--from', FROM, '--to', twice],
      { cwd: ROOT },
    );
    manifest = await refresh(FROM, once, (line) => lines.push(line), TODAY);
    await command;
  }, 120_000);

  afterAll(async () => {
    if (folder !== '') await rm(folder, { recursive: true });
  });

  beforeEach(() => {
    if (!HERE) pending('../shared is not here: nothing to refresh from');
  });

  it('of the same files gives the same bytes, here and on the command line', async () => {
    expect(await differences(once, twice)).toEqual([]);
    expect((await contents(once)).size).toBe(7 + manifest!.indicators.length);
  });

  it('gives exactly the snapshot that is bundled, but for what was asked of publishers since', async () => {
    const [fresh, bundled] = [await snapshotIn(once), await snapshotIn(COMMITTED)];
    const asked = new Set(allAskedSince(bundled.manifest));
    expect(namesThatDiffer(asFiled(fresh, asked), asFiled(bundled, asked)))
      .withContext(
        'assets/snapshot is stale: run `npm run atlas -- refresh --from ../shared/upstream` and commit it',
      )
      .toEqual([]);
  });

  for (const id of allAskedSince(COMMITTED_MANIFEST)) {
    it(`gives the bundled figures of ${id}`, () => {
      pending(`not compared: ${askedSince(COMMITTED_MANIFEST, id) ?? ''}`);
    });
  }

  it('over a snapshot with other figures adds what changed to its history, over its own nothing', async () => {
    const to = join(folder, 'over');
    await cp(once, to, { recursive: true });
    const path = join(to, 'figures/diabetes.json');
    const table = JSON.parse(await readFile(path, 'utf8')) as FigureTable;
    const newest = table.periods.length - 1;
    const value = table.value.map((one, i) => (i === newest ? 99 : one));
    await writeFile(path, JSON.stringify({ ...table, value }));
    const { edition, history } = await refresh(FROM, to, quiet, TODAY);
    expect(edition).toBe(manifest!.edition);
    const read = readHistory(JSON.parse(await readFile(join(to, history ?? ''), 'utf8')));
    expect(read.changes.map(({ on, to: now }) => [on, now])).toEqual([[TODAY, edition!]]);
    expect(read.changes[0]?.indicators.map(({ id, revised, figures }) => [id, revised, figures]))
      .withContext('one figure of one indicator')
      .toEqual([
        ['diabetes', 1, [[table.areas[0]!, table.periods[newest]!, 99, table.value[newest]!]]],
      ]);
    await refresh(FROM, to, quiet, '2026-03-10');
    expect(readHistory(JSON.parse(await readFile(join(to, history ?? ''), 'utf8')))).toEqual(read);
  }, 60_000);

  it('says of each file what was read, and at the end what was written', () => {
    expect(lines.length).toBe(RECIPE.length + 1);
    for (const [i, { path }] of RECIPE.entries()) {
      expect(lines[i]!.startsWith(`${path}: `))
        .withContext(lines[i]!)
        .toBeTrue();
      expect(lines[i]).toMatch(/: [1-9]\d* figures, \d+ issues$/);
    }
    expect(lines.at(-1)).toBe(`${manifest!.indicators.length} indicators written to ${once}`);
  });

  it('leaves nothing beside the snapshot', async () => {
    expect((await readdir(folder)).filter((name) => name.startsWith('once'))).toEqual(['once']);
    expect(await readdir(join(folder, 'deep'))).toEqual(['twice']);
  });

  it('that meets a foreign file half-way says so in one sentence and changes nothing', async () => {
    const { from, to } = await sandbox();
    const foreign = join(from, RECIPE[1]!.path);
    await unlink(foreign);
    await writeFile(foreign, '<!DOCTYPE html><html><body>Moved</body></html>');
    await expectAsync(refresh(from, to, quiet, TODAY)).toBeRejectedWithError(
      ForeignFileError,
      /^healthy-life-expectancy\.csv [^\n]*\.$/,
    );
    await expectUntouched(to);
  }, 60_000);

  it('that misses a file names it in one sentence and changes nothing', async () => {
    for (const path of ['areas/aliases.csv', RECIPE[0]!.path]) {
      const { from, to } = await sandbox();
      await unlink(join(from, path));
      await expectAsync(refresh(from, to, quiet, TODAY)).toBeRejectedWithError(
        ForeignFileError,
        `${join(from, path)} cannot be read; nothing was changed.`,
      );
      await expectUntouched(to);
    }
  }, 60_000);

  it('that crashes half-way changes nothing', async () => {
    const { from, to } = await sandbox();
    let said = 0;
    const crash = () => {
      said += 1;
      if (said === 2) throw new Error('out of memory');
    };
    await expectAsync(refresh(from, to, crash, TODAY)).toBeRejectedWithError('out of memory');
    await expectUntouched(to);
  }, 60_000);

  it('from a folder that is not there names the first file it wants', async () => {
    await expectAsync(refresh(join(folder, 'nowhere'), once, quiet, TODAY)).toBeRejectedWithError(
      ForeignFileError,
      /nowhere.areas.areas\.csv cannot be read; nothing was changed\.$/,
    );
  });
});
