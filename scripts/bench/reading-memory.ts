/**
 * Reads a Fingertips file in a process of its own, begun with `--expose-gc --trace-gc`, and prints what
 * the heap and memory outside of it hold before and after: between the two the collector prints what
 * there was whenever it ran.
 */
import { readFileSync, writeSync } from 'node:fs';
import { fingertipsCsvAdapter } from '#data-adapters/fingertips/fingertips-csv-adapter.ts';
import { generatedDownload } from './fingertips-sample.ts';

const read = (bytes: Uint8Array) =>
  fingertipsCsvAdapter.parse(fingertipsCsvAdapter.decode({ name: 'file.csv', bytes }));

function tell(what: string): void {
  const { heapUsed, external } = process.memoryUsage();
  writeSync(1, `${what} ${heapUsed} ${external}\n`);
}

// What is loaded and compiled once is no part of reading a file.
read(generatedDownload(200));
globalThis.gc?.();
globalThis.gc?.();
tell('before');
const found = read(readFileSync(process.argv[2] ?? ''));
tell('after');
if (found.records.length === 0) throw new Error('nothing was read');
