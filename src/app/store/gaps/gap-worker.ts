import { Injectable } from '@angular/core';
import { filter, fromEvent, map, type Observable, take } from 'rxjs';
import { type SimulatedGaps } from '#app/statistics/simulation-types.ts';
import { type GapAnswer, type GapQuestion } from './gap-question.ts';

/** Runs simulations off the main thread, one after another. */
@Injectable({ providedIn: 'root' })
export class GapWorker {
  #worker: Worker | null = null;

  run(question: GapQuestion): Observable<SimulatedGaps> {
    const worker = (this.#worker ??= new Worker(new URL('./gap.worker', import.meta.url), {
      type: 'module',
    }));
    worker.postMessage(question);
    return fromEvent<MessageEvent<GapAnswer>>(worker, 'message').pipe(
      map(({ data }) => data),
      filter(({ key }) => key === question.key),
      take(1),
      map((answer) => {
        if ('message' in answer) throw new Error(answer.message);
        return answer.simulated;
      }),
    );
  }
}
