import { Injectable } from '@angular/core';
import { Observable } from 'rxjs';
import { type GapMessage, type GapTask } from './gap-task.ts';

const STOPPED =
  'The gaps cannot be worked out: the part of the atlas that does so did not start. Reload the page.';

/** Runs tasks off the main thread, each kind in a thread of its own. */
@Injectable({ providedIn: 'root' })
export class GapWorker {
  readonly #idle = new Map<GapTask['kind'], Worker>();

  /**
   * Progress, then a result, then the end; an error where the task fails, or the thread cannot be
   * started or breaks off. Nobody waits for an abandoned task: unsubscribing ends its thread.
   */
  run(task: GapTask): Observable<Exclude<GapMessage, { readonly failure: string }>> {
    return new Observable((subscriber) => {
      let worker: Worker;
      try {
        worker = this.#idle.get(task.kind) ?? start();
      } catch (error) {
        subscriber.error(error);
        return undefined;
      }
      this.#idle.delete(task.kind);
      let isDone = false;
      worker.onmessage = ({ data }: MessageEvent<GapMessage>) => {
        if ('progress' in data) {
          subscriber.next(data);
          return;
        }
        isDone = true;
        this.#idle.get(task.kind)?.terminate();
        this.#idle.set(task.kind, worker);
        if ('failure' in data) {
          subscriber.error(new Error(data.failure));
          return;
        }
        subscriber.next(data);
        subscriber.complete();
      };
      worker.onerror = (event) => {
        event.preventDefault();
        subscriber.error(new Error(STOPPED));
      };
      worker.postMessage(task);
      return () => {
        worker.onmessage = worker.onerror = null;
        if (!isDone) worker.terminate();
      };
    });
  }
}

function start(): Worker {
  return new Worker(new URL('./gap.worker', import.meta.url), { type: 'module' });
}
