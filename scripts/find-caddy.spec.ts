import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCaddy } from './find-caddy.ts';

describe('the search for Caddy', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-find-'));
    writeFileSync(join(folder, 'caddy'), '');
    writeFileSync(join(folder, 'mine'), '');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('prefers the one that is named', () => {
    const mine = join(folder, 'mine');
    expect(findCaddy({ CADDY_BIN: mine, PATH: folder })).toBe(mine);
  });

  it('looks where programs are', () => {
    expect(findCaddy({ PATH: folder, CADDY_BIN: '' })).toBe(join(folder, 'caddy'));
  });

  it('says that there is none', () => {
    expect(findCaddy({ PATH: join(folder, 'none') })).toBeUndefined();
    expect(findCaddy({})).toBeUndefined();
  });
});
