import { Injectable } from '@angular/core';
import { map, type Observable, mergeMap } from 'rxjs';
import { WorkerTasks } from '../worker-tasks.ts';
import { type ImportReading, type RegisterResult, type RegisterTask } from './register-task.ts';

type Reading = Extract<RegisterTask, { kind: 'read' }>;
type Writing = Extract<RegisterTask, { kind: 'write' }>;

const STOPPED =
  'The part of the atlas that reads and writes files of services stopped. Nothing was changed; reload the page and try again.';

/** Reads and writes files of services off the main thread. */
@Injectable({ providedIn: 'root' })
export class RegisterWorker {
  readonly #tasks = new WorkerTasks<RegisterTask, RegisterResult>(
    () => new Worker(new URL('./register.worker', import.meta.url), { type: 'module' }),
    STOPPED,
  );

  /** One answer, or an error with a sentence for the person. Unsubscribing ends the thread. */
  read(task: Reading): Observable<ImportReading> {
    return this.#run('read', task).pipe(
      mergeMap((result) => (result.kind === 'read' ? [result.reading] : [])),
    );
  }

  write(task: Writing): Observable<string | Uint8Array<ArrayBuffer>> {
    return this.#run('write', task).pipe(
      mergeMap((result) => (result.kind === 'written' ? [result.content] : [])),
    );
  }

  #run(lane: string, task: RegisterTask): Observable<RegisterResult> {
    return this.#tasks.run(lane, task).pipe(
      mergeMap((told) => ('result' in told ? [told] : [])),
      map(({ result }) => result),
    );
  }
}
