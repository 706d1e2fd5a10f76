import { type AskSettings } from './ask-settings.ts';
import { Lane } from './lane.ts';
import {
  CSV,
  fakeClock,
  type Loopback,
  loopbackSettings,
  PATIENT,
  questionOf,
  sends,
  startLoopback,
} from './loopback.ts';
import { makeAsk } from './make-ask.ts';
import { SharedTurns } from './shared-turns.ts';

const PACE = { ...PATIENT, atOnce: 2 };
/** Locks are the process's: each spec has names of its own. */
let specs = 0;

describe('askers who share their turns', () => {
  let server: Loopback;
  let settings: AskSettings;
  beforeAll(async () => {
    server = await startLoopback();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.asked.length = 0;
    settings = loopbackSettings(server.origin, PACE);
  });

  /** Answers a moment after it was asked; `most`: how many questions were under way at the most. */
  function counting(): { most: number } {
    const count = { most: 0 };
    let underWay = 0;
    server.answer((response, request) => {
      count.most = Math.max(count.most, (underWay += 1));
      setTimeout(() => {
        underWay -= 1;
        sends(CSV)(response, request);
      }, 20);
    });
    return count;
  }
  const sixOf = (ask: ReturnType<typeof makeAsk>) =>
    Array.from({ length: 6 }, (_, i) => ask(questionOf({ path: `all_data/csv?i=${i}` })));

  it('put no more questions to a publisher at once than one asker alone', async () => {
    const count = counting();
    const { locks } = navigator;
    const [search, refresh] = [makeAsk({ ...settings, locks }), makeAsk({ ...settings, locks })];
    const answers = await Promise.all([...sixOf(search), ...sixOf(refresh)]);
    expect(answers.length).toBe(12);
    expect(server.asked.length).toBe(12);
    expect(count.most).toBeLessThanOrEqual(2);
  });

  it('put as many as they are many where they share nothing', async () => {
    server.answer(() => undefined);
    const asking = [makeAsk(settings), makeAsk(settings)];
    const reader = new AbortController();
    const all = asking.flatMap((ask) =>
      [1, 2].map(() => ask(questionOf(), { signal: reader.signal })),
    );
    await server.heard(4);
    reader.abort();
    const outcomes = await Promise.allSettled(all);
    expect(outcomes.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
  });

  it('go on when one of them fails or gives up', async () => {
    const { locks } = navigator;
    const [first, second] = [makeAsk({ ...settings, locks }), makeAsk({ ...settings, locks })];
    server.answer((response) => {
      response.writeHead(404).end();
    });
    const refused = await Promise.allSettled(sixOf(first));
    expect(refused.map(({ status }) => status)).toEqual(Array(6).fill('rejected'));
    const reader = new AbortController();
    server.answer(() => undefined);
    const heard = server.asked.length + 2;
    const given = Array.from({ length: 4 }, () => first(questionOf(), { signal: reader.signal }));
    await server.heard(heard);
    const waiting = second(questionOf(), { signal: reader.signal });
    reader.abort();
    for (const asked of [...given, waiting]) {
      await expectAsync(asked).toBeRejectedWith(jasmine.objectContaining({ failure: 'cancelled' }));
    }
    server.answer(sends(CSV));
    expect((await Promise.all(sixOf(second))).length).toBe(6);
  });

  function lanes(apartMs: number) {
    const clock = fakeClock(0);
    const pace = { atOnce: 2, apartMs };
    const name = `spec ${(specs += 1)}`;
    const { locks } = navigator;
    const one = () =>
      new Lane(pace, clock, new SharedTurns({ name, ...pace, locks, clock, random: () => 0 }));
    return { clock, lanes: [one(), one()] as const };
  }

  it('keep their starts apart together', async () => {
    const { clock, lanes: both } = lanes(500);
    const starts: number[] = [];
    const three = (lane: Lane) =>
      Array.from({ length: 3 }, () =>
        lane.run(() => Promise.resolve(void starts.push(clock.now()))),
      );
    await Promise.all(both.flatMap(three));
    expect(starts.length).toBe(6);
    const gaps = starts.slice(1).map((start, i) => start - starts[i]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(500);
  });

  it('leave a publisher alone together that has asked one of them for it', async () => {
    const { clock, lanes: both } = lanes(0);
    both[0].closeFor(7000);
    expect(await both[1].run(() => Promise.resolve(clock.now()))).toBe(7000);
  });
});
