/**
 * `ng serve` passes questions to publishers on, as `deploy/Caddyfile` does for the built site.
 * `ATLAS_UPSTREAM=http://127.0.0.1:4400 npm start` asks a stand-in instead (`e2e/upstream/serve.ts`).
 */
import { type ClientRequest, type IncomingMessage } from 'node:http';
import { PUBLISHER_ADDRESSES, SAME_ORIGIN_PATHS, UPSTREAMS } from './data-adapters/ask/upstream.ts';
import { PASSED_DOWN, PASSED_ON_AS, PASSED_UP, safeType } from './deploy/pass-through.ts';
import { upstreamAddresses } from './scripts/upstream-addresses.ts';

/** What is used of the proxy of the development server. */
interface Proxy {
  on(event: 'proxyReq', listener: (asking: ClientRequest, request: IncomingMessage) => void): void;
  on(event: 'proxyRes', listener: (answer: IncomingMessage) => void): void;
}

const KEPT_UP = new Set([...PASSED_UP, 'host', 'connection']);
const addresses = upstreamAddresses(process.env, PUBLISHER_ADDRESSES);

export default Object.fromEntries(
  UPSTREAMS.map((upstream) => [
    `^${SAME_ORIGIN_PATHS[upstream]}/`,
    {
      target: addresses[upstream],
      changeOrigin: true,
      rewrite: (path: string) => path.slice(SAME_ORIGIN_PATHS[upstream].length),
      // False answers 404, so that nothing but a question is passed on.
      bypass: ({ method }: IncomingMessage) => (method === 'GET' ? undefined : false),
      configure: (proxy: Proxy) => {
        proxy.on('proxyReq', (asking) => {
          for (const name of asking.getHeaderNames()) {
            if (!KEPT_UP.has(name)) asking.removeHeader(name);
          }
          asking.setHeader('User-Agent', PASSED_ON_AS);
        });
        proxy.on('proxyRes', (answer) => {
          const type = safeType(answer.headers['content-type']);
          for (const name of Object.keys(answer.headers)) {
            if (!PASSED_DOWN.includes(name)) Reflect.deleteProperty(answer.headers, name);
          }
          Object.assign(answer.headers, {
            'content-type': type,
            'cache-control': 'no-cache',
            'x-content-type-options': 'nosniff',
          });
        });
      },
    },
  ]),
);
