import { type Page } from '@playwright/test';
import { test } from './asking.ts';
import { expect } from './fixtures.ts';
import { type Fault, FAULTS } from './upstream/faults.ts';

const PUBLISHERS = ['Fingertips', 'Nomis', 'ONS Open Geography'] as const;
const MAP = '/map?level=region&indicator=inactivity-rate&tab=table';

/** Faults that an answer survives: it is read, and what is odd in it is left out or noticed. */
const SURVIVED: readonly Fault[] = ['wrong-type', 'extra-column', 'duplicated-rows'];
/** Faults of which each row is left out, and named, while the rest of the answer may be read. */
const LEFT_OUT: readonly Fault[] = ['below-zero', 'swapped-limits', 'numerator-above-denominator'];
/** Faults that last longer than anybody waits: the person stops the question. */
const ENDLESS: readonly Fault[] = ['slow-drip', 'silent'];

const row = (page: Page, publisher: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: publisher }) });

/** The figures of the regions as the table of the map shows them. */
async function figuresOnScreen(page: Page): Promise<readonly string[]> {
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  const cells = page.getByRole('table').getByRole('row');
  await expect(cells.nth(9)).toBeVisible();
  return cells.allInnerTexts();
}

async function refreshAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await page.getByRole('button', { name: 'Refresh all now' }).click();
}

async function expectSettled(page: Page): Promise<void> {
  const bars = page.getByRole('progressbar', { name: /^Questions answered/ });
  await expect(bars).toHaveCount(0, { timeout: 90_000 });
}

/** A percentage of residents is one, whatever was sent. */
function expectPercentages(rows: readonly string[]): void {
  const values = rows.flatMap((text) => [...text.matchAll(/(-?[\d,.]+)%/g)].map(([, n]) => n!));
  expect(values.length).toBeGreaterThan(8);
  for (const value of values) {
    const number = Number(value.replaceAll(',', ''));
    expect(number >= 0 && number <= 100, value).toBeTruthy();
  }
}

/** Place and figure of each row, without its interval and remarks. */
function valuesOf(rows: readonly string[]): readonly string[] {
  return rows.slice(1).map((row) => row.split(/\t| \(/, 2).join(': '));
}

/** A browser writes failed requests to its console by itself. */
function forgive(complaints: string[]): void {
  const left = complaints.filter((line) => !line.includes('Failed to load resource'));
  complaints.splice(0, complaints.length, ...left);
}

for (const fault of FAULTS) {
  test(`with every publisher ${fault}, figures stay, the person is told, and it mends itself`, async ({
    page,
    publishers,
    watch,
  }) => {
    await page.goto(MAP);
    const before = await figuresOnScreen(page);
    for (const source of ['fingertips', 'nomis', 'ons-geography'] as const) {
      publishers.misbehave(source, { fault, retryAfterSeconds: 0 });
    }
    await refreshAll(page);
    if (ENDLESS.includes(fault)) {
      await expect(row(page, 'Nomis').getByRole('progressbar')).toBeVisible();
      expect(await figuresOnScreen(page)).toEqual(before);
      await page.getByRole('link', { name: 'Data', exact: true }).click();
      await page.getByRole('button', { name: 'Stop all' }).click();
      for (const name of PUBLISHERS) {
        await expect(row(page, name)).toContainText('Stopped as you asked');
      }
    } else {
      await expectSettled(page);
      for (const name of PUBLISHERS) {
        const words = await row(page, name).innerText();
        if (SURVIVED.includes(fault)) expect(words).toMatch(/answered/);
        else if (LEFT_OUT.includes(fault)) {
          expect(words, 'who, and what was left out').toMatch(
            new RegExp(
              `Nothing came from ${name}|Rows that could not be read[^]*answer of ${name}`,
            ),
          );
        } else if (fault !== 'out-of-range') {
          expect(words, 'who, and what to do').toMatch(
            new RegExp(`(Nothing came from ${name}|${name} (answered|sent|does|did|is|refused))`),
          );
        }
      }
    }
    const after = await figuresOnScreen(page);
    expectPercentages(after);
    if (![...SURVIVED, ...LEFT_OUT, 'out-of-range'].includes(fault)) expect(after).toEqual(before);

    publishers.behave();
    await refreshAll(page);
    await expectSettled(page);
    for (const name of ['Fingertips', 'Nomis']) {
      await expect(row(page, name)).toContainText(/\d+ indicators answered/);
    }
    await expect(row(page, 'ONS Open Geography')).toContainText('Boundaries of');
    const mended = await figuresOnScreen(page);
    expectPercentages(mended);
    await expect(page.getByText('live, asked on')).toBeVisible();
    if (LEFT_OUT.includes(fault)) {
      // What is left of a spoiled answer is what a sound one says, or nothing is left of it.
      const known = new Set([...valuesOf(before), ...valuesOf(mended)]);
      expect(valuesOf(after).filter((value) => !known.has(value))).toEqual([]);
    }
    forgive(watch.complaints);
  });
}

test('a refresh goes on while a person reads, can be stopped, and outlives a reload', async ({
  page,
  publishers,
}) => {
  await page.goto('/data');
  await page.getByRole('button', { name: 'Refresh now from Nomis' }).press('Enter');
  await page.getByRole('link', { name: 'Methods', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Methods' })).toBeVisible();
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await expect(row(page, 'Nomis')).toContainText('4 indicators answered', { timeout: 60_000 });
  await row(page, 'Nomis').getByText('What changed').click();
  await expect(row(page, 'Nomis')).toContainText(/figures revised: .* → /);
  await page.getByRole('button', { name: 'Refresh now from Fingertips' }).click();
  await page.getByRole('button', { name: 'Stop asking Fingertips' }).click();
  await expect(row(page, 'Fingertips')).toContainText('Stopped as you asked');
  expect(publishers.asked().every(({ source }) => source !== 'ons-geography')).toBeTruthy();

  await page.goto(MAP);
  await expect(page.getByText('live, asked on')).toBeVisible();
  await page.goto('/data');
  await expect(row(page, 'Nomis')).toContainText('4 indicators live, last asked on');
});

test('an indicator is found, its levels seen before it is chosen, added, mapped and removed', async ({
  page,
}) => {
  await page.goto('/data');
  const words = page.getByRole('searchbox', { name: 'Words or number' });
  await words.fill('93979');
  await words.press('Enter');
  const found = page.getByRole('listitem').filter({ hasText: '(93979)' });
  await expect(found).toContainText('Has figures for', { timeout: 30_000 });
  await expect(found).toContainText('Direction');
  await found.getByRole('button', { name: /^Choose its place/ }).press('Enter');
  await found.getByLabel('Lens').selectOption('mental');
  await found.getByRole('button', { name: /^Add it/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Added by you' })).toBeVisible();
  const own = page.getByRole('listitem').filter({ hasText: 'asked on' }).last();
  await expect(own).toBeVisible({ timeout: 30_000 });
  await own.getByRole('link').click();
  await expect(page).toHaveURL(/indicator=fingertips-93979/);
  await page.getByLabel('Level').selectOption('utla');
  await expect(page.getByText('live, asked on')).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/indicator=fingertips-93979/);
  await expect(page.getByText('live, asked on')).toBeVisible();
  await page.goto('/data');
  await page.getByRole('button', { name: /^Remove (?!everything)/ }).click();
  await expect(page.getByRole('heading', { name: 'Added by you' })).toBeHidden();
});
