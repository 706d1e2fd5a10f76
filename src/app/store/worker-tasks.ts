import { Observable } from 'rxjs';

/** What a worker says of its task: how far it is, what it found, or why it cannot. */
export type WorkerMessage<Result> =
  | { readonly progress: { readonly done: number; readonly of: number; readonly about?: string } }
  | { readonly result: Result }
  | { readonly failure: string };

/** The same as a watcher of the task hears it: a failure is an error. */
export type TaskMessage<Result> = Exclude<WorkerMessage<Result>, { readonly failure: string }>;

/** Runs tasks off the main thread, one at a time in a thread; threads that are done are used again. */
export class WorkerTasks<Task, Result> {
  readonly #idle = new Map<string, Worker>();
  readonly #start: () => Worker;
  readonly #broken: string;

  /** `broken`: what to tell the reader where the thread does not start or breaks off. */
  constructor(start: () => Worker, broken: string) {
    this.#start = start;
    this.#broken = broken;
  }

  /**
   * Progress, then a result, then the end; an error where the task fails, or the thread cannot be
   * started or breaks off. Unsubscribing ends the thread of a task that is not done. Tasks of
   * different lanes run side by side.
   */
  run(lane: string, task: Task): Observable<TaskMessage<Result>> {
    return new Observable((subscriber) => {
      let worker: Worker;
      try {
        worker = this.#idle.get(lane) ?? this.#start();
      } catch (error) {
        subscriber.error(error);
        return undefined;
      }
      this.#idle.delete(lane);
      let isDone = false;
      worker.onmessage = ({ data }: MessageEvent<WorkerMessage<Result>>) => {
        if ('progress' in data) {
          subscriber.next(data);
          return;
        }
        isDone = true;
        this.#idle.get(lane)?.terminate();
        this.#idle.set(lane, worker);
        if ('failure' in data) {
          subscriber.error(new Error(data.failure));
          return;
        }
        subscriber.next(data);
        subscriber.complete();
      };
      worker.onerror = (event) => {
        event.preventDefault();
        subscriber.error(new Error(this.#broken));
      };
      worker.postMessage(task);
      return () => {
        worker.onmessage = worker.onerror = null;
        if (!isDone) worker.terminate();
      };
    });
  }
}
