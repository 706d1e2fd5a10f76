import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { startStandIn, type StandIn } from '../../e2e/upstream/stand-in.ts';
import { type AskSettings } from '#data-adapters/ask/ask-settings.ts';
import { loopbackSettings } from '#data-adapters/ask/loopback.ts';
import { askedSince } from './asked-since.ts';
import { readManifest } from './read-snapshot.ts';

const COMMITTED = join(import.meta.dirname, '../../assets/snapshot');

/** A copy of the bundled snapshot, and the publishers played on this machine. For specs only. */
export interface LiveSandbox {
  readonly standIn: StandIn;
  /** Asks the stand-in without waiting between questions. */
  readonly settings: AskSettings;
  /**
   * Leaves a spec out that needs figures as they were before a publisher was first asked, and says so,
   * where the bundled ones have been asked since.
   */
  needsUnasked(id: string): void;
  /** Folder of a fresh copy of the snapshot, in a folder of its own. */
  snapshot(): Promise<string>;
  /** A folder of its own for answers. */
  answers(): Promise<string>;
  close(): Promise<void>;
}

export async function openLiveSandbox(): Promise<LiveSandbox> {
  const root = await mkdtemp(join(tmpdir(), 'atlas-live-'));
  const standIn = await startStandIn();
  const manifest: unknown = JSON.parse(await readFile(join(COMMITTED, 'manifest.json'), 'utf8'));
  return {
    standIn,
    needsUnasked(id) {
      const why = askedSince(readManifest(manifest), id);
      if (why !== null) pending(why);
    },
    settings: { ...loopbackSettings(''), addresses: standIn.addresses },
    async snapshot() {
      const folder = join(await mkdtemp(join(root, 'box-')), 'snapshot');
      await cp(COMMITTED, folder, { recursive: true });
      return folder;
    },
    answers: () => mkdtemp(join(root, 'answers-')),
    async close() {
      await standIn.close();
      await rm(root, { recursive: true });
    },
  };
}

/** Every file below a folder with its text. */
export async function textsBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return new Map(files.map((file, i) => [relative(folder, file), texts[i] ?? '']));
}

/** Paths of the files that are not the same in two folders. */
export async function changedBetween(a: string, b: string): Promise<readonly string[]> {
  const [first, second] = [await textsBelow(a), await textsBelow(b)];
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  return names.filter((name) => first.get(name) !== second.get(name));
}

export { COMMITTED as BUNDLED_SNAPSHOT };
