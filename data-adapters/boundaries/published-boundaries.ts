import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SourceFile } from '#data-adapters/adapter.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/upstream/ons-boundaries');

/** The boundaries as ONS answers, one file a level. */
export const PUBLISHED_FILES = {
  region: 'rgn-2023-buc.geojson',
  'nhs-region': 'nhser-2024-bsc.geojson',
  icb: 'icb-2023-bsc.geojson',
  utla: 'ctyua-2023-bsc.geojson',
  ltla: 'lad-2024-bsc.geojson',
} as const;

/**
 * A published file, for the specs of the `describe` it is called in; those are pending where the
 * files are not at hand. For specs only.
 */
export function givenPublishedBoundaries(): (level: keyof typeof PUBLISHED_FILES) => SourceFile {
  beforeEach(() => {
    if (!existsSync(join(FOLDER, PUBLISHED_FILES.ltla))) {
      pending('../shared is not here: the published boundaries cannot be read');
    }
  });
  return (level) => {
    const name = PUBLISHED_FILES[level];
    return { name, bytes: readFileSync(join(FOLDER, name)) };
  };
}
