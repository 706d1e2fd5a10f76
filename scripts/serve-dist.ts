/**
 * Serves the production build with the production headers, to this machine only:
 *
 *   node scripts/serve-dist.ts [port]      port 4300 unless told; 0 takes a free one
 *
 * Questions to publishers are passed on to the stand-in that `ATLAS_UPSTREAM` names, and to nobody
 * without it: `ATLAS_UPSTREAM=http://127.0.0.1:4400`.
 */
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { passThrough } from './pass-through.ts';
import { StaticSite, type Encoding } from './static-site.ts';
import { upstreamAddresses, type UpstreamAddresses } from './upstream-addresses.ts';

/** The folder of the build; `ATLAS_DIST` names another. */
export const DIST = process.env['ATLAS_DIST'] ?? join(import.meta.dirname, '../dist/atlas/browser');

export interface ServedSite {
  readonly origin: string;
  close(): Promise<void>;
}

/** `upstream`: where questions to publishers are passed on to. */
export async function serveSite(
  site: StaticSite,
  port = 0,
  upstream?: UpstreamAddresses,
): Promise<ServedSite> {
  const server = createServer((request, response) => {
    if (passThrough(request, response, upstream)) return;
    void site
      .answer({
        method: request.method ?? 'GET',
        target: request.url ?? '/',
        acceptEncoding: request.headers['accept-encoding']?.toString() ?? '',
        ifNoneMatch: request.headers['if-none-match'] ?? '',
      })
      .then(({ status, headers, body }) => {
        response.writeHead(status, headers).end(request.method === 'HEAD' ? null : body);
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** The built site, or a sentence that says there is none. */
export function builtSite(encodings?: readonly Encoding[]): StaticSite {
  return new StaticSite(DIST, encodings);
}

if (import.meta.main) {
  const port = Number(process.argv[2] ?? 4300);
  const { origin } = await serveSite(builtSite(), port, upstreamAddresses(process.env, undefined));
  console.log(`${origin} serves ${DIST}`);
}
