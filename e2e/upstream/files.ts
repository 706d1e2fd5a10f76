import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `samples`: what was written by hand. `published`: the publishers' own files where they are at hand. */
export type Material = 'samples' | 'published';

const SAMPLES = join(import.meta.dirname, 'samples');
/** Beside the project, on machines that have them. */
export const PUBLISHED = join(import.meta.dirname, '../../../shared/upstream');

export function readSample(path: string): string {
  return readFileSync(join(SAMPLES, path), 'utf8');
}

/** A publisher's own file without its byte order mark, or null where it is not wanted or not here. */
export function readPublished(material: Material, path: string): string | null {
  const full = join(PUBLISHED, path);
  if (material === 'samples' || !existsSync(full)) return null;
  return readFileSync(full, 'utf8').replace(/^\uFEFF/, '');
}
