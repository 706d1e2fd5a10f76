import { Lane } from './lane.ts';
import { fakeClock } from './loopback.ts';

/** Work that lasts until it is told to end. */
function work() {
  let end = () => undefined as unknown;
  const promise = new Promise<void>((resolve) => (end = resolve));
  return { promise, end: () => end() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the lane to a publisher', () => {
  it('lets so many questions run at once, and the rest in the order they came', async () => {
    const lane = new Lane({ atOnce: 2, apartMs: 0 }, fakeClock());
    const begun: number[] = [];
    const works = [work(), work(), work(), work()];
    const all = works.map(({ promise }, i) =>
      lane.run(() => {
        begun.push(i);
        return promise;
      }),
    );
    await settled();
    expect(begun).toEqual([0, 1]);
    works[1]!.end();
    await settled();
    expect(begun).toEqual([0, 1, 2]);
    for (const { end } of works) end();
    await Promise.all(all);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('keeps the starts apart', async () => {
    const clock = fakeClock(0);
    const lane = new Lane({ atOnce: 1, apartMs: 500 }, clock);
    const starts: number[] = [];
    const one = () => lane.run(() => Promise.resolve(void starts.push(clock.now())));
    await Promise.all([one(), one(), one()]);
    expect(starts).toEqual([0, 500, 1000]);
  });

  it('lets nobody start while the publisher has asked to be left alone', async () => {
    const clock = fakeClock(0);
    const lane = new Lane({ atOnce: 3, apartMs: 0 }, clock);
    lane.closeFor(7000);
    lane.closeFor(2000);
    expect(await lane.run(() => Promise.resolve(clock.now()))).toBe(7000);
  });

  it('gives its place on when work fails', async () => {
    const lane = new Lane({ atOnce: 1, apartMs: 0 }, fakeClock());
    await expectAsync(lane.run(() => Promise.reject(new Error('no')))).toBeRejectedWithError('no');
    expect(await lane.run(() => Promise.resolve('yes'))).toBe('yes');
  });

  it('forgets whoever gives up waiting, and lets the next one pass', async () => {
    const lane = new Lane({ atOnce: 1, apartMs: 0 }, fakeClock());
    const first = work();
    const running = lane.run(() => first.promise);
    const impatient = new AbortController();
    let ran = false;
    const gone = lane.run(() => Promise.resolve((ran = true)), impatient.signal);
    const last = lane.run(() => Promise.resolve('last'));
    impatient.abort(new Error('gone'));
    await expectAsync(gone).toBeRejectedWithError('gone');
    first.end();
    await running;
    expect(await last).toBe('last');
    expect(ran).toBeFalse();
  });

  it('refuses at once whoever has given up before', async () => {
    const lane = new Lane({ atOnce: 1, apartMs: 0 }, fakeClock());
    const signal = AbortSignal.abort(new Error('before'));
    await expectAsync(lane.run(() => Promise.resolve(), signal)).toBeRejectedWithError('before');
  });
});
