import { AskError, type AskFailure } from './ask.ts';
import { type AskSettings } from './ask-settings.ts';
import {
  CSV,
  IMPATIENT,
  loopbackSettings,
  questionOf,
  sends,
  startLoopback,
  type Handler,
  type Loopback,
} from './loopback.ts';
import { makeAsk } from './make-ask.ts';

const trouble = sends('no', { status: 503 });
const good = sends(CSV);

describe('asking again', () => {
  let server: Loopback;

  beforeEach(async () => {
    server = await startLoopback();
  });
  afterEach(() => server.close());

  /** Asks once; what came, the waits, and how often the server was asked. */
  async function ask(
    handlers: readonly Handler[],
    settings = loopbackSettings(server.origin),
    more: Partial<AskSettings> = {},
  ) {
    server.answer(...handlers);
    const outcome = await makeAsk({ ...settings, ...more })(questionOf()).then(
      ({ bytes }) => new TextDecoder().decode(bytes),
      (error: unknown) => (error instanceof AskError ? error : Promise.reject(error as Error)),
    );
    return { outcome, waits: settings.clock.waits, times: server.asked.length };
  }

  function expectFailure(outcome: unknown, failure: AskFailure, words: string): void {
    expect(outcome).toBeInstanceOf(AskError);
    if (!(outcome instanceof AskError)) return;
    expect(outcome.failure).toBe(failure);
    expect(outcome.message).toMatch(
      /^Fingertips .*\(asked for smoking prevalence for counties\); /,
    );
    expect(outcome.message).toContain(words);
  }

  it('gets over trouble that passes, waiting longer each time', async () => {
    expect(await ask([trouble, trouble, good])).toEqual({
      outcome: CSV,
      waits: [1000, 2000],
      times: 3,
    });
  });

  it('waits a random part of that', async () => {
    const settings = { ...loopbackSettings(server.origin), random: () => 0.25 };
    expect((await ask([trouble, trouble, good], settings)).waits).toEqual([250, 500]);
  });

  it('gives up after so many attempts', async () => {
    const { outcome, times } = await ask([trouble]);
    expectFailure(outcome, 'in-trouble', 'answered with status 503');
    expect(times).toBe(3);
    const patience = { patience: { attempts: 5 } };
    const again = await ask([trouble], loopbackSettings(server.origin), patience);
    expect(again.times - times).toBe(5);
    expect(again.waits).toEqual([1000, 2000, 4000, 8000]);
  });

  it('does not repeat a question that was refused or answered with something else', async () => {
    for (const handler of [
      sends('no', { status: 400 }),
      sends('no', { status: 403 }),
      sends('no', { status: 404 }),
      sends('no', { status: 501 }),
      sends('<html></html>'),
      sends(''),
      sends('{"error":"Cannot create query"}'),
    ]) {
      const before = server.asked.length;
      const { outcome, times } = await ask([handler, good]);
      expect(outcome).toBeInstanceOf(AskError);
      expect(times - before).toBe(1);
    }
  });

  it('gets over a connection that breaks, before and inside an answer', async () => {
    const reset: Handler = (response) => response.req.socket.resetAndDestroy();
    const cut: Handler = (response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv', 'Content-Length': 999 });
      response.write(CSV, () => response.req.socket.destroy());
    };
    expect((await ask([reset, cut, good])).outcome).toBe(CSV);
    expectFailure((await ask([reset])).outcome, 'unreachable', 'could not be reached');
  });

  it('says so where nobody is there', async () => {
    const { origin } = server;
    await server.close();
    const settings = loopbackSettings(origin);
    const { outcome, waits } = await ask([good], settings);
    expectFailure(outcome, 'unreachable', 'check the connection and try again.');
    expect(waits).toEqual([1000, 2000]);
    server = await startLoopback();
  });

  it('gives up on a server that never answers, stalls inside an answer or drips without end', async () => {
    const silent: Handler = () => undefined;
    const stalls: Handler = (response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv' });
      response.write(CSV);
    };
    const drips: Handler = (response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv' });
      const timer = setInterval(() => response.write('x'), 1);
      response.once('close', () => {
        clearInterval(timer);
      });
    };
    for (const [what, handler] of Object.entries({ silent, stalls, drips })) {
      const { outcome, waits } = await ask([handler], loopbackSettings(server.origin, IMPATIENT));
      expectFailure(outcome, 'timed-out', 'took too long to answer');
      expect(waits).withContext(what).toEqual([1000, 2000]);
    }
  });

  it('hangs up on a server it has stopped waiting for', async () => {
    const closed: Promise<void>[] = [];
    const silent: Handler = (response) => {
      closed.push(new Promise((resolve) => response.once('close', resolve)));
    };
    const settings = loopbackSettings(server.origin, { ...IMPATIENT, answerMs: 150 });
    await ask([silent], settings);
    expect(closed.length).toBeGreaterThan(0);
    await Promise.all(closed);
  });

  it('waits as long as the publisher asks, and a little more', async () => {
    const settings = { ...loopbackSettings(server.origin), random: () => 0.5 };
    const throttled = sends('slow down', { status: 429, 'Retry-After': '30' });
    const { outcome, waits } = await ask([throttled, good], settings);
    expect(outcome).toBe(CSV);
    expect(waits).toEqual([30_500]);
  });

  it('waits until the time the publisher names', async () => {
    const settings = loopbackSettings(server.origin);
    const at = new Date(settings.clock.now() + 20_000).toUTCString();
    const throttled: Handler = (response) => {
      response.sendDate = false;
      response.writeHead(503, { 'Retry-After': at }).end('later');
    };
    expect((await ask([throttled, good], settings)).waits).toEqual([21_000]);
  });

  it('does not wait longer than is sensible, but says when to try again', async () => {
    const throttled = sends('slow down', { status: 429, 'Retry-After': '900' });
    const { outcome, waits, times } = await ask([throttled, good]);
    expectFailure(outcome, 'throttled', '; try again in 15 minutes.');
    expect([waits, times]).toEqual([[], 1]);
    const closed = sends('closed', { status: 503, 'Retry-After': '7200' });
    expectFailure((await ask([closed])).outcome, 'in-trouble', '; try again in 2 hours.');
  });

  it('says when to try again where waiting did not help', async () => {
    const throttled = sends('slow down', { status: 429, 'Retry-After': '45' });
    const { outcome, times } = await ask([throttled]);
    expectFailure(outcome, 'throttled', '; try again in 45 seconds.');
    expect(times).toBe(3);
    const mute = await ask([sends('slow down', { status: 429 })]);
    expectFailure(mute.outcome, 'throttled', '; try again in a few minutes.');
  });

  it('keeps every other question away from a publisher that asks to be left alone', async () => {
    const settings = loopbackSettings(server.origin);
    const { clock } = settings;
    const heardAt: number[] = [];
    const note =
      (handler: Handler): Handler =>
      (response, request) => {
        heardAt.push(clock.now());
        handler(response, request);
      };
    server.answer(note(sends('slow down', { status: 429, 'Retry-After': '30' })), note(good));
    const start = clock.now();
    const ask = makeAsk({
      ...settings,
      paces: { fingertips: { atOnce: 1, apartMs: 0 } },
    });
    await Promise.all([ask(questionOf()), ask(questionOf({ path: 'other' }))]);
    expect(heardAt.length).toBe(3);
    expect(heardAt.slice(1).every((time) => time >= start + 30_000)).toBeTrue();
  });

  it('asks a publisher whose trouble lasts every other question once, until it answers', async () => {
    const settings = loopbackSettings(server.origin);
    const ask = makeAsk(settings);
    const timesAsked = async (...handlers: Handler[]) => {
      server.asked.length = 0;
      server.answer(...handlers);
      await ask(questionOf()).catch(() => undefined);
      return server.asked.length;
    };
    expect(await timesAsked(trouble)).toBe(3);
    expect(await timesAsked(trouble)).toBe(1);
    expect(await timesAsked(good)).toBe(1);
    expect(await timesAsked(trouble))
      .withContext('after an answer')
      .toBe(3);
    await settings.clock.sleep(30_000);
    expect(await timesAsked(trouble))
      .withContext('after a while')
      .toBe(3);
    server.asked.length = 0;
    await ask(questionOf({ upstream: 'nomis' })).catch(() => undefined);
    expect(server.asked.length).withContext('another publisher').toBe(3);
  });

  it('asks one publisher no more than so often and so many at once, others beside it', async () => {
    const settings = loopbackSettings(server.origin);
    const paces = { fingertips: { atOnce: 1, apartMs: 500 }, nomis: { atOnce: 1, apartMs: 0 } };
    const ask = makeAsk({ ...settings, paces });
    server.answer(() => undefined);
    const stop = new AbortController();
    const all = [
      ask(questionOf(), stop),
      ask(questionOf(), stop),
      ask(questionOf({ upstream: 'nomis' }), stop),
    ];
    await server.heard(2);
    expect(server.asked.length).toBe(2);
    stop.abort();
    await Promise.allSettled(all);
    server.answer(good);
    await Promise.all([ask(questionOf()), ask(questionOf())]);
    expect(settings.clock.waits.filter((wait) => wait === 500).length).toBeGreaterThan(0);
  });
});
