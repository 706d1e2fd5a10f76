import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Bytes that reading a file takes at its peak, garbage that was not yet collected included. */
export async function peakMemory(file: string): Promise<number> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--expose-gc', '--trace-gc', join(import.meta.dirname, 'reading-memory.ts'), file],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  return peakOf(stdout);
}

/** The most that the collector met between the two lines, beyond what there was before. */
export function peakOf(output: string): number {
  const [heap, external] = lineOf(output, 'before');
  const [heapAfter, externalAfter] = lineOf(output, 'after');
  const between = output.slice(output.indexOf('before '), output.indexOf('after '));
  const met = [...between.matchAll(/ ms: [\w\- ()]+? ([\d.]+) \([\d.]+\) -> /g)].map(
    ([, megabytes = '']) => parseFloat(megabytes) * 1024 * 1024,
  );
  return Math.max(heapAfter, ...met) - heap + Math.max(0, externalAfter - external);
}

function lineOf(output: string, word: string): readonly [number, number] {
  const found = new RegExp(`^${word} (\\d+) (\\d+)$`, 'm').exec(output);
  if (found === null) throw new Error(`no line “${word}” in ${output.slice(0, 200)}`);
  return [parseInt(found[1] ?? '', 10), parseInt(found[2] ?? '', 10)];
}
