import { Injectable } from '@angular/core';
import { type Observable } from 'rxjs';
import { type TaskMessage, WorkerTasks } from '../worker-tasks.ts';
import { type LiveResult, type LiveTask } from './live-task.ts';

const STOPPED =
  'The publishers cannot be asked: the part of the atlas that does so did not start. Reload the page; the figures held are still there.';

/** Asks publishers and reads their answers off the main thread, one thread for each of them. */
@Injectable({ providedIn: 'root' })
export class LiveWorker {
  readonly #tasks = new WorkerTasks<LiveTask, LiveResult>(
    () => new Worker(new URL('./live.worker', import.meta.url), { type: 'module' }),
    STOPPED,
  );

  /** Nobody waits for an abandoned question: unsubscribing ends its thread. */
  run(task: LiveTask): Observable<TaskMessage<LiveResult>> {
    return this.#tasks.run(task.kind === 'refresh' ? task.upstream : task.kind, task);
  }
}
