import { type Clock } from './clock.ts';

/** As much of `navigator.locks` as is needed: shared by every thread and tab of an origin. */
export interface Locks {
  request<T>(
    name: string,
    options: { readonly signal?: AbortSignal; readonly ifAvailable?: boolean },
    work: (lock: object | null) => Promise<T>,
  ): Promise<T>;
}

export interface TurnSettings {
  /** Name of the publisher. */
  readonly name: string;
  readonly atOnce: number;
  readonly apartMs: number;
  readonly locks: Locks;
  readonly clock: Clock;
  readonly random: () => number;
}

/**
 * What everybody who asks a publisher shares, whichever thread or tab they are in: a lock for each
 * question that may be under way, and a gate that one at a time goes through. A thread or tab that
 * ends lets go of what it held.
 */
export class SharedTurns {
  private readonly settings: TurnSettings;

  constructor(settings: TurnSettings) {
    this.settings = settings;
  }

  /** Does the work while fewer than so many others do theirs. */
  async inPlace<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const { atOnce, locks, random } = this.settings;
    for (let place = 0; place < atOnce; place++) {
      const done = await locks.request(this.lock(place), { ifAvailable: true }, async (lock) =>
        lock === null ? null : { result: await work() },
      );
      if (done !== null) return done.result;
    }
    // All are taken: one is waited for, though another may come free before.
    const place = Math.floor(random() * atOnce) % atOnce;
    return locks.request(this.lock(place), optionsOf(signal), work);
  }

  /** Goes through the gate once `ready`, and keeps it shut behind for as long as starts are apart. */
  throughGate(ready: () => Promise<void>, signal?: AbortSignal): Promise<void> {
    const { apartMs, locks, clock } = this.settings;
    return new Promise((resolve, reject) => {
      locks
        .request(this.lock('gate'), optionsOf(signal), async () => {
          await ready();
          resolve();
          if (apartMs > 0) await clock.sleep(apartMs);
        })
        .catch(reject);
    });
  }

  /** Shuts the gate until `open` comes back; whoever waits at it already may pass before. */
  shut(open: () => Promise<void>): void {
    this.settings.locks.request(this.lock('gate'), {}, open).catch(() => undefined);
  }

  private lock(part: number | string): string {
    return `asking ${this.settings.name} ${part}`;
  }
}

function optionsOf(signal: AbortSignal | undefined) {
  return signal === undefined ? {} : { signal };
}
