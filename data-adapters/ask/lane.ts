import { type Clock, reasonOf } from './clock.ts';
import { type SharedTurns } from './shared-turns.ts';

interface Waiting {
  go(): void;
}

/**
 * The way to one publisher: so many questions at once, in the order they came, their starts so far
 * apart, and none while the publisher has asked to be left alone. Lanes with `turns` of the same
 * name keep to that together.
 */
export class Lane {
  private readonly atOnce: number;
  private readonly apartMs: number;
  private readonly clock: Clock;
  private readonly turns: SharedTurns | undefined;
  private readonly waiting: Waiting[] = [];
  private running = 0;
  private opensAt = -Infinity;

  constructor(
    { atOnce, apartMs }: { atOnce: number; apartMs: number },
    clock: Clock,
    turns?: SharedTurns,
  ) {
    this.atOnce = atOnce;
    this.apartMs = apartMs;
    this.clock = clock;
    this.turns = turns;
  }

  /** Does the work when its turn comes; rejects with the signal's reason if that comes first. */
  async run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.place(signal);
    const { turns } = this;
    const ready = () => this.turn(signal);
    try {
      if (turns === undefined) {
        await ready();
        return await work();
      }
      return await turns.inPlace(async () => {
        await turns.throughGate(ready, signal);
        return work();
      }, signal);
    } finally {
      this.leave();
    }
  }

  /** Lets nobody start for so many milliseconds from now. */
  closeFor(ms: number): void {
    this.opensAt = Math.max(this.opensAt, this.clock.now() + ms);
    this.turns?.shut(() => this.open());
  }

  private place(signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true) return Promise.reject(reasonOf(signal));
    if (this.running < this.atOnce) {
      this.running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const entry: Waiting = {
        go: () => {
          signal?.removeEventListener('abort', giveUp);
          resolve();
        },
      };
      const giveUp = () => {
        this.waiting.splice(this.waiting.indexOf(entry), 1);
        reject(reasonOf(signal));
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      this.waiting.push(entry);
    });
  }

  private async open(signal?: AbortSignal): Promise<void> {
    for (let wait = this.untilOpen(); wait > 0; wait = this.untilOpen()) {
      await this.clock.sleep(wait, signal);
    }
  }

  private async turn(signal?: AbortSignal): Promise<void> {
    await this.open(signal);
    this.opensAt = this.clock.now() + this.apartMs;
  }

  private untilOpen(): number {
    return this.opensAt - this.clock.now();
  }

  /** The place goes to whoever waited longest. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.running -= 1;
    else next.go();
  }
}
