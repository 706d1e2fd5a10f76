import { gzipSync } from 'node:zlib';
import { AskError, type AskFailure } from './ask.ts';
import {
  CSV,
  loopbackSettings,
  questionOf,
  sends,
  startLoopback,
  type Loopback,
} from './loopback.ts';
import { makeAsk } from './make-ask.ts';
import { type SourceRequest } from './upstream.ts';

const PAGE = '<!DOCTYPE html><html><body>Access denied</body></html>';
const JSON_TYPE = { 'Content-Type': 'application/json' };

describe('an answer', () => {
  let server: Loopback;

  beforeAll(async () => {
    server = await startLoopback();
  });
  afterAll(() => server.close());

  async function ask(more: Partial<SourceRequest> = {}): Promise<string> {
    const { bytes } = await makeAsk(loopbackSettings(server.origin))(questionOf(more));
    return new TextDecoder().decode(bytes);
  }

  /** The sentence a reader sees. */
  async function refusal(failure: AskFailure, more: Partial<SourceRequest> = {}): Promise<string> {
    const error: unknown = await ask(more).then(
      (text) => text,
      (reason: unknown) => reason,
    );
    if (!(error instanceof AskError)) throw new Error(`no AskError but ${String(error)}`);
    expect([error.failure, error.upstream]).toEqual([failure, more.upstream ?? 'fingertips']);
    expect(error.message).toContain('asked for smoking prevalence for counties');
    expect(error.message).toMatch(/^[^\n]+\.$/);
    return error.message;
  }

  it('comes as its bytes, under the name of its source and of what was asked', async () => {
    server.answer(sends(CSV));
    const file = await makeAsk(loopbackSettings(server.origin))(questionOf());
    expect(file.name).toBe('Fingertips: smoking prevalence for counties');
    expect(new TextDecoder().decode(file.bytes)).toBe(CSV);
  });

  it('is asked for below the address of its upstream, without a referrer', async () => {
    server.answer(sends(CSV));
    const addresses = { ...loopbackSettings('').addresses, nomis: `${server.origin}/api/v01` };
    const headers = { 'User-Agent': 'AHP-Need-Atlas' };
    const ask = makeAsk({ ...loopbackSettings(server.origin), addresses, headers });
    await ask(questionOf({ upstream: 'nomis', path: 'dataset/NM_17_5.data.csv?date=latest' }));
    const asked = server.asked.at(-1);
    expect([asked?.method, asked?.url]).toEqual([
      'GET',
      '/api/v01/dataset/NM_17_5.data.csv?date=latest',
    ]);
    expect(asked?.headers).toEqual(jasmine.objectContaining({ 'user-agent': 'AHP-Need-Atlas' }));
    expect(asked?.headers.referer).toBeUndefined();
    expect(asked?.headers.cookie).toBeUndefined();
  });

  it('is read whether it comes compressed, in pieces or in one', async () => {
    server.answer(sends(gzipSync(CSV), { 'Content-Encoding': 'gzip' }));
    expect(await ask()).toBe(CSV);
    server.answer((response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv' });
      response.write(CSV.slice(0, 5));
      setImmediate(() => response.end(CSV.slice(5)));
    });
    expect(await ask()).toBe(CSV);
  });

  it('may come with a type that says nothing, if its body is what was asked', async () => {
    for (const type of ['text/plain; charset=utf-8', 'application/octet-stream', '']) {
      server.answer(sends(CSV, { 'Content-Type': type }));
      expect(await ask())
        .withContext(type)
        .toBe(CSV);
    }
    for (const type of ['application/json', 'application/geo+json; charset=utf-8', 'text/plain']) {
      server.answer(sends('{"features": []}', { 'Content-Type': type }));
      expect(await ask({ expects: 'json' }))
        .withContext(type)
        .toBe('{"features": []}');
    }
  });

  it('is refused when it is a web page, whatever its type', async () => {
    for (const type of ['text/html', 'text/csv']) {
      server.answer(sends(PAGE, { 'Content-Type': type }));
      expect(await refusal('foreign')).toBe(
        'Fingertips sent a web page where CSV was expected (asked for smoking prevalence for ' +
          'counties); if it happens again, ask whoever looks after your network to let this ' +
          'publisher through.',
      );
      expect(await refusal('foreign', { expects: 'json' })).toContain('where JSON was expected');
    }
  });

  it('is refused when its type is another, whatever its body', async () => {
    for (const type of ['text/html', 'application/json', 'application/pdf']) {
      server.answer(sends(CSV, { 'Content-Type': type }));
      expect(await refusal('foreign')).toContain(`an answer of type “${type}” where CSV`);
    }
    server.answer(sends('{}', { 'Content-Type': 'text/csv' }));
    expect(await refusal('foreign', { expects: 'json' })).toContain('where JSON was expected');
  });

  it('is refused when it is the other format', async () => {
    server.answer(sends('{"rows": []}', { 'Content-Type': 'text/plain' }));
    expect(await refusal('foreign')).toContain('sent JSON where CSV was expected');
    server.answer(sends(CSV, { 'Content-Type': 'text/plain' }));
    expect(await refusal('foreign', { expects: 'json' })).toContain('where JSON was expected');
    server.answer(sends('"fine"', JSON_TYPE));
    expect(await refusal('foreign', { expects: 'json' })).toContain('where JSON was expected');
    server.answer(sends(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), { 'Content-Type': '' }));
    expect(await refusal('foreign')).toContain('where CSV was expected');
  });

  it('is refused when it is empty or blank', async () => {
    for (const body of ['', ' \r\n\n']) {
      server.answer(sends(body));
      expect(await refusal('foreign')).toContain('Fingertips sent an empty answer');
    }
    server.answer((response) => response.writeHead(204).end());
    expect(await refusal('foreign')).toContain('Fingertips sent an empty answer');
  });

  it('is refused when it is cut off, however that shows', async () => {
    server.answer((response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv', 'Content-Length': CSV.length });
      response.write(CSV.slice(0, 9), () => response.req.socket.destroy());
    });
    expect(await refusal('foreign')).toContain('cut off before its end');
    server.answer((response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv' });
      response.write(CSV.slice(0, 9), () => response.req.socket.destroy());
    });
    expect(await refusal('foreign')).toContain('cut off before its end');
    server.answer(sends('{"features": [{"id": 1}, {"i', JSON_TYPE));
    expect(await refusal('foreign', { expects: 'json' })).toContain('cut off before its end');
  });

  it('is refused as soon as it is larger than asked for, and read no further', async () => {
    let gone: Promise<unknown> = Promise.reject(new Error('not asked'));
    gone.catch(() => undefined);
    server.answer((response) => {
      gone = new Promise((resolve) => response.once('close', resolve));
      response.writeHead(200, { 'Content-Type': 'text/csv' });
      const more = () => {
        while (!response.closed && response.write('x,'.repeat(5000)));
      };
      response.on('drain', more);
      more();
    });
    expect(await refusal('too-large', { maxBytes: 200_000 })).toContain(
      'Fingertips sent more than the 0.2 MB that are read at once',
    );
    await gone;
    server.answer(sends(gzipSync('x,'.repeat(500_000)), { 'Content-Encoding': 'gzip' }));
    await refusal('too-large', { maxBytes: 200_000 });
    server.answer(sends(CSV));
    expect(await ask({ maxBytes: CSV.length })).toBe(CSV);
  });

  it('is refused when it is not where it should be', async () => {
    server.answer((response) => response.writeHead(302, { Location: '/sign-in' }).end(PAGE));
    const before = server.asked.length;
    expect(await refusal('foreign')).toContain('passed the question on to another address');
    expect(server.asked.length - before).toBe(1);
    server.answer((response) => response.writeHead(304).end());
    await refusal('foreign');
  });

  it("is refused with Nomis's own words, with status 200, 400 and 500 alike", async () => {
    const nomis = { upstream: 'nomis' } as const;
    for (const expects of ['csv', 'json'] as const) {
      for (const status of [200, 400, 406]) {
        server.answer(sends('{"error":"Query is incomplete"}', { ...JSON_TYPE, status }));
        expect(await refusal('bad-question', { ...nomis, expects })).toContain(
          'Nomis does not accept the question: “Query is incomplete”',
        );
      }
    }
    server.answer(sends('{"error":"Failed to convert"}', { ...JSON_TYPE, status: 500 }));
    expect(await refusal('in-trouble', nomis)).toContain('status 500: “Failed to convert”');
  });

  it("is refused with ArcGIS's own words and by the status inside, though it comes with 200", async () => {
    const geography = { upstream: 'ons-geography', expects: 'json' } as const;
    const told = (code: number) => ({ error: { code, message: 'Told', details: ['Why.', ''] } });
    const meant: readonly (readonly [number, AskFailure])[] = [
      [400, 'bad-question'],
      [404, 'bad-question'],
      [403, 'refused'],
      [499, 'refused'],
      [429, 'throttled'],
      [500, 'in-trouble'],
      [0, 'bad-question'],
    ];
    for (const [code, failure] of meant) {
      server.answer(sends(JSON.stringify(told(code)), JSON_TYPE));
      const sentence = await refusal(failure, geography);
      expect(sentence).toContain('ONS Open Geography');
      expect(sentence).toContain('“Told: Why”');
    }
    server.answer(sends('{"error":{}}', JSON_TYPE));
    expect(await refusal('bad-question', geography)).toContain('(status 400)');
  });

  it('is refused by its status, and a proxy is told from the publisher by its page', async () => {
    server.answer(sends('{"Message":"indicator_ids is required"}', { ...JSON_TYPE, status: 400 }));
    expect(await refusal('bad-question')).toContain('“indicator_ids is required”');
    server.answer(sends('no', { status: 404, 'Content-Type': 'text/plain' }));
    expect(await refusal('bad-question')).toContain('(status 404)');
    for (const status of [400, 403, 404]) {
      server.answer(sends(PAGE, { status, 'Content-Type': 'text/html' }));
      expect(await refusal('refused')).toContain(
        `Fingertips or something on the way to it refused with a web page and status ${status}`,
      );
    }
    server.answer(sends('', { status: 502 }));
    expect(await refusal('in-trouble')).toContain('cannot be reached from here or is in trouble');
    for (const status of [401, 403, 418, 451]) {
      server.answer(sends('no', { status, 'Content-Type': 'text/plain' }));
      expect(await refusal('refused')).toContain(`Fingertips refused with status ${status}`);
    }
  });
});
