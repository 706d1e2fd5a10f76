/**
 * `npm run bench [words…]`: builds the app, then runs every `*.bench.ts` in this folder, or those
 * whose name holds one of the words. Ends with a non-zero exit code if a result is over its limit.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepareChrome } from '../install-chrome.ts';
import { announce, runCommand } from '../run-command.ts';
import { isOver, resultLine, type Bench } from './bench-result.ts';

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
  .sort();

/** Runs one bench and answers with how many of its results are over their limits. */
async function runBench(file: string): Promise<number> {
  try {
    const bench = (await import(join(import.meta.dirname, file))) as Bench;
    announce(bench.name);
    const results = await bench.run();
    for (const result of results) console.log(resultLine(result));
    if (results.length === 0) console.log('measured nothing: FAILED');
    return results.length === 0 ? 1 : results.filter(isOver).length;
  } catch (error) {
    console.error(`${file} FAILED:`, error);
    return 1;
  }
}

prepareChrome();
announce('ng build');
let failures = await runCommand('ng', ['build', '--progress=false']);
if (failures === 0) for (const file of files) failures += await runBench(file);

announce('Benches');
if (files.length === 0) console.log(`No bench is named like ${wanted.join(', ')}.`);
console.log(failures === 0 && files.length > 0 ? 'All within their limits.' : 'Over a limit.');
process.exitCode = failures === 0 && files.length > 0 ? 0 : 1;
