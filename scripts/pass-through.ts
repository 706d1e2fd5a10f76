import { request as askHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as askHttps } from 'node:https';
import { SAME_ORIGIN_PATHS, UPSTREAMS } from '../data-adapters/ask/upstream.ts';
import {
  ANSWER_POLICY,
  PASSED_DOWN,
  PASSED_ON_AS,
  PASSED_UP,
  PLAIN_TEXT,
  safeType,
} from '../deploy/pass-through.ts';
import { CACHE_OTHER, SECURITY_HEADERS } from '../deploy/security-headers.ts';
import { type UpstreamAddresses } from './upstream-addresses.ts';

const BELOW = '/upstream/';

const HEADERS = {
  ...SECURITY_HEADERS,
  'Content-Security-Policy': ANSWER_POLICY,
  'Cache-Control': CACHE_OTHER,
};

/**
 * Answers what is asked below `/upstream/`, as `deploy/Caddyfile` does: the question goes on to the
 * publisher's address without anything about the reader, and the answer comes back byte for byte.
 * False, and nothing done, where something else is asked. Without addresses there is nobody to ask.
 */
export function passThrough(
  request: IncomingMessage,
  response: ServerResponse,
  addresses: UpstreamAddresses | undefined,
): boolean {
  const target = request.url ?? '/';
  if (!target.startsWith(BELOW)) return false;
  if (request.method !== 'GET') {
    refuse(response, 405, 'Method not allowed', { Allow: 'GET' });
    return true;
  }
  const upstream = UPSTREAMS.find((id) => target.startsWith(`${SAME_ORIGIN_PATHS[id]}/`));
  if (upstream === undefined || climbs(target)) {
    refuse(response, 404, 'Not found');
  } else if (addresses === undefined) {
    refuse(response, 502, 'No publisher can be asked from here');
  } else {
    const rest = target.slice(SAME_ORIGIN_PATHS[upstream].length);
    passOn(new URL(`${addresses[upstream]}${rest}`), request, response);
  }
  return true;
}

function passOn(url: URL, request: IncomingMessage, response: ServerResponse): void {
  const ask = url.protocol === 'https:' ? askHttps : askHttp;
  const headers = { ...chosen(request, PASSED_UP), 'user-agent': PASSED_ON_AS };
  const asking = ask(url, { headers }, (answer) => {
    const type = safeType(answer.headers['content-type']);
    response.writeHead(answer.statusCode ?? 502, {
      ...chosen(answer, PASSED_DOWN),
      ...HEADERS,
      'content-type': type,
    });
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  });
  asking.on('error', () => {
    if (response.headersSent) response.destroy();
    else refuse(response, 502, 'The publisher cannot be reached');
  });
  response.once('close', () => asking.destroy());
  asking.end();
}

function chosen(
  { headers }: IncomingMessage,
  names: readonly string[],
): Record<string, string | string[]> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Up and out of the publisher's address, however it is written. */
function climbs(target: string): boolean {
  const path = target
    .split(/[?#]/, 1)
    .join('')
    .replace(/%2e/gi, '.')
    .replace(/%2f|%5c|\\/gi, '/');
  return path.split('/').includes('..');
}

function refuse(
  response: ServerResponse,
  status: number,
  text: string,
  more: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': PLAIN_TEXT, ...more }).end(`${text}\n`);
}
