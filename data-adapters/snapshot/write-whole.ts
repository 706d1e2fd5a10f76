import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes all files to a folder beside `to`, then swaps the two: a crash leaves the old one. The same
 * content gives the same bytes.
 */
export async function writeWhole(
  to: string,
  files: Readonly<Record<string, unknown>>,
): Promise<void> {
  const fresh = `${to}.new`;
  const old = `${to}.old`;
  // A run that ended between the two renames below left the snapshot under its other name.
  if (!existsSync(to) && existsSync(old)) await rename(old, to);
  await rm(fresh, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    const target = join(fresh, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, `${JSON.stringify(content)}\n`);
  }
  await mkdir(dirname(to), { recursive: true });
  await rename(to, old).catch(ignoreAbsent);
  await rename(fresh, to);
  await rm(old, { recursive: true, force: true });
}

function ignoreAbsent(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
  throw error;
}
