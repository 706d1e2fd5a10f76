import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Batch, type BatchResult } from './fuzz-worker.ts';

/** A case that takes longer than this hangs. */
const HANG_MS = 20_000;
const LOOK_MS = 500;

/** Runs batches, each in turn, in a worker that is ended and begun again where a case hangs in it. */
export class FuzzRunner {
  private worker: Worker | undefined;
  private progress = new Int32Array(new SharedArrayBuffer(4));

  /** A case that hangs is a failure, and the batch goes on after it. */
  async run(batch: Batch): Promise<readonly BatchResult[]> {
    const results: BatchResult[] = [];
    for (let from = batch.from; from < batch.to;) {
      const outcome = await this.once({ ...batch, from });
      if (typeof outcome !== 'number') return [...results, outcome];
      // What went well before the hang is counted when it is run once more.
      if (outcome > from) results.push(...(await this.run({ ...batch, from, to: outcome })));
      const wrong = `took longer than ${HANG_MS / 1000} seconds`;
      const failures = [{ number: outcome, wrong }];
      results.push({ cases: 1, read: 0, refused: 0, issues: 0, failures });
      from = outcome + 1;
    }
    return results;
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
  }

  /** What a batch came to, or the number of the case that hangs. */
  private once(batch: Batch): Promise<BatchResult | number> {
    const worker = (this.worker ??= this.begin());
    return new Promise((resolve, reject) => {
      let [seen, since] = [-1, performance.now()];
      const watch = setInterval(() => {
        const now = Atomics.load(this.progress, 0);
        if (now !== seen) [seen, since] = [now, performance.now()];
        else if (performance.now() - since > HANG_MS) {
          end();
          this.worker = undefined;
          void worker.terminate().then(() => resolve(Math.max(batch.from, now - 1)));
        }
      }, LOOK_MS);
      const answer = (result: BatchResult) => {
        end();
        resolve(result);
      };
      const fail = (error: Error) => {
        end();
        this.worker = undefined;
        reject(error);
      };
      const end = () => {
        clearInterval(watch);
        worker.off('message', answer).off('error', fail);
      };
      worker.on('message', answer).on('error', fail);
      worker.postMessage(batch);
    });
  }

  private begin(): Worker {
    this.progress = new Int32Array(new SharedArrayBuffer(4));
    return new Worker(join(import.meta.dirname, 'fuzz-worker.ts'), {
      workerData: this.progress.buffer,
    });
  }
}
