import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What of the file system is used, so that a spec can have it break off. */
export interface Disk {
  mkdir(path: string, options: { recursive: true }): Promise<unknown>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { recursive: true; force: true }): Promise<void>;
  writeFile(path: string, text: string, options: { flush: true }): Promise<void>;
}
const REAL_DISK: Disk = { mkdir, rename, rm, writeFile };

/**
 * Writes all files to a folder beside `to`, then swaps the two: a crash leaves the old one, where
 * `wholeFolder` finds it. The same content gives the same bytes.
 */
export async function writeWhole(
  to: string,
  files: Readonly<Record<string, unknown>>,
  disk: Disk = REAL_DISK,
): Promise<void> {
  const [fresh, old] = [`${to}.new`, oldOf(to)];
  if (!existsSync(to) && existsSync(old)) await disk.rename(old, to);
  await disk.rm(fresh, { recursive: true, force: true });
  await disk.rm(old, { recursive: true, force: true });
  try {
    for (const [path, content] of Object.entries(files)) {
      const target = join(fresh, path);
      await disk.mkdir(dirname(target), { recursive: true });
      // Flushed, so that a power cut after the swap does not leave empty files.
      await disk.writeFile(target, `${JSON.stringify(content)}\n`, { flush: true });
    }
    await disk.mkdir(dirname(to), { recursive: true });
  } catch (error) {
    await disk.rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  await disk.rename(to, old).catch(ignoreAbsent);
  await disk.rename(fresh, to);
  await disk.rm(old, { recursive: true, force: true });
}

/** Where the snapshot of `to` is: a run that ended between the two renames left it under its other name. */
export function wholeFolder(to: string): string {
  return !existsSync(to) && existsSync(oldOf(to)) ? oldOf(to) : to;
}

function oldOf(to: string): string {
  return `${to}.old`;
}

function ignoreAbsent(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
  throw error;
}
