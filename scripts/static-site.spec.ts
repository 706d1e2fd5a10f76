import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { OF_PAGES, SECURITY_HEADERS } from '../deploy/security-headers.ts';
import { serveSite, type ServedSite } from './serve-dist.ts';
import { StaticSite, type SiteRequest } from './static-site.ts';

const INDEX = `<!doctype html><title>Atlas</title>${'<p>figures</p>'.repeat(50)}`;

describe('the static site', () => {
  let folder: string;
  let site: StaticSite;

  beforeAll(() => {
    const above = mkdtempSync(join(tmpdir(), 'atlas-site-'));
    folder = join(above, 'browser');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(above, 'secret'), 'not for you');
    writeFileSync(join(folder, 'index.html'), INDEX);
    writeFileSync(join(folder, 'main-AB12CD34.js'), 'export const x = 1;\n');
    writeFileSync(join(folder, 'ngsw.json'), '{}');
    writeFileSync(join(folder, 'assets/areas.json'), '[]');
    site = new StaticSite(folder);
  });

  afterAll(() => {
    rmSync(join(folder, '..'), { recursive: true });
  });

  const ask = (target: string, more: Partial<SiteRequest> = {}) =>
    site.answer({ method: 'GET', target, acceptEncoding: '', ifNoneMatch: '', ...more });

  it('answers with every security header, refusals included', async () => {
    for (const target of ['/', '/worker-AB12CD34.js', '/missing.js', '/%2e%2e/secret']) {
      const { headers } = await ask(target);
      expect(headers).withContext(target).toEqual(jasmine.objectContaining(SECURITY_HEADERS));
    }
  });

  it('sends parts of the app without what only pages and workers obey', async () => {
    for (const target of ['/main-AB12CD34.js', '/assets/areas.json']) {
      const { headers } = await ask(target);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        const expected = OF_PAGES.some((one) => one === name) ? undefined : value;
        expect(headers[name]).withContext(`${target} ${name}`).toBe(expected);
      }
    }
  });

  it('answers an address of the app with the app, and a missing file with 404', async () => {
    for (const address of ['/', '/map', '/area/E54000062?lens=msk']) {
      const { status, body } = await ask(address);
      expect([status, String(body)])
        .withContext(address)
        .toEqual([200, INDEX]);
    }
    for (const file of ['/missing.js', '/assets/none.json', '/map/x.css']) {
      expect((await ask(file)).status)
        .withContext(file)
        .toBe(404);
    }
  });

  it('keeps what is named by its content for ever and asks again for all else', async () => {
    const cache = async (target: string) => (await ask(target)).headers['Cache-Control'];
    expect(await cache('/main-AB12CD34.js')).toBe('public, max-age=31536000, immutable');
    for (const target of ['/', '/map', '/ngsw.json', '/assets/areas.json', '/gone-AB12CD34.js']) {
      expect(await cache(target))
        .withContext(target)
        .toBe('no-cache');
    }
  });

  it('refuses a path that climbs out of the folder, however it is written', async () => {
    for (const target of [
      '/../secret',
      '/..%2fsecret',
      '/%2e%2e/secret',
      '/assets/..\\..\\secret',
      '/assets/%2e%2e%5c..%2fsecret',
      '/%00',
      '/%zz',
      'secret',
    ]) {
      expect((await ask(target)).status)
        .withContext(target)
        .toBe(400);
    }
  });

  it('compresses as the browser accepts it', async () => {
    const brotli = await ask('/', { acceptEncoding: 'gzip, deflate, br' });
    expect(brotli.headers['Content-Encoding']).toBe('br');
    expect(String(brotliDecompressSync(brotli.body!))).toBe(INDEX);
    const gzip = await ask('/', { acceptEncoding: 'gzip, br;q=0' });
    expect(gzip.headers['Content-Encoding']).toBe('gzip');
    expect(String(gunzipSync(gzip.body!))).toBe(INDEX);
    expect((await ask('/')).headers['Content-Encoding']).toBeUndefined();
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await ask('/', { method: 'HEAD' });
    expect([head.status, head.body]).toEqual([200, null]);
    expect(head.headers['Content-Length']).toBe(String(INDEX.length));
    const post = await ask('/', { method: 'POST' });
    expect([post.status, post.headers['Allow']]).toEqual([405, 'GET, HEAD']);
  });

  it('answers 304 to a browser that has the file already', async () => {
    const tag = (await ask('/ngsw.json')).headers['ETag']!;
    expect((await ask('/ngsw.json', { ifNoneMatch: tag })).status).toBe(304);
  });

  it('says that there is no build where there is none', () => {
    expect(() => new StaticSite(join(folder, 'none'))).toThrowError(/run `npm run build` first/);
  });

  it('is served to this machine only, until it is closed', async () => {
    const served: ServedSite = await serveSite(site);
    expect(served.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const response = await fetch(`${served.origin}/map`);
    expect(await response.text()).toBe(INDEX);
    await served.close();
    await expectAsync(fetch(served.origin)).toBeRejected();
  });
});
