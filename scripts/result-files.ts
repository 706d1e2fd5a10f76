import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCounts, type Counts } from './test-counts.ts';

/** Beside, not in, the folder Playwright empties when it starts. */
const FOLDER = join(import.meta.dirname, '../test-results');

export type ResultName = 'plain' | 'components' | 'journeys' | 'all';

export function resultFile(name: ResultName): string {
  return join(FOLDER, `${name}.json`);
}

export function writeResult(name: ResultName, counts: Counts): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(resultFile(name), `${JSON.stringify(counts)}\n`);
}

/** Undefined where the runner wrote nothing, or nothing that can be read. */
export function readResult(name: ResultName): Counts | undefined {
  try {
    return readCounts(JSON.parse(readFileSync(resultFile(name), 'utf8')));
  } catch {
    return undefined;
  }
}

export function forgetResult(name: ResultName): void {
  rmSync(resultFile(name), { force: true });
}
