import { Injectable } from '@angular/core';
import { type Observable } from 'rxjs';
import { type TaskMessage, WorkerTasks } from '../worker-tasks.ts';
import { type GapResult, type GapTask } from './gap-task.ts';

const STOPPED =
  'The gaps cannot be worked out: the part of the atlas that does so did not start. Reload the page.';

/** Works out gaps off the main thread, each kind of task in a thread of its own. */
@Injectable({ providedIn: 'root' })
export class GapWorker {
  readonly #tasks = new WorkerTasks<GapTask, GapResult>(
    () => new Worker(new URL('./gap.worker', import.meta.url), { type: 'module' }),
    STOPPED,
  );

  /** Nobody waits for an abandoned task: unsubscribing ends its thread. */
  run(task: GapTask): Observable<TaskMessage<GapResult>> {
    return this.#tasks.run(task.kind, task);
  }
}
