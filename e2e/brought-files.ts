import { Buffer } from 'node:buffer';
import { type Locator, type Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** A file a person brings, as Playwright hands it over. */
export interface BroughtFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function csvFile(name: string, text: string): BroughtFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/**
 * A council's table as it comes: titles, padding, fractions, marks of its own, a name two places
 * have, a council that is gone, a formula, and markup where a place should be.
 */
export function messyTable(year: number): string {
  return [
    '"Made-up JSNA: people in long-term pain",,,,',
    'Extracted by the council,,,,',
    ',,,,',
    'District ,Year,Reported pain,Lower limit,Upper limit',
    `  sheffield ,${year},0.162,0.151,0.173`,
    `Barnsley,${year},0.184,0.170,0.199`,
    `Doncaster,${year},*,,`,
    `Rotherham,${year},withheld,,`,
    `Leeds,${year},0.149,0.140,0.158`,
    `Bradford,${year},"=1+1",,`,
    `Corby,${year},0.201,0.180,0.222`,
    `Narnia,${year},0.3,0.2,0.4`,
    `<img src=x onerror=alert(1)>,${year},0.2,,`,
    `England,${year},0.155,0.154,0.156`,
    '"Source: made up, for tests",,,,',
  ].join('\n');
}

/** The same a year later: a row more above it, and a column renamed. */
export function nextTable(year: number): string {
  return messyTable(year)
    .replace('Extracted by the council,,,,', 'Extracted by the council,,,,\nRevised,,,,')
    .replace('Reported pain', 'Reports pain')
    .replace('0.162', '0.171');
}

export const HEADING = 'Bring your own figures';

export async function openBring(page: Page): Promise<void> {
  await page.goto('/data/bring');
  await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeVisible();
  // Places are matched against the list of them: it is small, and read at the start.
  await expect(page.getByRole('combobox', { name: 'Level', exact: true })).toBeVisible();
}

/** Hands a file to the page and waits for what it says of it. */
export async function chooseFile(page: Page, file: BroughtFile | string): Promise<void> {
  await page.getByLabel(/^Choose (a|another) file( instead)?$/).setInputFiles(file);
}

export function stepHeading(page: Page, name: string): Locator {
  return page.getByRole('heading', { level: 2, name, exact: true });
}

/** Goes on to a step by its button, and waits until it is there. */
export async function goOn(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: `Next: ${step}` }).click();
  await expect(stepHeading(page, step)).toBeVisible();
}

/** Fills a field and leaves it. */
export async function fill(
  page: Page | Locator,
  label: string | RegExp,
  text: string,
): Promise<void> {
  const field = page.getByLabel(label, { exact: typeof label === 'string' });
  await field.fill(text);
  await field.blur();
}

export async function cite(
  page: Page,
  change: { readonly page?: string; readonly date?: string } = {},
) {
  await fill(page, 'Document', 'Made-up JSNA 2025');
  await fill(page, 'Page, table or sheet', change.page ?? '12');
  await fill(page, 'Web address', 'https://example.org/jsna.pdf');
  await fill(page, 'Published or extracted on', change.date ?? '2026-03-01');
}
