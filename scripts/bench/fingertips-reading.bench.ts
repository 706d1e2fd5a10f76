import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { fingertipsCsvAdapter } from '#data-adapters/fingertips/fingertips-csv-adapter.ts';
import { type BenchResult } from './bench-result.ts';
import { generatedDownload, largestDownload } from './fingertips-sample.ts';
import { timeRatio, workClock } from './interleave.ts';
import { peakMemory } from './peak-memory.ts';

export const name = 'Reading the largest Fingertips download to figures';

const ROUNDS = 25;
const [FEW, MANY] = [10_000, 40_000];

function read(bytes: Uint8Array): number {
  const file = { name: 'file.csv', bytes };
  return fingertipsCsvAdapter.parse(fingertipsCsvAdapter.decode(file)).records.length;
}

function parseAlone(bytes: Uint8Array): number {
  return Papa.parse<string[]>(new TextDecoder().decode(bytes), { delimiter: ',' }).data.length;
}

export async function run(): Promise<readonly BenchResult[]> {
  const bytes = largestDownload();
  const figures = read(bytes);
  if (figures < 10_000) throw new Error(`read ${figures} figures`);
  const [few, many] = [generatedDownload(FEW), generatedDownload(MANY)];
  return [
    {
      what: 'decoding, parsing and judging every row',
      ratio: timeRatio(
        () => read(bytes),
        () => parseAlone(bytes),
        ROUNDS,
        workClock,
      ),
      against: 'the processor time of decoding and parsing alone by papaparse',
      detail: `${figures} figures, ${megabytes(bytes.length)}`,
      limit: 2,
    },
    {
      what: 'heap and memory outside of it at their peak',
      ratio: (await peakOf(bytes)) / bytes.length,
      against: 'the size of the file, which is held too',
      detail: megabytes(bytes.length),
      limit: 6,
    },
    {
      what: `the processor time of a row among ${MANY}`,
      ratio:
        (timeRatio(
          () => read(many),
          () => read(few),
          ROUNDS,
          workClock,
        ) *
          FEW) /
        MANY,
      against: `that of a row among ${FEW}`,
      // A cost that grew with the square of the rows would come to 4.
      limit: 1.5,
    },
  ];
}

async function peakOf(bytes: Uint8Array): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  try {
    const file = join(folder, 'file.csv');
    writeFileSync(file, bytes);
    return await peakMemory(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
