import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run-command.ts';

const PUBLISHED = join(ROOT, '../shared/upstream/fingertips/91547-smoking-qof.csv');
const HEADER =
  'Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,' +
  'Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,' +
  'Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,' +
  'Compared to England value or percentiles,Column not used,Time period Sortable,New data,' +
  'Compared to goal,Time period range';

/** The largest download of Fingertips at hand, else one of the same shape. */
export function largestDownload(): Uint8Array {
  return existsSync(PUBLISHED) ? readFileSync(PUBLISHED) : generatedDownload(17_000);
}

/** A download of so many rows: ten years of some hundreds of places, with made-up figures. */
export function generatedDownload(rows: number): Uint8Array {
  const lines = [HEADER];
  const places = Math.ceil(rows / 10);
  for (let row = 0; row < rows; row += 1) {
    const place = row % places;
    const year = 2013 + Math.floor(row / places);
    const code = `E${String(6_000_001 + place).padStart(8, '0')}`;
    const name =
      place % 90 === 0 ? `"Bournemouth, Christchurch and Poole ${place}"` : `Place ${place}`;
    const value = 10 + ((row * 7919) % 1000) / 97;
    const numbers = [value, value - 0.3, value + 0.3].map((one) => one.toFixed(8)).join(',');
    lines.push(
      `91547,Smoking prevalence in adults (15+) - current smokers (QOF),E92000001,England,${code},` +
        `${name},UA,Persons,15+ yrs,,,${year}/${(year + 1) % 100},${numbers},,,${1000 + row},` +
        `${(20_000 + row * 1.37).toFixed(5)},,,Better,Not compared,${year}0000,,,1y`,
    );
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
