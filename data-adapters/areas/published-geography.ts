import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Geography } from '#app/domain/area.ts';
import { readGeography } from './areas-adapter.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/upstream/areas');

let reading: Geography | undefined;

/**
 * The places as they were published, for the specs of the `describe` it is called in; those are
 * pending where the tables are not at hand. For specs only.
 */
export function givenPublishedGeography(): () => Geography {
  const file = (name: string) => ({ name, bytes: readFileSync(join(FOLDER, name)) });

  beforeEach(() => {
    if (!existsSync(join(FOLDER, 'areas.csv'))) {
      pending('../shared is not here: the area tables cannot be read');
    }
  });

  return () =>
    (reading ??= readGeography({
      areas: file('areas.csv'),
      membership: file('membership.csv'),
      population: file('population.csv'),
      succession: file('succession.csv'),
      aliases: file('aliases.csv'),
    }));
}
