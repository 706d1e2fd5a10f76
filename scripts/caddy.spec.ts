import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { PUBLISHER_ADDRESSES } from '../data-adapters/ask/upstream.ts';
import { ANSWER_POLICY, NOT_DATA, PASSED_ON_AS } from '../deploy/pass-through.ts';
import { CACHE_HASHED, OF_PAGES, SECURITY_HEADERS } from '../deploy/security-headers.ts';
import { findCaddy } from './find-caddy.ts';
import { itPassesQuestionsOn, type Passing } from './pass-through-promises.ts';
import { type UpstreamAddresses } from './upstream-addresses.ts';

const CADDYFILE = join(import.meta.dirname, '../deploy/Caddyfile');
const text = readFileSync(CADDYFILE, 'utf8');
const caddy = findCaddy();
const run = promisify(execFile);

describe('the Caddyfile', () => {
  it("passes questions on to the publishers' own addresses unless told", () => {
    for (const [upstream, address] of Object.entries(PUBLISHER_ADDRESSES)) {
      const { origin, pathname } = new URL(address);
      const name = `ATLAS_${upstream.toUpperCase().replace('-', '_')}`;
      expect(text).toContain(`handle_path /upstream/${upstream}/* {`);
      expect(text).toContain(`import publisher {$${name}:${origin}} {$${name}_PATH:${pathname}}`);
    }
  });

  it('agrees with what the other servers do on the way', () => {
    expect(text).toContain(`header Content-Security-Policy "${ANSWER_POLICY}"`);
    expect(text).toContain(`header_up User-Agent ${PASSED_ON_AS}`);
    expect(text).toContain(`header_down Content-Type "(?i)${NOT_DATA}"`);
  });
});

if (caddy === undefined) {
  describe('Caddy', () => {
    it('serves the site and passes questions on', () => {
      pending('there is no Caddy here: install one (on Debian: apt-get install caddy)');
    });
  });
} else {
  describe('Caddy below /upstream/', () => {
    itPassesQuestionsOn((to) => runCaddy(caddy, to));
  });

  describe('Caddy', () => {
    let passing: Passing;
    const nobody = 'http://127.0.0.1:9';

    beforeAll(async () => {
      passing = await runCaddy(caddy, {
        fingertips: `${nobody}/a`,
        nomis: `${nobody}/b`,
        'ons-geography': `${nobody}/c`,
      });
    });
    afterAll(() => passing.close());

    it('serves the app at its addresses, with every security header', async () => {
      for (const path of ['/', '/map', '/area/E54000061']) {
        const response = await fetch(`${passing.origin}${path}`);
        expect(await response.text()).toBe('<!doctype html><title>Atlas</title>');
        for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
          expect(response.headers.get(name)).withContext(name).toBe(value);
        }
      }
      expect((await fetch(`${passing.origin}/missing.js`)).status).toBe(404);
    });

    it('sends the Brotli copy of a file to those who take it', async () => {
      const ask = (encoding: string) =>
        fetch(`${passing.origin}/chunk-B_jX0Qwh.js`, { headers: { 'Accept-Encoding': encoding } });
      const [brotli, plain] = [await ask('br, gzip'), await ask('identity')];
      expect(brotli.headers.get('Content-Encoding')).toBe('br');
      expect(brotli.headers.get('Content-Type')).toContain('javascript');
      expect(await brotli.text()).toBe('export {};');
      expect(plain.headers.get('Content-Encoding')).toBeNull();
      expect(await plain.text()).toBe('export {};');
    });

    it('sends the parts of the app without what only pages and workers obey', async () => {
      const { headers } = await fetch(`${passing.origin}/chunk-B_jX0Qwh.js`);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        const expected = OF_PAGES.some((one) => one === name) ? null : value;
        expect(headers.get(name)).withContext(name).toBe(expected);
      }
      expect(headers.get('Cache-Control')).toBe(CACHE_HASHED);
      const worker = await fetch(`${passing.origin}/worker-AB12CD34.js`);
      expect(worker.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    });

    it('says that a publisher cannot be reached, as plain text and with its own headers', async () => {
      const response = await fetch(`${passing.origin}/upstream/nomis/x`);
      expect(response.status).toBe(502);
      expect(response.headers.get('Content-Type') ?? '').not.toContain('html');
      expect(response.headers.get('Content-Security-Policy')).toBe(ANSWER_POLICY);
    });
  });
}

/** Runs the project's Caddyfile on this machine only, in front of these addresses. */
async function runCaddy(program: string, to: UpstreamAddresses): Promise<Passing> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-caddy-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Atlas</title>');
  for (const script of ['chunk-B_jX0Qwh.js', 'worker-AB12CD34.js']) {
    writeFileSync(join(folder, script), 'export {};');
    writeFileSync(join(folder, `${script}.br`), brotliCompressSync('export {};'));
  }
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
    ATLAS_SITE: origin,
    ATLAS_ROOT: folder,
    ...addressesForCaddy(to),
  };
  const args = ['adapt', '--config', CADDYFILE, '--adapter', 'caddyfile', '--validate'];
  const { stdout } = await run(program, args, { env });
  const config = join(folder, 'caddy.json');
  writeFileSync(config, onlyHere(stdout, port));
  const child = spawn(program, ['run', '--config', config], { env, stdio: 'ignore' });
  await untilItAnswers(origin, child);
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          rmSync(folder, { recursive: true });
          resolve();
        });
        child.kill();
      }),
  };
}

function addressesForCaddy(to: UpstreamAddresses): Record<string, string> {
  return Object.fromEntries(
    Object.entries(to).flatMap(([upstream, address]) => {
      const { origin, pathname } = new URL(address);
      const name = `ATLAS_${upstream.toUpperCase().replace('-', '_')}`;
      return [
        [name, origin],
        [`${name}_PATH`, pathname],
      ];
    }),
  );
}

/** The same configuration on the loopback interface, without the interface that changes it. */
function onlyHere(config: string, port: number): string {
  const adapted = JSON.parse(config.replaceAll(`":${port}"`, `"127.0.0.1:${port}"`)) as object;
  return JSON.stringify({ ...adapted, admin: { disabled: true, config: { persist: false } } });
}

async function untilItAnswers(origin: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answered = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Caddy ended with ${child.exitCode} before it answered`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
