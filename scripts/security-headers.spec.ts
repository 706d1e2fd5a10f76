import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CACHE_HASHED,
  CACHE_OTHER,
  HASHED_FILE,
  HEADER_ONLY_DIRECTIVE,
  OF_PAGES,
  PART_FILE,
  SECURITY_HEADERS,
} from '../deploy/security-headers.ts';

const ROOT = join(import.meta.dirname, '..');
const caddyfile = readFileSync(join(ROOT, 'deploy/Caddyfile'), 'utf8');
const index = readFileSync(join(ROOT, 'src/index.html'), 'utf8');

/** The `Name "value"` lines of the block that holds for every answer. */
function headersOf(text: string): Record<string, string> {
  const block = /\n\theader \{\n([\s\S]*?)\n\t\}/.exec(text)?.[1] ?? '';
  const lines = block.matchAll(/^\t\t([A-Z][\w-]*) "(.*)"$/gm);
  return Object.fromEntries([...lines].map(([, name, value]) => [name ?? '', value ?? '']));
}

describe('the security headers', () => {
  it('are the same in the Caddyfile, none missing and none besides', () => {
    expect(headersOf(caddyfile)).toEqual(SECURITY_HEADERS);
  });

  it("hold the page's own policy, and refuse to be framed", () => {
    const own = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(index)?.[1];
    expect(own).toBeDefined();
    expect(SECURITY_HEADERS['Content-Security-Policy']).toBe(`${own}; ${HEADER_ONLY_DIRECTIVE}`);
  });

  it('let no script run from text and no style attribute apply', () => {
    const policy = SECURITY_HEADERS['Content-Security-Policy'] ?? '';
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('*');
    expect(policy).toContain("require-trusted-types-for 'script'");
  });
});

describe('the parts of the app', () => {
  const part = new RegExp(PART_FILE);

  it('are its scripts, styles, fonts and figures, but no page and no worker', () => {
    for (const path of [
      '/chunk-B_jX0Qwh.js',
      '/main-B5R7IFVL.js',
      '/styles-LK7GL7Z2.css',
      '/media/public-sans-latin-wght-normal-ANOH7ZEW.woff2',
      '/assets/snapshot/figures/inactivity-rate.json',
    ]) {
      expect(part.test(path)).withContext(path).toBeTrue();
    }
    for (const path of [
      '/',
      '/map',
      '/index.html',
      '/ngsw-worker.js',
      '/worker-AB12CD34.js',
      '/favicon.svg',
      '/assets/snapshot',
    ]) {
      expect(part.test(path)).withContext(path).toBeFalse();
    }
  });

  it('go without the same headers in the Caddyfile', () => {
    expect(caddyfile).toContain(`\t@part {\n\t\tpath_regexp ${PART_FILE}\n\t\tfile\n\t}\n`);
    const left = [...caddyfile.matchAll(/^\t\theader @part -(.*)$/gm)].map(([, name]) => name);
    expect(left).toEqual([...OF_PAGES]);
  });
});

describe('the cache rules', () => {
  const hashed = new RegExp(HASHED_FILE);

  it('keep for ever what is named by its content, and nothing else', () => {
    for (const path of [
      '/main-YRN6NIU2.js',
      '/chunk-B_jX0Qwh.js',
      '/worker-AB12CD34.js',
      '/media/public-sans-latin-wght-normal-AB12CD34.woff2',
    ])
      expect(hashed.test(path)).withContext(path).toBeTrue();
    for (const path of [
      '/',
      '/index.html',
      '/ngsw.json',
      '/ngsw-worker.js',
      '/safety-worker.js',
      '/assets/a.json',
    ])
      expect(hashed.test(path)).withContext(path).toBeFalse();
  });

  it('are the same in the Caddyfile', () => {
    const hashedOnly = `\t@hashed {\n\t\tpath_regexp ${HASHED_FILE}\n\t\tfile\n\t}\n`;
    expect(caddyfile).toContain(hashedOnly);
    expect(caddyfile).toContain(`\t\theader @hashed Cache-Control "${CACHE_HASHED}"\n`);
    expect(caddyfile).toContain(`\t\theader Cache-Control "${CACHE_OTHER}"\n`);
  });
});
