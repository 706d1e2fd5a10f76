import { readFile } from 'node:fs/promises';
import { type Page } from '@playwright/test';
import Papa from 'papaparse';

/** The cells of CSV text, row by row, without its byte order mark. */
export function cellsOf(csv: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(csv.replace(/^\uFEFF/, '').trimEnd(), { delimiter: ',' }).data;
}

/** Presses a button that hands out a CSV file, and reads the file. */
export async function downloadCsv(
  page: Page,
  button: string | RegExp,
): Promise<{ readonly name: string; readonly cells: readonly (readonly string[])[] }> {
  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await begun;
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), cells: cellsOf(text) };
}

/** Where two tables of text differ, a line each. */
export function differences(
  one: readonly (readonly string[])[],
  other: readonly (readonly string[])[],
): readonly string[] {
  const rows = Math.max(one.length, other.length);
  return Array.from({ length: rows }, (_, r) => {
    const [a, b] = [one[r] ?? [], other[r] ?? []];
    const columns = Math.max(a.length, b.length);
    return Array.from({ length: columns }, (__, c) =>
      a[c] === b[c] ? '' : `row ${r}, ${one[0]?.[c] ?? c}: ${a[c] ?? '–'} and ${b[c] ?? '–'}`,
    );
  })
    .flat()
    .filter((line) => line !== '');
}
