import { readFile } from 'node:fs/promises';
import { type Locator, type Page } from '@playwright/test';
import { expectNoViolations, expectUsable, expectUsableOnPaper } from './accessibility.ts';
import { cellsOf } from './downloads.ts';
import { expect, expectSettled, PATIENCE, test } from './fixtures.ts';
import { parameter, tabTo } from './keys.ts';

const heat = (page: Page) => page.getByRole('grid', { name: /^Heat map of/ });
const choice = (page: Page, name: string) =>
  page.locator('summary', { hasText: new RegExp(`^\\s*${name}`) });
const card = (page: Page, id: string) => page.locator(`app-chart-figure#${id}`);
const plot = (page: Page, id: string) => card(page, id).getByRole('listbox');
const rowHeads = (page: Page) => heat(page).getByRole('rowheader');

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/compare${query}`);
  const finding = card(page, 'heat').getByRole('heading', { level: 2 });
  await expect(finding).toBeVisible({ timeout: PATIENCE });
  await expectSettled(page);
}

/** What the live region of a card said last. */
const said = (of: Locator) => of.locator('[aria-live="polite"]').first();

test('by keyboard alone: areas and indicators chosen, sorted, turned, and looked at closely', async ({
  page,
}) => {
  await open(page);

  await tabTo(page, choice(page, 'Indicators'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: /^Waits and activity of the lens/ }));
  await page.keyboard.press('Enter');
  await expect.poll(() => parameter(page, 'indicators')).toContain('waiting-');
  await expect(heat(page)).toHaveAttribute('aria-label', /Heat map of 36 areas by \d+ indicators/);
  await page.keyboard.press('Escape');
  await expect(choice(page, 'Indicators')).toBeFocused();
  await page.goBack();
  await expect.poll(() => parameter(page, 'indicators')).toBeNull();
  await expectSettled(page);

  await choice(page, 'Indicators').focus();
  await tabTo(page, choice(page, 'Areas'));
  await page.keyboard.press('Enter');
  const areas = page.getByRole('searchbox', { name: 'Find in this list' });
  for (const name of ['Devon', 'Dorset', 'Somerset']) {
    await areas.press('ControlOrMeta+a');
    await areas.pressSequentially(name);
    await tabTo(page, page.getByRole('checkbox', { name, exact: true }), 6);
    await page.keyboard.press('Space');
    await expect(page.getByRole('checkbox', { name, exact: true })).toBeChecked();
    await areas.focus();
  }
  await page.keyboard.press('Escape');
  await expect(rowHeads(page)).toHaveText([/Devon/, /Somerset/, /Dorset/]);
  expect(parameter(page, 'areas')?.split(',').length).toBe(3);

  await tabTo(page, heat(page), 12);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(said(card(page, 'heat'))).toContainText(
    /^Devon, Rheumatoid arthritis: 0\.93.*worse than England/,
  );
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(said(card(page, 'heat'))).toHaveText('Sorted by Rheumatoid arthritis, descending.');
  expect(parameter(page, 'order')).toBe('-rheumatoid-arthritis');
  await expect(
    heat(page).getByRole('columnheader', { name: /^Rheumatoid arthritis/ }),
  ).toHaveAttribute('aria-sort', 'descending');
  await expect(rowHeads(page)).toHaveText([/Somerset/, /Dorset/, /Devon/]);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => parameter(page, 'indicator')).toBe('rheumatoid-arthritis');
  expect(parameter(page, 'place')).toBe('E54000038');
  await expectSettled(page);
  await expect(card(page, 'funnel').getByRole('heading')).toContainText('Rheumatoid arthritis');
  for (const id of ['scatter', 'funnel']) {
    const finding = card(page, id).getByRole('heading');
    await expect(finding, `${id}: the same areas`).toContainText(
      /of (the )?3 integrated care boards/,
    );
    await card(page, id).scrollIntoViewIfNeeded();
    await expect(plot(page, id)).toBeVisible();
  }

  await heat(page).focus();
  await tabTo(page, plot(page, 'funnel'), 40);
  await page.keyboard.press('Home');
  await expect(said(card(page, 'funnel'))).toContainText(/\d/);
  await page.keyboard.press('t');
  await expect(card(page, 'funnel').getByRole('table')).toBeVisible();
  await expect.poll(() => parameter(page, 'cards')).toBe('funnel:table');

  // One with several periods has a trend, of the areas chosen.
  const closely = page.getByRole('combobox', { name: 'Shown in funnel, spread and trends' });
  await closely.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(card(page, 'trend').getByRole('heading')).toHaveText(
    /^Economically inactive: Somerset, Devon, Dorset beside England/,
  );
  await card(page, 'trend').scrollIntoViewIfNeeded();
  await expect(plot(page, 'trend')).toBeVisible();

  await page.getByRole('radio', { name: 'Down the side' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(heat(page).getByRole('columnheader', { name: /^Devon/ })).toBeVisible();
  expect(parameter(page, 'turned')).toBe('yes');
});

test('a link opens exactly what was looked at; back and forward go through it', async ({
  page,
  context,
}) => {
  await open(page, '?areas=E54000037,E54000038&indicators=inactivity-rate,depression');
  await heat(page).getByRole('gridcell').first().click();
  await card(page, 'trend').getByRole('tab', { name: 'Table' }).click();
  await expect.poll(() => parameter(page, 'cards')).toBe('trend:table');
  await card(page, 'trend').locator('thead').getByRole('button').nth(1).click();
  await expect.poll(() => parameter(page, 'cards')).toMatch(/^trend:table:-?\w+-\d+$/);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(card(other, 'trend').getByRole('table')).toBeVisible({ timeout: PATIENCE });
  for (const locate of [
    (of: Page) => card(of, 'trend').getByRole('table').locator('tbody'),
    (of: Page) => heat(of),
    (of: Page) => card(of, 'trend').getByRole('heading'),
  ]) {
    expect(await locate(other).innerText()).toBe(await locate(page).innerText());
  }
  await other.close();

  const before = page.url();
  await page.goBack();
  await expect.poll(() => parameter(page, 'cards')).toBe('trend:table');
  await page.goBack();
  await expect(card(page, 'trend').getByRole('tab', { name: 'Trends' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.goForward();
  await page.goForward();
  await expect.poll(() => page.url()).toBe(before);
  await expect(card(page, 'trend').getByRole('table')).toBeVisible();
});

test('comparisons are the publisher’s where it makes some, on Map, Compare and Area alike', async ({
  page,
}) => {
  const query = 'level=utla&indicator=depression&lens=mental';
  await open(page, `?${query}&indicators=depression&areas=E08000016,E08000017`);
  await page.getByText('How each of the 1 indicators is compared').click();
  await expect(
    page.getByRole('cell', { name: /^Published: compared with England by/ }),
  ).toBeVisible();
  await page.goto(`/map?${query}`);
  await expect(page.getByText(/^Published: compared with England by/)).toBeVisible({
    timeout: PATIENCE,
  });
  await page.goto('/area/E08000016?lens=mental&level=utla');
  await expect(page.getByText(/^Comparison as published: .*Depression/)).toBeVisible({
    timeout: PATIENCE,
  });
});

for (const id of ['heat', 'scatter', 'funnel', 'spread', 'trend']) {
  test(`table and CSV of the ${id} card give the same figures`, async ({ page }) => {
    await open(
      page,
      `?areas=E54000037,E54000061&indicators=inactivity-rate,rheumatoid-arthritis&cards=${id}:table`,
    );
    const table = card(page, id).getByRole('table');
    await expect(table).toBeVisible();
    const rows = table.locator('tbody').getByRole('row');
    const shown = await rows.evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => cell.textContent).join(' | '),
      ),
    );
    const begun = page.waitForEvent('download');
    await card(page, id).getByRole('button', { name: 'Download CSV' }).click();
    const file = cellsOf(await readFile(await (await begun).path(), 'utf8'))
      .flat()
      .flatMap(numbersIn);
    expect(shown.length).toBeGreaterThan(0);
    for (const row of shown) {
      const numbers = numbersIn(row);
      expect(numbers.length, row).toBeGreaterThan(0);
      // The file may give more places than the table has room for.
      const lost = numbers.filter((text) => {
        const places = text.split('.')[1]?.length ?? 0;
        return !file.some(
          (number) => Math.abs(Number(number) - Number(text)) <= 0.5001 / 10 ** places,
        );
      });
      expect(lost, row).toEqual([]);
    }
  });
}

/** The numbers of a text without the commas of their thousands: `1,234.5` as `1234.5`. */
function numbersIn(text: string): readonly string[] {
  const found = text
    .replaceAll('−', '-')
    .matchAll(/-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?/g);
  return [...found].map(([number]) => number.replaceAll(',', ''));
}

test('every table, and the map turned over, can be used by anyone', async ({ page }) => {
  await open(
    page,
    '?cards=heat:table,scatter:table,funnel:table,spread:table,trend:table&place=E54000061',
  );
  await expectUsable(page);
  await open(page, '?turned=yes&areas=E54000037,E54000061&place=E54000061&widened=yes');
  await choice(page, 'Indicators').click();
  await page.getByText(/^How each of the \d+ indicators/).click();
  await expectUsable(page);
});

test('districts without staff figures say what cannot be drawn, and can be used', async ({
  page,
}) => {
  await open(page, '?level=ltla');
  await expect(page.getByText(/^No figure for AHP staff is published/)).toBeVisible();
  await expectUsable(page);
});

test('figures that are late or cannot be read leave the page usable', async ({ page, watch }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/figures/*.json', async (route) => {
    await held;
    await route.fulfill({ status: 404, body: 'Not found' });
  });
  await page.goto('/compare');
  await expect(page.getByText(/^Reading the figures: 0 of \d+ indicators…/)).toBeVisible();
  await expectNoViolations(page, 'while reading');
  release();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'None of these figures can be read',
    { timeout: PATIENCE },
  );
  await expectUsable(page);
  expect(watch.complaints.every((line) => line.includes('Failed to load resource'))).toBe(true);
  watch.complaints.length = 0;
});

test('on paper the heat map has every area and indicator, as wide as a sheet', async ({ page }) => {
  await open(page);
  await expectUsableOnPaper(page);
  const sheets = page.locator('app-heat-pages table');
  await expect(sheets).toHaveCount(3);
  for (const sheet of await sheets.all()) {
    await expect(sheet.locator('tbody').getByRole('row')).toHaveCount(36);
  }
  await expect(heat(page)).toBeHidden();
});
