import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { type FuzzSample } from './fuzz-target.ts';

const ROOT = join(import.meta.dirname, '../..');
const PUBLISHED = join(ROOT, '../shared/upstream');
/** Rows that are taken of a publisher's own file: a large one is no better a sample. */
const ROWS = 40;

/** Samples in the publishers' shape, by path below `data-adapters`. */
export function written(...paths: readonly string[]): readonly FuzzSample[] {
  return paths.map((path) => sampleAt(join(ROOT, 'data-adapters', path)));
}

/** Answers that the stand-in plays, by path below its samples. */
export function played(...paths: readonly string[]): readonly FuzzSample[] {
  return paths.map((path) => sampleAt(join(ROOT, 'e2e/upstream/samples', path)));
}

/** Some rows of the publishers' own tables, where they are beside the project. */
export function published(...paths: readonly string[]): readonly FuzzSample[] {
  return paths.flatMap((path) => {
    const file = join(PUBLISHED, path);
    if (!existsSync(file)) return [];
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
    const [header = [], ...rows] = data;
    const step = Math.max(1, Math.floor(rows.length / ROWS));
    const some = rows.filter((_, i) => i % step === 0).slice(0, ROWS);
    const cut = Papa.unparse([header, ...some], { newline: '\n' });
    return [textSample(basename(path), cut, 'table')];
  });
}

/** A publisher's own file as it is, where it is beside the project. */
export function publishedWhole(...paths: readonly string[]): readonly FuzzSample[] {
  return paths
    .map((path) => join(PUBLISHED, path))
    .filter(existsSync)
    .map(sampleAt);
}

export function textSample(name: string, text: string, kind: FuzzSample['kind']): FuzzSample {
  return { name, bytes: new TextEncoder().encode(text), kind };
}

function sampleAt(path: string): FuzzSample {
  const kind = path.endsWith('.csv') ? 'table' : path.endsWith('.xlsx') ? 'workbook' : 'json';
  return { name: basename(path), bytes: readFileSync(path), kind };
}
