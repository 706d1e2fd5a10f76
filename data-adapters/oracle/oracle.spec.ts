import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { runOracleFiles } from './run-oracle.ts';

const folder = join(import.meta.dirname, '../../../shared/oracles');

describe('the expected values kept beside the project', () => {
  it('are all met by the statistics', () => {
    if (!existsSync(folder)) {
      pending('../shared is not here: oracle cases skipped');
      return;
    }
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const { passed, failed, lines } = runOracleFiles(files.map((name) => join(folder, name)));
    expect(lines).toEqual([]);
    expect(failed).toBe(0);
    expect(passed).toBeGreaterThan(0);
  });
});
