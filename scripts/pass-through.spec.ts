import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SECURITY_HEADERS } from '../deploy/security-headers.ts';
import { itPassesQuestionsOn } from './pass-through-promises.ts';
import { serveSite } from './serve-dist.ts';
import { StaticSite } from './static-site.ts';
import { upstreamAddresses } from './upstream-addresses.ts';

describe("the journeys' server below /upstream/", () => {
  let folder: string;
  let site: StaticSite;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-pass-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Atlas</title>');
    site = new StaticSite(folder);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  itPassesQuestionsOn((to) => serveSite(site, 0, to));

  it('asks nobody where no publisher is named, and serves the app beside it', async () => {
    const served = await serveSite(site);
    const { origin } = served;
    const refused = await fetch(`${origin}/upstream/nomis/x`);
    expect([refused.status, await refused.text()]).toEqual([
      502,
      'No publisher can be asked from here\n',
    ]);
    expect(refused.headers.get('X-Content-Type-Options')).toBe('nosniff');
    const page = await fetch(`${origin}/upstream`);
    expect(page.headers.get('Content-Security-Policy')).toBe(
      SECURITY_HEADERS['Content-Security-Policy']!,
    );
    await served.close();
  });
});

describe('where questions are passed on to', () => {
  it('is the stand-in that ATLAS_UPSTREAM names', () => {
    expect(upstreamAddresses({ ATLAS_UPSTREAM: 'http://127.0.0.1:4400/' }, null)).toEqual({
      fingertips: 'http://127.0.0.1:4400/fingertips',
      nomis: 'http://127.0.0.1:4400/nomis',
      'ons-geography': 'http://127.0.0.1:4400/ons-geography',
    });
  });

  it('is left to whoever asks where it is not set', () => {
    expect(upstreamAddresses({}, null)).toBeNull();
    expect(upstreamAddresses({ ATLAS_UPSTREAM: '' }, 'publishers')).toBe('publishers');
  });
});
