import { Injectable } from '@angular/core';
import { type Observable } from 'rxjs';
import { type TaskMessage, WorkerTasks } from '../worker-tasks.ts';
import { type BoundaryResult, type BoundaryTask } from './boundary-task.ts';

const STOPPED =
  'The file cannot be read: the part of the atlas that does so did not start. Reload the page and try again.';

/** Reads a file of boundaries off the main thread. */
@Injectable({ providedIn: 'root' })
export class BoundaryWorker {
  readonly #tasks = new WorkerTasks<BoundaryTask, BoundaryResult>(
    () => new Worker(new URL('./boundary.worker', import.meta.url), { type: 'module' }),
    STOPPED,
  );

  /** Unsubscribing ends the thread. */
  run(task: BoundaryTask): Observable<TaskMessage<BoundaryResult>> {
    return this.#tasks.run('boundaries', task);
  }
}
