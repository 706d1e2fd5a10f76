import Papa from 'papaparse';
import { readCsv } from '#data-adapters/formats/csv.ts';
import { type BenchResult } from './bench-result.ts';
import { timeRatio } from './interleave.ts';

export const name = 'Reading CSV: data-adapters against bare papaparse on the same bytes';

const ROWS = 40_000;
const COLUMNS = ['Area Code', 'Area Name', 'Time period', 'Sex', 'Value', 'Lower CI', 'Upper CI'];

/** Rows in the shape of a public download: quoted names, decimals, blanks where nothing is known. */
function generated(): Uint8Array {
  const lines = [COLUMNS.join(',')];
  for (let row = 0; row < ROWS; row += 1) {
    const code = `E${String(54_000_000 + (row % 300)).padStart(8, '0')}`;
    const value = row % 17 === 0 ? ',,' : [row % 97, row % 89, row % 101].map(decimal).join(',');
    lines.push(`${code},"District ${row % 300}, county",2023/24,Persons,${value}`);
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

function decimal(value: number): string {
  return (value / 7).toFixed(6);
}

export function run(): Promise<readonly BenchResult[]> {
  const bytes = generated();
  const file = { name: 'generated.csv', bytes };
  const read = () => readCsv(file, { expected: 'generated figures' }).rows.length;
  const parse = () =>
    Papa.parse<string[]>(new TextDecoder().decode(bytes), { delimiter: ',', newline: '\n' }).data
      .length;
  if (read() !== ROWS) throw new Error(`read ${read()} of ${ROWS} rows`);
  return Promise.resolve([
    {
      what: 'decoding, parsing and judging every row',
      ratio: timeRatio(read, parse),
      against: 'the time of decoding and parsing alone',
      detail: `${ROWS} rows, ${(bytes.length / 1e6).toFixed(1)} MB`,
      limit: 3,
    },
  ]);
}
