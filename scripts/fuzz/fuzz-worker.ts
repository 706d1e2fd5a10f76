import { parentPort, workerData } from 'node:worker_threads';
import { makeCase, runCase } from './fuzz-case.ts';
import { FUZZ_TARGETS } from './fuzz-targets.ts';
import { type FuzzSample } from './fuzz-target.ts';

/** Cases of one target, from one number up to another. */
export interface Batch {
  readonly target: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

export interface BatchResult {
  readonly cases: number;
  readonly read: number;
  readonly refused: number;
  readonly issues: number;
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly number: number;
  readonly wrong: string;
}

/** The number of the case under way, so that who waits can tell a hang from work. */
const progress = new Int32Array(workerData as SharedArrayBuffer);
const samples = new Map<string, Promise<readonly FuzzSample[]>>();

async function run({ target: name, seed, from, to }: Batch): Promise<BatchResult> {
  const target = FUZZ_TARGETS.find((one) => one.name === name);
  if (target === undefined) throw new RangeError(`no target called ${name}`);
  const known = samples.get(name) ?? target.samples();
  samples.set(name, known);
  let [read, issues] = [0, 0];
  const failures: Failure[] = [];
  for (let number = from; number < to; number += 1) {
    Atomics.store(progress, 0, number + 1);
    const outcome = await runCase(target, makeCase(await known, seed, number));
    if (outcome.read) read += 1;
    issues += outcome.issues;
    if (outcome.wrong !== null) failures.push({ number, wrong: outcome.wrong });
  }
  const cases = to - from;
  return { cases, read, refused: cases - read, issues, failures };
}

parentPort?.on('message', (batch: Batch) => {
  void run(batch).then((result) => parentPort?.postMessage(result));
});
