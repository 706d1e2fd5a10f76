import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Page } from '@playwright/test';
import { expectUsable } from './accessibility.ts';
import { expect, test } from './fixtures.ts';

const AT = '2026-11-20T09:00:00.000Z';

interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A file as the atlas exports it. */
function fileOf(collections: Readonly<Record<string, readonly object[]>>, change = {}): MadeFile {
  const content = { format: 'ahp-need-atlas', version: 1, exportedAt: AT, collections, ...change };
  return {
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  };
}

const COLUMNS = {
  version: 2,
  sheet: '',
  range: 'A1:C3',
  headerRows: 1,
  labels: { areaName: { at: 'A', name: 'Area' }, period: { at: 'B', name: 'Year' } },
  figures: [{ says: {}, value: { at: 'C', name: 'Rate' } }],
  fixed: {},
  fillDown: [],
  categoryType: '',
  suppression: {},
  valuesAre: 'as-written',
  datesAre: 'day',
  serialDates: false,
  areas: { corrections: {} },
};

const extract = (id: string, change: { title?: string; rows?: unknown } = {}) => {
  const title = change.title ?? `Extract ${id}`;
  return {
    id: `local-${id}`,
    savedAt: AT,
    version: 1,
    title,
    file: 'extract.csv',
    mapping: COLUMNS,
    slice: { indicator: '', sex: '', age: '', unit: '', category: null },
    citation: { document: 'JSNA', page: '1', url: 'https://example.org/', date: '2026-03-01' },
    definition: {
      title,
      kind: 'context',
      unit: 'per 100',
      decimals: 1,
      polarity: 'no-judgement',
      scale: 'rate',
      population: 'Residents',
      definition: '',
      caveats: [],
      lenses: ['all'],
      subdomain: null,
    },
    aggregate: 'none',
    comparesWith: null,
    table: {
      indicator: `local-${id}`,
      areas: [],
      periods: [],
      value: [],
      reasons: {},
      notes: {},
      derived: {},
    },
    leftOut: 0,
    accepted: AT,
    // What a later version may add is kept with the rest; here it is weight.
    rows: change.rows ?? [['E06000001', null, 12.5]],
  };
};
const MINE = fileOf({
  extracts: [extract('a'), extract('b', { title: '<b>Sheffield</b> & “friends” 🙂' })],
  mappings: [
    { id: 'm', savedAt: AT, title: 'Council table', file: 'extract.csv', mapping: COLUMNS },
  ],
});

/** Text that no database makes smaller. */
const incompressible = (bytes: number) => randomBytes(bytes).toString('base64');

const section = (page: Page) => page.getByRole('region', { name: 'Your data' });
const row = (page: Page, name: string) => section(page).getByRole('row', { name });
const nothing = (page: Page) => section(page).getByText('Nothing of yours is kept here yet');

async function choose(page: Page, file: MadeFile): Promise<void> {
  await section(page).getByLabel('Restore from a file').setInputFiles(file);
}

async function restore(page: Page, file: MadeFile): Promise<void> {
  await choose(page, file);
  await section(page).getByRole('button', { name: 'Restore', exact: true }).click();
  await expectNothingOnItsWay(page);
}

/** Waits until everything is saved, or has failed to be. */
async function expectNothingOnItsWay(page: Page): Promise<void> {
  await expect(section(page).getByText('Saving…')).toHaveCount(0);
}

async function openData(page: Page): Promise<void> {
  await page.goto('/data');
  await expect(section(page).getByText('Reading what is kept')).toHaveCount(0);
}

/** What an export holds. */
async function exported(page: Page): Promise<{ readonly collections: unknown }> {
  const begun = page.waitForEvent('download');
  await section(page).getByRole('button', { name: 'Export everything', exact: true }).click();
  const download = await begun;
  expect(download.suggestedFilename()).toMatch(/^ahp-need-atlas-\d{4}-\d\d-\d\d\.json$/);
  return JSON.parse(await readFile(await download.path(), 'utf8')) as { collections: unknown };
}

test('what was entered is there after a reload, and goes whole to another browser', async ({
  page,
  browser,
  baseURL,
}) => {
  await openData(page);
  await expect(nothing(page)).toBeVisible();
  await choose(page, MINE);
  const preview = section(page).getByRole('group', { name: 'What mine.json would change' });
  await expect(preview).toBeFocused();
  await expect(preview).toContainText('Added: 3');
  await expect(preview).toContainText('<b>Sheffield</b> & “friends” 🙂 (local extract)');
  await expect(nothing(page)).toBeVisible();
  await preview.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(row(page, '2 local extracts')).toBeVisible();
  await expectNothingOnItsWay(page);
  await page.reload();
  await expect(row(page, '2 local extracts')).toContainText('20 November 2026');
  const first = await exported(page);

  const other = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'block' });
  const clean = await other.newPage();
  await openData(clean);
  await expect(nothing(clean)).toBeVisible();
  await restore(clean, {
    name: 'first.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(first)),
  });
  await expect(row(clean, '2 local extracts')).toBeVisible();
  await expect(row(clean, '1 mapping of columns')).toBeVisible();
  expect((await exported(clean)).collections).toEqual(first.collections);
  await other.close();
});

test('a file that is not an export changes nothing, and says what to do', async ({ page }) => {
  await openData(page);
  await restore(page, MINE);
  await expect(row(page, '2 local extracts')).toBeVisible();
  const refusal = section(page).getByRole('alert');
  await choose(page, { ...MINE, buffer: MINE.buffer.subarray(0, 200) });
  await expect(refusal).toContainText('mine.json is damaged or cut off');
  await choose(page, fileOf({}, { version: 99 }));
  await expect(refusal).toContainText('newer version of the atlas: reload this page');
  await choose(page, fileOf({}, { format: 'something else' }));
  await expect(refusal).toContainText('choose another');
  await refusal.getByRole('button', { name: 'Understood' }).click();
  await expect(refusal).toHaveCount(0);
  await expect(row(page, '2 local extracts')).toBeVisible();
});

test('what is changed in one tab is seen in the other, also when it is undone or removed', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await openData(page);
  await openData(other);
  await restore(page, MINE);
  await expect(row(other, '2 local extracts')).toBeVisible();
  await expect(section(other).getByText('Another tab changed what is kept')).toBeVisible();
  await section(page).getByRole('button', { name: 'Undo: Restored mine.json' }).click();
  await expect(nothing(other)).toBeVisible();
  await section(page).getByRole('button', { name: 'Do again: Restored mine.json' }).click();
  await expect(row(other, '1 mapping of columns')).toBeVisible();
  await section(other).getByRole('button', { name: 'Remove everything…' }).click();
  const question = section(other).getByRole('group', { name: 'Remove everything you entered?' });
  await expect(question).toBeFocused();
  await question.getByRole('button', { name: 'Remove everything' }).click();
  await expect(nothing(page)).toBeVisible();
  await other.reload();
  await expect(nothing(other)).toBeVisible();
});

test('a tab that is killed while it saves leaves all of it or nothing', async ({ context }) => {
  const many = fileOf({
    extracts: Array.from({ length: 40 }, (_, i) =>
      extract(`e${i}`, { rows: [['x'.repeat(200_000)]] }),
    ),
  });
  let page = await context.newPage();
  await openData(page);
  for (const delay of [0, 30, 80]) {
    await choose(page, many);
    const button = section(page).getByRole('button', { name: 'Restore', exact: true });
    await expect(button).toBeVisible();
    const session = await context.newCDPSession(page);
    await button.evaluate((element: HTMLElement) => {
      element.click();
    });
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    const crashed = page.waitForEvent('crash');
    // A renderer that is gone answers nothing.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    page = await context.newPage();
    await openData(page);
    const whole = row(page, '40 local extracts');
    await expect(nothing(page).or(whole)).toBeVisible();
    if ((await whole.count()) > 0) {
      await section(page).getByRole('button', { name: 'Remove everything…' }).click();
      await section(page).getByRole('button', { name: 'Remove everything', exact: true }).click();
      await expect(nothing(page)).toBeVisible();
    }
  }
});

test('where the browser has no room, what was entered is shown, named unsaved, and saved later', async ({
  page,
  context,
  baseURL,
}) => {
  await openData(page);
  const session = await context.newCDPSession(page);
  const origin = new URL(baseURL ?? '').origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
  await restore(
    page,
    fileOf({ extracts: [extract('big', { rows: [incompressible(4_000_000)] })] }),
  );
  const trouble = section(page).getByRole('alert');
  await expect(trouble).toContainText('1 change is not saved.');
  await expect(trouble).toContainText('no room left');
  await expect(row(page, '1 local extract')).toBeVisible();

  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Methods' })
    .click();
  const notice = page.getByRole('alert').filter({ hasText: 'What you entered is not saved.' });
  await notice.getByRole('link', { name: 'Your data' }).click();
  await expect(notice).toHaveCount(0);

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await expect(trouble).toHaveCount(0);
  await expectNothingOnItsWay(page);
  await page.reload();
  await expect(row(page, '1 local extract')).toBeVisible();
});

test('a window that keeps nothing says so, and an export still takes along what was entered', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  await page.goto('/data');
  const trouble = section(page).getByRole('alert');
  await expect(trouble).toContainText('does not let the atlas save anything');
  await restore(page, MINE);
  await expect(trouble).toContainText('1 change is not saved.');
  await expect(row(page, '2 local extracts')).toBeVisible();
  const { collections } = await exported(page);
  expect(Object.keys(collections as object)).toEqual(['extracts', 'mappings']);
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await expect(trouble).toContainText('1 change is not saved.');
});

test('the browser is asked to protect what is kept only when the person asks', async ({ page }) => {
  await page.addInitScript(() => {
    const storage = navigator.storage as { persist: () => Promise<boolean> };
    const asked = globalThis as { asked?: number };
    asked.asked = 0;
    storage.persist = () => {
      asked.asked = (asked.asked ?? Infinity) + 1;
      return Promise.resolve(false);
    };
  });
  const asked = () => page.evaluate(() => (globalThis as { asked?: number }).asked);
  await openData(page);
  await expect(section(page)).toContainText('Not protected: the browser may remove it');
  await restore(page, MINE);
  await expect(row(page, '2 local extracts')).toBeVisible();
  expect(await asked()).toBe(0);
  await section(page).getByRole('button', { name: 'Ask the browser to protect it' }).click();
  await expect(section(page)).toContainText('the browser declined');
  expect(await asked()).toBe(1);
});

test.describe('with everything open', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the section can be used by anyone', async ({ page }) => {
    await openData(page);
    await restore(page, MINE);
    await section(page).getByRole('button', { name: 'Remove everything…' }).click();
    await choose(
      page,
      fileOf({ extracts: [extract('a'), extract('new'), { id: 'bad', savedAt: AT }] }),
    );
    await expect(
      section(page).getByText('Cannot be read, and stays in the file only'),
    ).toBeVisible();
    await expectUsable(page, 2);
  });
});
