import { AskError, type Ask } from './ask.ts';
import { REAL_CLOCK } from './clock.ts';
import {
  CSV,
  loopbackSettings,
  questionOf,
  sends,
  startLoopback,
  type Loopback,
} from './loopback.ts';
import { makeAsk } from './make-ask.ts';

describe('cancelling a question', () => {
  let server: Loopback;
  let reader: AbortController;

  beforeEach(async () => {
    server = await startLoopback();
    reader = new AbortController();
  });
  afterEach(() => server.close());

  async function expectCancelled(asking: ReturnType<Ask>): Promise<void> {
    const error: unknown = await asking.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AskError);
    if (!(error instanceof AskError)) return;
    expect([error.failure, error.upstream]).toEqual(['cancelled', 'fingertips']);
    expect(error.message).toContain('Fingertips was not waited for');
  }

  it('before it is asked asks nobody', async () => {
    server.answer(sends(CSV));
    const ask = makeAsk(loopbackSettings(server.origin));
    await expectCancelled(ask(questionOf(), { signal: AbortSignal.abort() }));
    expect(server.asked.length).toBe(0);
  });

  it('while it waits for its turn leaves the others in their order', async () => {
    const settings = loopbackSettings(server.origin);
    const ask = makeAsk({ ...settings, paces: { fingertips: { atOnce: 1, apartMs: 0 } } });
    let finish = () => undefined as unknown;
    server.answer((response) => {
      finish = () => sends(CSV)(response, response.req);
    }, sends(CSV));
    const first = ask(questionOf());
    await server.heard(1);
    const second = ask(questionOf(), reader);
    const third = ask(questionOf());
    reader.abort();
    await expectCancelled(second);
    finish();
    await Promise.all([first, third]);
    expect(server.asked.length).toBe(2);
  });

  it('while it waits to be asked again stops the waiting', async () => {
    let asleep = () => undefined as unknown;
    const sleeping = new Promise<void>((resolve) => (asleep = resolve));
    const clock = {
      now: () => 0,
      sleep: (_ms: number, signal?: AbortSignal) => {
        asleep();
        return REAL_CLOCK.sleep(1_000_000_000, signal);
      },
    };
    server.answer(sends('no', { status: 500 }));
    const asking = makeAsk({ ...loopbackSettings(server.origin), clock })(questionOf(), reader);
    await sleeping;
    reader.abort();
    await expectCancelled(asking);
    expect(server.asked.length).toBe(1);
  });

  it('before an answer has come hangs up', async () => {
    const closed = new Promise<void>((resolve) => {
      server.answer((response) => response.once('close', resolve));
    });
    const asking = makeAsk(loopbackSettings(server.origin))(questionOf(), reader);
    await server.heard(1);
    reader.abort('enough');
    await expectCancelled(asking);
    await closed;
  });

  it('inside an answer hangs up', async () => {
    let closed = Promise.resolve();
    const begun = new Promise<void>((begin) => {
      server.answer((response) => {
        closed = new Promise((resolve) => response.once('close', resolve));
        response.writeHead(200, { 'Content-Type': 'text/csv' });
        response.write(CSV, () => {
          begin();
        });
      });
    });
    const asking = makeAsk(loopbackSettings(server.origin))(questionOf(), reader);
    await begun;
    reader.abort();
    await expectCancelled(asking);
    await closed;
  });

  it('after the answer changes nothing', async () => {
    server.answer(sends(CSV));
    const ask = makeAsk(loopbackSettings(server.origin));
    const { bytes } = await ask(questionOf(), reader);
    reader.abort();
    expect(new TextDecoder().decode(bytes)).toBe(CSV);
    expect((await ask(questionOf())).bytes.length).toBe(CSV.length);
  });
});
