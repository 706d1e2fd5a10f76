import { Injectable } from '@angular/core';
import { Observable, type Subscriber } from 'rxjs';
import { type ExtractAnswer, type ExtractQuestion } from './extract-messages.ts';

type Each<Q> = Q extends { readonly key: string } ? Omit<Q, 'key'> : never;
/** A question without its key: the client numbers them. */
export type Asked = Each<Exclude<ExtractQuestion, { kind: 'cancel' }>>;
export type Told = Exclude<ExtractAnswer, { kind: 'failed' } | { kind: 'cancelled' }>;

const BROKEN =
  'Reading the file broke off: the part of the atlas that does so stopped. Nothing was changed; choose the file again.';

/** Asks the thread that holds the open file. One thread; closing it forgets the file. */
@Injectable({ providedIn: 'root' })
export class ExtractClient {
  #worker: Worker | null = null;
  #asked = 0;
  readonly #waiting = new Map<string, Subscriber<Told>>();

  /**
   * Progress, then one answer, then the end; an error with a sentence for the person where there is
   * no answer. Unsubscribing stops the work.
   */
  ask(question: Asked): Observable<Told> {
    return new Observable((subscriber) => {
      const key = String((this.#asked += 1));
      let worker: Worker;
      try {
        worker = this.#worker ??= this.#start();
      } catch {
        subscriber.error(new Error(BROKEN));
        return undefined;
      }
      this.#waiting.set(key, subscriber);
      worker.postMessage({ ...question, key }, transferred(question));
      return () => {
        if (this.#waiting.delete(key) && this.#worker === worker) {
          worker.postMessage({ kind: 'cancel', key } satisfies ExtractQuestion);
        }
      };
    });
  }

  /** Forgets the open file, and gives its memory back. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const subscriber of waiting) subscriber.complete();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./extract.worker', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<ExtractAnswer>) => {
      this.#hear(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      worker.terminate();
      this.#worker = null;
      for (const subscriber of waiting) subscriber.error(new Error(BROKEN));
    };
    return worker;
  }

  #hear(answer: ExtractAnswer): void {
    const subscriber = this.#waiting.get(answer.key);
    if (subscriber === undefined) return;
    if (answer.kind === 'progress') {
      subscriber.next(answer);
      return;
    }
    this.#waiting.delete(answer.key);
    if (answer.kind === 'failed') subscriber.error(new Error(answer.message));
    else {
      if (answer.kind !== 'cancelled') subscriber.next(answer);
      subscriber.complete();
    }
  }
}

/** The bytes of a file are handed over, not copied. */
function transferred(question: Asked): Transferable[] {
  if (question.kind !== 'open') return [];
  const { buffer } = question.bytes;
  return buffer instanceof ArrayBuffer ? [buffer] : [];
}
