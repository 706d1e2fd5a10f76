import { request as askHttp, type IncomingMessage } from 'node:http';
import { startStandIn, type StandIn } from '../e2e/upstream/stand-in.ts';
import { AskError } from '../data-adapters/ask/ask.ts';
import {
  loopbackSettings,
  sends,
  startLoopback,
  type Loopback,
} from '../data-adapters/ask/loopback.ts';
import { makeAsk } from '../data-adapters/ask/make-ask.ts';
import { SAME_ORIGIN_PATHS } from '../data-adapters/ask/upstream.ts';
import { ANSWER_POLICY, PASSED_ON_AS, PASSED_UP, PLAIN_TEXT } from '../deploy/pass-through.ts';
import { SECURITY_HEADERS } from '../deploy/security-headers.ts';
import { type UpstreamAddresses } from './upstream-addresses.ts';

/** What passes questions on, running. */
export interface Passing {
  readonly origin: string;
  close(): Promise<void>;
}

const NOMIS =
  'dataset/NM_17_5.data.csv?geography=E92000001,TYPE480&date=latest&variable=111&measures=20599,21003';
const CSV = 'a,b\n1,2\n';

/** What a publisher could say to loosen the site's own rules, and what it may say. */
const LOOSENING = {
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'public, max-age=31536000',
  'Clear-Site-Data': '"*"',
  'Content-Security-Policy': 'default-src *',
  'Content-Security-Policy-Report-Only': 'default-src *',
  'Cross-Origin-Opener-Policy': 'unsafe-none',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  Expires: 'Thu, 15 Jan 2099 09:00:00 GMT',
  Link: '</x.js>; rel=preload; as=script',
  Location: 'https://example.org/',
  'Permissions-Policy': 'camera=*',
  'Referrer-Policy': 'unsafe-url',
  Refresh: '0; url=https://example.org/',
  'Service-Worker-Allowed': '/',
  'Set-Cookie': 'a=b; Path=/',
  Server: 'Microsoft-IIS/10.0',
  'Strict-Transport-Security': 'max-age=0',
  'Www-Authenticate': 'Basic realm="publisher"',
  'X-Content-Type-Options': 'none',
  'X-Frame-Options': 'ALLOWALL',
  'X-Powered-By': 'ASP.NET',
};
const HARMLESS = {
  ETag: '"a1"',
  'Last-Modified': 'Thu, 15 Jan 2026 09:00:00 GMT',
  'Retry-After': '30',
};

/** Specs for whatever passes questions on: they hold for the journeys' server and for Caddy alike. */
export function itPassesQuestionsOn(start: (to: UpstreamAddresses) => Promise<Passing>): void {
  let publisher: Loopback;
  let standIn: StandIn;
  let passing: Passing;

  beforeAll(async () => {
    [publisher, standIn] = await Promise.all([startLoopback(), startStandIn()]);
    passing = await start({ ...standIn.addresses, fingertips: `${publisher.origin}/api` });
  });
  afterAll(async () => {
    await passing.close();
    await Promise.all([publisher.close(), standIn.close()]);
  });
  beforeEach(() => {
    publisher.asked.length = 0;
    standIn.forget();
  });
  afterEach(() => standIn.behave());

  /** Asks with the path exactly as it is written here. */
  const raw = (path: string, method = 'GET', headers: Readonly<Record<string, string>> = {}) =>
    new Promise<IncomingMessage & { text: string }>((resolve, reject) => {
      const { hostname, port } = new URL(passing.origin);
      const asking = askHttp({ hostname, port, path, method, headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (piece: string) => (text += piece));
        answer.on('error', reject);
        answer.on('end', () => resolve(Object.assign(answer, { text })));
      });
      asking.on('error', reject);
      asking.end();
    });

  it('gives the same answer as the publisher', async () => {
    const direct = await (await fetch(`${standIn.addresses.nomis}/${NOMIS}`)).text();
    const passed = await fetch(`${passing.origin}/upstream/nomis/${NOMIS}`);
    expect([passed.status, passed.headers.get('Content-Type')]).toEqual([200, 'text/csv']);
    expect(await passed.text()).toBe(direct);
    const geography = await raw('/upstream/ons-geography/?f=json');
    expect(geography.text).toContain('"services"');
  });

  it('passes the question on as it is written', async () => {
    publisher.answer(sends(CSV));
    const question = '/x/a%20b?where=LAD24CD+LIKE+%27E%25%27&geography=19...21&name=a|b';
    await raw(`/upstream/fingertips${question}`);
    expect(publisher.asked.map(({ url }) => url)).toEqual([`/api${question}`]);
  });

  it('tells the publisher nothing about the reader', async () => {
    publisher.answer(sends(CSV));
    await raw('/upstream/fingertips/x', 'GET', {
      Accept: 'text/csv',
      'Accept-Encoding': 'gzip',
      'Accept-Language': 'cy',
      Authorization: 'Basic c2VjcmV0',
      Cookie: 'session=secret',
      Forwarded: 'for=192.0.2.1',
      'If-None-Match': '"a1"',
      'If-Modified-Since': HARMLESS['Last-Modified'],
      'ngsw-bypass': 'true',
      Origin: passing.origin,
      Referer: `${passing.origin}/gaps?place=E54000061`,
      'Sec-Fetch-Site': 'same-origin',
      'User-Agent': 'A browser of one reader',
      'X-Forwarded-For': '192.0.2.1',
      'X-Requested-With': 'x',
    });
    const headers = publisher.asked[0]?.headers ?? {};
    const known = [...PASSED_UP, 'connection', 'host', 'user-agent'];
    expect(Object.keys(headers).filter((name) => !known.includes(name))).toEqual([]);
    expect(headers.host).toMatch(/^127\.0\.0\.1(?::\d+)?$/);
    expect(headers['user-agent']).toBe(PASSED_ON_AS);
    expect([headers.accept, headers['if-none-match'], headers['if-modified-since']]).toEqual([
      'text/csv',
      '"a1"',
      HARMLESS['Last-Modified'],
    ]);
  });

  it('keeps its own security headers, once each, whatever the publisher sends', async () => {
    for (const status of [200, 302, 401, 500]) {
      publisher.answer(sends(CSV, { status, ...LOOSENING, ...HARMLESS }));
      const { headersDistinct, statusCode } = await raw('/upstream/fingertips/x');
      expect(statusCode).toBe(status);
      const own: Readonly<Record<string, string>> = {
        ...SECURITY_HEADERS,
        'Content-Security-Policy': ANSWER_POLICY,
        'Cache-Control': 'no-cache',
        ...HARMLESS,
      };
      for (const [name, value] of Object.entries(own)) {
        expect(headersDistinct[name.toLowerCase()]).withContext(name).toEqual([value]);
      }
      const loose = Object.keys(LOOSENING).filter((name) => !(name in own));
      expect(loose.filter((name) => name.toLowerCase() in headersDistinct)).toEqual([]);
    }
  });

  it('answers data as data, never as a page or a script', async () => {
    const page = '<html><script>alert(1)</script></html>';
    for (const type of [
      'text/html',
      'Text/HTML; charset=utf-8',
      'application/xhtml+xml',
      'image/svg+xml',
      'text/javascript',
      'application/pdf',
    ]) {
      publisher.answer(sends(page, { 'Content-Type': type }));
      const { headers, text } = await raw('/upstream/fingertips/x');
      expect([headers['content-type'], text]).withContext(type).toEqual([PLAIN_TEXT, page]);
    }
    publisher.answer((response) => response.writeHead(200).end(page));
    expect((await raw('/upstream/fingertips/x')).headers['content-type']).toBe(PLAIN_TEXT);
    for (const type of ['text/csv', 'application/json; charset=utf-8', 'application/geo+json']) {
      publisher.answer(sends('{}', { 'Content-Type': type }));
      expect((await raw('/upstream/fingertips/x')).headers['content-type']).toBe(type);
    }
  });

  it('passes on nothing but a question', async () => {
    publisher.answer(sends(CSV));
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']) {
      const { statusCode, headers } = await raw('/upstream/fingertips/x', method);
      expect([statusCode, headers.allow]).withContext(method).toEqual([405, 'GET']);
    }
    expect(publisher.asked).toEqual([]);
  });

  it("lets no path out of a publisher's address, and knows no other publisher", async () => {
    publisher.answer(sends(CSV));
    for (const path of [
      '/upstream/',
      '/upstream/other/x',
      '/upstream/fingertips',
      '/upstream/fingertips-too/x',
      '/upstream/https://example.org/',
      '/upstream/fingertips/../x',
      '/upstream/fingertips/%2e%2e/x',
      '/upstream/fingertips/a/..%2f..%2fx',
      '/upstream/fingertips/..%5cx',
      '/upstream/fingertips/a/..\\..\\x',
    ]) {
      const { statusCode, headers } = await raw(path);
      expect(statusCode).withContext(path).toBe(404);
      expect(headers['content-type'] ?? '')
        .withContext(path)
        .not.toContain('html');
    }
    // Nothing of a publisher is left of these: an address of the app, or none.
    await raw('/upstream/fingertips/../../x');
    await raw('/upstream/%2e%2e/upstream/../x');
    expect(publisher.asked.map(({ url }) => url)).toEqual([]);
  });

  it('says 304 to whoever has the answer already', async () => {
    const path = '/upstream/ons-geography/?f=json';
    const { headers } = await raw(path);
    const again = await raw(path, 'GET', { 'If-None-Match': headers.etag ?? '' });
    expect([again.statusCode, again.text]).toEqual([304, '']);
  });

  it('hides no fault from whoever asks', async () => {
    const addresses = {
      fingertips: `${passing.origin}${SAME_ORIGIN_PATHS.fingertips}`,
      nomis: `${passing.origin}${SAME_ORIGIN_PATHS.nomis}`,
      'ons-geography': `${passing.origin}${SAME_ORIGIN_PATHS['ons-geography']}`,
    };
    const ask = makeAsk({ ...loopbackSettings(''), addresses });
    const question = { upstream: 'nomis', path: NOMIS, expects: 'csv', about: 'x' } as const;
    const outcome = () =>
      ask(question).then(
        () => 'answered',
        (error: unknown) => (error instanceof AskError ? error.failure : String(error)),
      );
    expect(await outcome()).toBe('answered');
    for (const [fault, expected] of [
      ['throttled', 'throttled'],
      ['in-trouble', 'in-trouble'],
      ['proxy-page', 'refused'],
      ['sign-in-page', 'foreign'],
      ['moved', 'foreign'],
      ['publisher-error', 'bad-question'],
      ['truncated', 'foreign'],
      ['empty', 'foreign'],
      ['reset', 'in-trouble'],
    ] as const) {
      standIn.misbehave('nomis', { fault });
      expect(await outcome())
        .withContext(fault)
        .toBe(expected);
    }
    standIn.behave();
    expect(await outcome()).toBe('answered');
  });
}
