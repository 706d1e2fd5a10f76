import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HeldFigures } from './history.ts';
import { readFigureTable, readHistory, readManifest } from './read-snapshot.ts';

/** The figures of the snapshot in a folder; null where there is none, or one that cannot be read. */
export async function heldFigures(folder: string): Promise<HeldFigures | null> {
  const json = async (path: string) =>
    JSON.parse(await readFile(join(folder, path), 'utf8')) as unknown;
  try {
    const { indicators, history } = readManifest(await json('manifest.json'));
    const tables = await Promise.all(
      indicators.map(async ({ id, file }) => [id, readFigureTable(id, await json(file))] as const),
    );
    return {
      tables: new Map(tables),
      history: history === undefined ? null : readHistory(await json(history)),
    };
  } catch {
    return null;
  }
}
