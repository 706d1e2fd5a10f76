import { memoryCache, type AnswerCache } from './answer-cache.ts';
import { type Ask } from './ask.ts';
import {
  CSV,
  loopbackSettings,
  questionOf,
  sends,
  startLoopback,
  type Loopback,
} from './loopback.ts';
import { makeAsk } from './make-ask.ts';

const unchanged = sends('', { status: 304 });

describe('asking for an answer that is kept', () => {
  let server: Loopback;

  beforeEach(async () => {
    server = await startLoopback();
  });
  afterEach(() => server.close());

  function askWith(cache: AnswerCache): Ask {
    return makeAsk({ ...loopbackSettings(server.origin), cache });
  }

  async function textOf(asking: ReturnType<Ask>): Promise<string> {
    return new TextDecoder().decode((await asking).bytes);
  }

  it('sends its tag and date, and takes the kept answer where it is unchanged', async () => {
    const marks = { ETag: '"a1"', 'Last-Modified': 'Thu, 15 Jan 2026 09:00:00 GMT' };
    server.answer(sends(CSV, marks), (response) => response.writeHead(304).end());
    const ask = askWith(memoryCache());
    expect(await textOf(ask(questionOf()))).toBe(CSV);
    expect(await textOf(ask(questionOf()))).toBe(CSV);
    const [first, second] = server.asked.map(({ headers }) => [
      headers['if-none-match'],
      headers['if-modified-since'],
    ]);
    expect(first).toEqual([undefined, undefined]);
    expect(second).toEqual(['"a1"', 'Thu, 15 Jan 2026 09:00:00 GMT']);
  });

  it('takes the new answer where it has changed, and keeps that', async () => {
    const next = `${CSV}E06000002,2.5\n`;
    server.answer(sends(CSV, { ETag: '"a"' }), sends(next, { ETag: '"b"' }), (response) =>
      response.writeHead(304).end(),
    );
    const ask = askWith(memoryCache());
    await ask(questionOf());
    expect(await textOf(ask(questionOf()))).toBe(next);
    expect(await textOf(ask(questionOf()))).toBe(next);
    expect(server.asked.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"a"',
      '"b"',
    ]);
  });

  it('keeps the answers of two questions and two upstreams apart', async () => {
    server.answer(sends(CSV, { ETag: '"a"' }));
    const ask = askWith(memoryCache());
    await ask(questionOf());
    await ask(questionOf({ path: 'other' }));
    await ask(questionOf({ upstream: 'nomis' }));
    expect(server.asked.every(({ headers }) => !('if-none-match' in headers))).toBeTrue();
  });

  it('keeps nothing the publisher gave no mark, and nothing that was refused', async () => {
    server.answer(sends(CSV), sends('<html></html>', { ETag: '"page"' }), sends(CSV));
    const ask = askWith(memoryCache());
    await ask(questionOf());
    await expectAsync(ask(questionOf())).toBeRejected();
    await ask(questionOf());
    expect(server.asked.every(({ headers }) => !('if-none-match' in headers))).toBeTrue();
  });

  it('goes on without a cache that fails', async () => {
    server.answer(sends(CSV, { ETag: '"a"' }), unchanged);
    const broken = () => Promise.reject(new Error('the disk is full'));
    expect(await textOf(askWith({ get: broken, set: broken })(questionOf()))).toBe(CSV);
  });

  it('asks without marks where nothing is kept between asks', async () => {
    server.answer(sends(CSV, { ETag: '"a"' }));
    const ask = makeAsk(loopbackSettings(server.origin));
    await ask(questionOf());
    await ask(questionOf());
    expect(server.asked.every(({ headers }) => !('if-none-match' in headers))).toBeTrue();
  });
});
