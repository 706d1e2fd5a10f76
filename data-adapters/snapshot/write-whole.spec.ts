import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Disk, wholeFolder, writeWhole } from './write-whole.ts';

const OLD = { 'manifest.json': 'old', 'figures/a.json': [1] };
const NEW = { 'manifest.json': 'new', 'figures/a.json': [2], 'figures/b.json': [3] };

/** A disk that gives up at its nth step, as when the power goes or the process is killed. */
function failingDisk(at: number, error: Error): { disk: Disk; steps: () => number } {
  let step = 0;
  const unlessBroken = async (work: () => Promise<unknown>) => {
    step += 1;
    if (step >= at) throw error;
    await work();
  };
  return {
    disk: {
      mkdir: (path, options) => unlessBroken(() => mkdir(path, options)),
      rename: (from, to) => unlessBroken(() => rename(from, to)),
      rm: (path, options) => unlessBroken(() => rm(path, options)),
      writeFile: (path, text, options) => unlessBroken(() => writeFile(path, text, options)),
    },
    steps: () => step,
  };
}

function diskError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: no, ${syscall}`), { code, syscall });
}

describe('a snapshot that is written whole', () => {
  let folder = '';
  let to = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-whole-'));
    to = join(folder, 'deep/snapshot');
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** What stands where a reader would look, by path. */
  async function content(): Promise<Record<string, unknown>> {
    const at = wholeFolder(to);
    const entries = await readdir(at, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const texts = await Promise.all(
      files.map(async (file) => {
        const path = join(file.parentPath, file.name);
        const value = JSON.parse(await readFile(path, 'utf8')) as unknown;
        return [path.slice(at.length + 1), value] as const;
      }),
    );
    return Object.fromEntries(texts);
  }

  it('stands in a folder that was not there, and beside it nothing', async () => {
    await writeWhole(to, NEW);
    expect(await content()).toEqual(NEW);
    expect(await readdir(join(folder, 'deep'))).toEqual(['snapshot']);
  });

  it('takes the place of the one before, and leaves none of its files', async () => {
    await writeWhole(to, NEW);
    await writeWhole(to, OLD);
    expect(await content()).toEqual(OLD);
    expect(await readdir(join(folder, 'deep'))).toEqual(['snapshot']);
  });

  it('is the old one or the new one, whole, wherever writing breaks off; the next run mends it', async () => {
    const count = async () => {
      const { disk, steps } = failingDisk(Infinity, new Error('never'));
      await writeWhole(to, NEW, disk);
      return steps();
    };
    await writeWhole(to, OLD);
    const steps = await count();
    expect(steps).toBeGreaterThan(10);
    const ends = new Set<unknown>();
    for (let at = 1; at <= steps; at += 1) {
      await rm(folder, { recursive: true });
      await writeWhole(to, OLD);
      const { disk } = failingDisk(at, new Error('killed'));
      await expectAsync(writeWhole(to, NEW, disk))
        .withContext(`step ${at}`)
        .toBeRejected();
      const found = await content();
      ends.add(found['manifest.json']);
      expect([OLD, NEW] as unknown[])
        .withContext(`step ${at}`)
        .toContain(found);
      await writeWhole(to, NEW);
      expect(await content())
        .withContext(`after step ${at}`)
        .toEqual(NEW);
      expect(await readdir(join(folder, 'deep'))).toEqual(['snapshot']);
    }
    expect([...ends].sort()).toEqual(['new', 'old']);
  });

  for (const [what, code] of [
    ['full', 'ENOSPC'],
    ['read-only', 'EROFS'],
  ] as const) {
    it(`is the old one where the disk is ${what}, and no half of the new one takes room`, async () => {
      await writeWhole(to, OLD);
      let written = 0;
      const disk: Disk = {
        mkdir,
        rename,
        rm,
        writeFile: (path, text, options) => {
          written += 1;
          return written === 2
            ? Promise.reject(diskError(code, 'write'))
            : writeFile(path, text, options);
        },
      };
      await expectAsync(writeWhole(to, NEW, disk)).toBeRejectedWithError(new RegExp(code));
      expect(await content()).toEqual(OLD);
      expect(await readdir(join(folder, 'deep'))).toEqual(['snapshot']);
    });
  }
});
