import { Injectable } from '@angular/core';
import { defer, filter, fromEvent, map, merge, type Observable, take } from 'rxjs';
import { type SimulatedGaps } from '#app/statistics/simulation-types.ts';
import { type GapAnswer, type GapQuestion } from './gap-question.ts';

const STOPPED =
  'The gaps cannot be worked out: the part of the atlas that does so did not start. Reload the page.';

/** Runs simulations off the main thread, one after another. */
@Injectable({ providedIn: 'root' })
export class GapWorker {
  #worker: Worker | null = null;

  /** Fails where the worker cannot be started or breaks off, so that nobody waits for ever. */
  run(question: GapQuestion): Observable<SimulatedGaps> {
    return defer(() => {
      const worker = (this.#worker ??= new Worker(new URL('./gap.worker', import.meta.url), {
        type: 'module',
      }));
      const answers = fromEvent<MessageEvent<GapAnswer>>(worker, 'message').pipe(
        map(({ data }) => data),
        filter(({ key }) => key === question.key),
      );
      const breakdowns = fromEvent(worker, 'error').pipe(
        map((event): GapAnswer => {
          event.preventDefault();
          this.#worker = null;
          return { key: question.key, message: STOPPED };
        }),
      );
      worker.postMessage(question);
      return merge(answers, breakdowns).pipe(
        take(1),
        map((answer) => {
          if ('message' in answer) throw new Error(answer.message);
          return answer.simulated;
        }),
      );
    });
  }
}
