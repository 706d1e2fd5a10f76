import { readFile } from 'node:fs/promises';
import { type Page } from '@playwright/test';
import Papa from 'papaparse';
import { expectNoViolations, expectUsable } from './accessibility.ts';
import { expect, PATIENCE, test } from './fixtures.ts';

const HOSTILE = '=HYPERLINK("http://x")<img src=x onerror=alert(1)>';

interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function csvOf(name: string, rows: readonly Readonly<Record<string, string>>[]): MadeFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(Papa.unparse([...rows])) };
}

const row = (id: string, change: Readonly<Record<string, string>> = {}) => ({
  Id: id,
  'Name of service': `Service ${id}`,
  'Service family': 'Occupational health',
  'Places served': 'Sheffield',
  'People seen in a year': '120',
  ...change,
});

async function openList(page: Page): Promise<void> {
  await page.goto('/services');
  await expect(page.getByRole('heading', { name: 'Services: what is provided?' })).toBeVisible();
  await expect(page.getByText('Reading what is recorded…')).toHaveCount(0);
}

async function choose(page: Page, file: MadeFile): Promise<void> {
  await page.goto('/services/import');
  await page.getByLabel(/^Choose a(?: file of services|nother file instead)$/).setInputFiles(file);
}

async function importFile(page: Page, file: MadeFile): Promise<void> {
  await choose(page, file);
  await page.getByRole('button', { name: /^Accept [\d,]+ records?$/ }).click({ timeout: PATIENCE });
  await expect(page.getByRole('heading', { name: 'What is recorded' })).toBeVisible({
    timeout: PATIENCE,
  });
}

/** Closing a page at once may be quicker than the database. */
async function expectSaved(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Data', exact: true })
    .click();
  const data = page.getByRole('region', { name: 'Your data' });
  await expect(data, 'where it is said that something is being saved').toBeVisible();
  await expect(data.getByText(/^(Saving|Reading what is kept)/)).toHaveCount(0, {
    timeout: PATIENCE,
  });
}

test('a service is added by keyboard only, and is there after a reload', async ({ page }) => {
  await openList(page);
  const { keyboard } = page;
  await page.getByRole('link', { name: 'Add a service', exact: true }).focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Add a service' })).toBeVisible();
  /** Tabs on until the focus is on a control of this name. */
  const tabTo = async (name: RegExp) => {
    for (let count = 0; count < 60; count += 1) {
      await keyboard.press('Tab');
      const label = await page.evaluate(() => {
        const at = document.activeElement;
        const labels = at instanceof HTMLInputElement || at instanceof HTMLSelectElement;
        return labels ? (at.labels?.[0]?.textContent ?? '') : (at?.textContent ?? '');
      });
      if (name.test(label.trim())) return;
    }
    throw new Error(`the focus never came to ${String(name)}`);
  };
  await tabTo(/^Name of service$/);
  await keyboard.type('Sheffield Back to Work');
  await tabTo(/^Service family$/);
  await keyboard.type('Vocational');
  await tabTo(/^Musculoskeletal$/);
  await keyboard.press('Space');
  await tabTo(/^Add a place$/);
  await keyboard.type('Sheffield');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(page.getByLabel('Share of the service for Sheffield (%)')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Add a place' })).toHaveValue('');
  await tabTo(/^Add a profession$/);
  await keyboard.type('Physio');
  await expect(page.getByLabel('Physiotherapists: WTE at least')).toBeVisible();
  await page.getByLabel('Physiotherapists: WTE at least').focus();
  await keyboard.type('2');
  await tabTo(/WTE at most$/);
  await keyboard.type('3.5');
  await tabTo(/^Add the service$/);
  await keyboard.press('Enter');
  await expect(page.getByText('Added “Sheffield Back to Work”.')).toBeVisible();
  const added = page.getByRole('row', { name: /Sheffield Back to Work/ });
  await expect(added).toContainText('Vocational rehabilitation');
  await expect(added).toContainText('Sheffield');
  await expectSaved(page);
  await openList(page);
  await page.getByRole('link', { name: 'Sheffield Back to Work' }).click();
  await expect(page.getByLabel('Physiotherapists: WTE at most')).toHaveValue('3.5');
  await expect(page.getByText('History of this record (1)')).toBeVisible();
});

test('a bad file is named row by row, mended, accepted, and undone in one step', async ({
  page,
}) => {
  const bad = csvOf('team.csv', [
    row('a', { Notes: HOSTILE }),
    row('b', { 'Places served': 'Narnia', 'People seen in a year': '5' }),
  ]);
  await choose(page, bad);
  await expect(page.getByText('2 records in the file: 1 new, 0 changed')).toBeVisible();
  const issues = page.getByRole('region', { name: 'Issues, scrolls sideways' });
  await expect(issues.getByRole('row', { name: /^3 Places served/ })).toContainText('Narnia');
  await expect(issues.getByRole('row', { name: /^3 People seen/ })).toBeVisible();
  await expectNoViolations(page, 'with issues');
  await importFile(page, csvOf('team.csv', [row('a', { Notes: HOSTILE }), row('b')]));
  await expect(page.getByText('Imported 2 records from “team.csv”.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Service [ab]$/ })).toHaveCount(2);
  await page.getByRole('link', { name: 'Service a' }).click();
  await expect(page.getByLabel('Notes')).toHaveValue(HOSTILE);
  await page.getByRole('link', { name: 'All services' }).click();

  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const download = await begun;
  expect(download.suggestedFilename()).toMatch(/^services-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain(`'${HOSTILE.replaceAll('"', '""')}`);

  await page.getByRole('button', { name: 'Undo: Imported 2 records from “team.csv”' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing is recorded yet' })).toBeVisible();
  await page.getByRole('button', { name: /^Do again: Imported 2 records/ }).click();
  await expect(page.getByRole('link', { name: 'Service b' })).toBeVisible();
});

test('every form of export is the same register when it is imported again', async ({ page }) => {
  await importFile(page, csvOf('team.csv', [row('a', { Notes: HOSTILE }), row('b')]));
  await page.goto('/services');
  for (const [button, format, mimeType] of [
    ['Export as workbook (XLSX)', 'xlsx', 'application/octet-stream'],
    ['Export as CSV', 'csv', 'text/csv'],
    ['Export as Open Referral UK (JSON)', 'json', 'application/json'],
  ] as const) {
    await openList(page);
    const begun = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const buffer = await readFile(await (await begun).path());
    await choose(page, { name: `again.${format}`, mimeType, buffer });
    await expect(
      page.getByText('2 records in the file: 0 new, 0 changed, 2 the same as here.'),
    ).toBeVisible({ timeout: PATIENCE });
  }
});

test('a second tab is told of a change, and neither loses its own', async ({ page, context }) => {
  await importFile(page, csvOf('team.csv', [row('a')]));
  await expectSaved(page);
  const other = await context.newPage();
  await page.goto('/services/a');
  await other.goto('/services/a');
  await other.getByLabel('Contact').fill('team desk');
  await other.getByLabel('Contact').blur();
  await expect(other.getByText('Not saved yet.')).toBeVisible();
  await page.getByLabel('Notes').fill('seen by the board');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(page.getByText('Changed “Service a”.')).toBeVisible();
  const told = other.getByRole('alert').filter({ hasText: 'was changed elsewhere' });
  await expect(told).toContainText('Notes: blank → seen by the board');
  await other.getByRole('button', { name: 'Take these in, and keep what I typed' }).click();
  await other.getByRole('button', { name: 'Save the changes' }).click();
  await expect(other.getByText('Changed “Service a”.')).toBeVisible();
  await expect(page.getByText('Another tab changed what is recorded.')).toBeVisible();
  await page.getByRole('link', { name: 'Service a' }).click();
  await expect(page.getByLabel('Contact')).toHaveValue('team desk');
  await expect(page.getByLabel('Notes')).toHaveValue('seen by the board');
});

test('everything that was entered goes whole to a clean profile', async ({
  page,
  browser,
  baseURL,
}) => {
  await importFile(page, csvOf('team.csv', [row('a', { Notes: HOSTILE }), row('b')]));
  await expectSaved(page);
  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export everything', exact: true }).click();
  const buffer = await readFile(await (await begun).path());
  const clean = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'block' });
  const there = await clean.newPage();
  await there.goto('/data');
  await there
    .getByLabel('Restore from a file')
    .setInputFiles({ name: 'all.json', mimeType: 'application/json', buffer });
  await there.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(there.getByRole('row', { name: '2 services' })).toBeVisible();
  await openList(there);
  await there.getByRole('link', { name: 'Service a' }).click();
  await expect(there.getByLabel('Notes')).toHaveValue(HOSTILE);
  await clean.close();
});

test('ten thousand services are imported and the list still answers', async ({ page }) => {
  const rows = Array.from({ length: 10_000 }, (_, i) => row(`s${i}`));
  await importFile(page, csvOf('many.csv', rows));
  await expect(page.getByText(/^10000 records/)).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(51);
  await page.getByLabel('Words in name, provider, place or notes').fill('s9999');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^1 of 10000 records/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Service s9999' })).toBeVisible();
  await expectSaved(page);
  await openList(page);
  await expect(page.getByText(/^10000 records/)).toBeVisible({ timeout: PATIENCE });
});

test.describe('in every state', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the sample register is marked on every page and removed in one click', async ({ page }) => {
    await openList(page);
    await page.getByRole('button', { name: 'Look around with a sample register' }).click();
    const banner = page.getByRole('complementary', { name: 'Sample register' });
    await expect(banner).toBeVisible();
    await page.getByLabel('Choose all records on this leaf').check();
    await page.getByLabel('Set on all of them').selectOption('grade');
    await expectUsable(page, 2);
    const begun = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as Open Referral UK (JSON)' }).click();
    const download = await begun;
    expect(download.suggestedFilename()).toContain('-with-SAMPLE-');
    for (const name of ['Overview', 'Map', 'Gaps', 'Data', 'Methods']) {
      const pages = page.getByRole('navigation', { name: 'Pages' });
      await pages.getByRole('link', { name, exact: true }).click();
      await expect(banner).toBeVisible();
    }
    await banner.getByRole('button', { name: 'Remove the sample register' }).click();
    await expect(banner).toHaveCount(0);
    await openList(page);
    await expect(page.getByRole('heading', { name: 'Nothing is recorded yet' })).toBeVisible();
  });

  test('the forms and the import can be used by anyone', async ({ page }) => {
    await page.goto('/services/new');
    await page.getByRole('combobox', { name: 'Add a place' }).fill('Sheffield');
    await page
      .getByRole('option', { name: /^Sheffield/ })
      .first()
      .click();
    await page.getByLabel('Add a profession').selectOption('physiotherapists');
    await page.getByLabel('Contact').fill('jane.smith@nhs.net');
    await page.getByLabel('People seen in a year').fill('5');
    await page.getByRole('button', { name: 'Add the service' }).click();
    await expect(page.getByText('3 things are to be mended')).toBeVisible();
    await expect(page.getByText('looks like one person’s address')).toBeVisible();
    await expectUsable(page, 2);
    await page.goto('/services/none/new?place=E54000061&family=occupational-health');
    await expect(page.getByLabel('Place without such a service')).toHaveValue('South Yorkshire');
    await page.getByRole('button', { name: 'Record the known none' }).click();
    await expectUsable(page);
    await choose(page, csvOf('team.csv', [row('a', { Notes: 'x' }), row('a'), row('b')]));
    await expect(page.getByRole('heading', { name: 'To be decided (1)' })).toBeVisible();
    await expectUsable(page, 2);
    await page.goto('/services/nobody');
    await expect(page.getByRole('heading', { name: 'There is no such record' })).toBeVisible();
    await expectNoViolations(page);
  });
});
