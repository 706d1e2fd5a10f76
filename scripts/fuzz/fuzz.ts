/**
 * `npm run fuzz [-- --seed N] [--cases N] [--only NAME,…] [--case N]`: reads mutated files and answers,
 * 10,000 for each adapter unless told. Nothing may crash, hang or make a number of a blank or a mark,
 * and every issue has its place. A file that fails is saved in `test-results/fuzz`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../run-command.ts';
import { makeCase, runCase } from './fuzz-case.ts';
import { FuzzRunner } from './fuzz-pool.ts';
import { FUZZ_TARGETS } from './fuzz-targets.ts';
import { type FuzzTarget } from './fuzz-target.ts';
import { type Batch, type BatchResult, type Failure } from './fuzz-worker.ts';

const WORKERS = 2;
const BATCH = 500;
/** Failures of a target that are printed and saved. */
const SHOWN = 5;
const FOLDER = join(ROOT, 'test-results/fuzz');

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    cases: { type: 'string', default: '10000' },
    only: { type: 'string' },
    case: { type: 'string' },
  },
});
const seed = whole(values.seed) ?? Math.floor(Math.random() * 2 ** 31);
const cases = whole(values.cases) ?? 10_000;
const only = values.only?.split(',');
const targets = FUZZ_TARGETS.filter(({ name }) => only?.includes(name) ?? true);

console.log(`Seed ${seed}, ${cases} cases for each of ${targets.length} targets`);
const alone = whole(values.case);
let failed = 0;
if (alone === null) {
  const runners = Array.from({ length: WORKERS }, () => new FuzzRunner());
  for (const target of targets) failed += await fuzz(target, runners);
  for (const runner of runners) await runner.close();
} else {
  for (const target of targets) failed += await replay(target, alone);
}
console.log(failed === 0 ? 'Nothing went wrong.' : `${failed} went wrong; seed ${seed}`);
process.exitCode = failed === 0 && targets.length > 0 ? 0 : 1;

/** Runs all cases of a target; the answer is how many went wrong. */
async function fuzz(target: FuzzTarget, runners: readonly FuzzRunner[]): Promise<number> {
  const started = performance.now();
  const batches: Batch[] = [];
  for (let from = 0; from < cases; from += BATCH) {
    batches.push({ target: target.name, seed, from, to: Math.min(cases, from + BATCH) });
  }
  const results: BatchResult[] = [];
  await Promise.all(
    runners.map(async (runner) => {
      for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
        results.push(...(await runner.run(batch)));
      }
    }),
  );
  const sum = (what: 'cases' | 'read' | 'refused' | 'issues') =>
    results.reduce((total, result) => total + result[what], 0);
  const failures = results.flatMap((result) => result.failures);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `${target.name}: ${sum('cases')} cases, ${sum('read')} read with ${sum('issues')} issues, ${sum('refused')} refused, ${failures.length} wrong (${seconds} s)`,
  );
  failures.sort((a, b) => a.number - b.number);
  for (const failure of failures.slice(0, SHOWN)) await show(target, failure);
  return failures.length;
}

/** Prints what went wrong, and saves the file it went wrong with. */
async function show(target: FuzzTarget, { number, wrong }: Failure): Promise<void> {
  const { bytes, what, sample } = makeCase(await target.samples(), seed, number);
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${target.name}-${seed}-${number}${extname(sample.name)}`);
  writeFileSync(file, bytes);
  console.log(
    `  case ${number} (${sample.name}: ${what})\n    ${wrong.slice(0, 600)}\n    ${file}`,
  );
}

/** One case again, in this process. */
async function replay(target: FuzzTarget, number: number): Promise<number> {
  const { wrong, read } = await runCase(target, makeCase(await target.samples(), seed, number));
  console.log(`${target.name}, case ${number}: ${read ? 'read' : 'refused'}`);
  if (wrong === null) return 0;
  await show(target, { number, wrong });
  return 1;
}

function whole(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/.test(text) ? parseInt(text, 10) : null;
}
