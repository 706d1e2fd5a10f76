import { type Page } from '@playwright/test';
import { expectNoViolations, expectUsable, expectUsableOnPaper } from './accessibility.ts';
import { expect, expectSettled, PATIENCE, test } from './fixtures.ts';
import { parameter, tabTo } from './keys.ts';

const PLACE = '/area/E54000061';
const spine = (page: Page) => page.getByRole('listbox', { name: /^Spine chart of/ });
const card = (page: Page, id: string) => page.locator(`app-chart-figure#${id}`);
const said = (page: Page, id: string) => card(page, id).locator('[aria-live="polite"]').first();

async function open(page: Page, address = PLACE): Promise<void> {
  await page.goto(address);
  await expect(card(page, 'spine').getByRole('heading')).toBeVisible({ timeout: PATIENCE });
  await expectSettled(page);
}

test('by keyboard alone: an indicator to its trend, a table, similar areas, and back', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('radio', { name: 'This lens' }).focus();
  await tabTo(page, spine(page), 12);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(said(page, 'spine')).toContainText(/\d.*(England|compared)/);
  for (let step = 0; step < 12; step += 1) {
    if ((await said(page, 'spine').innerText()).startsWith('In employment')) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(said(page, 'spine')).toContainText(/^Selected: In employment: /);
  await expect.poll(() => parameter(page, 'trends')).toBe('employment-rate');
  const trend = card(page, 'trend-employment-rate');
  await expect(trend.getByRole('heading')).toContainText('in South Yorkshire');

  await tabTo(page, trend.getByRole('listbox'), 30);
  await page.keyboard.press('End');
  await expect(said(page, 'trend-employment-rate')).toContainText(/2023.*\d/);
  await page.keyboard.press('t');
  await expect(trend.getByRole('tab', { name: 'Table' })).toBeFocused();
  await expect(trend.getByRole('table')).toBeVisible();
  expect(parameter(page, 'cards')).toBe('trend-employment-rate:table');

  const rule = page.getByRole('combobox', { name: 'Similar by' });
  await tabTo(page, rule);
  await page.keyboard.press('End');
  await expect.poll(() => parameter(page, 'peers')).not.toBeNull();
  await page.keyboard.press('Home');
  await expect.poll(() => parameter(page, 'peers')).toBeNull();
  await tabTo(page, page.getByRole('button', { name: 'Compare this page with their median' }), 4);
  await page.keyboard.press('Enter');
  await expect.poll(() => parameter(page, 'comparator')).toBe('peers');
  await expect(
    page.getByText(/seen through .* compared with the median of similar areas/),
  ).toBeVisible();
  await page.goBack();
  await expect.poll(() => parameter(page, 'comparator')).toBeNull();
});

test('a link opens exactly what was looked at; a similar area keeps everything but the place', async ({
  page,
}) => {
  await open(page, `${PLACE}?trends=inactivity-rate&cards=spine:table&axis=zero&spine=lens`);
  await expect(card(page, 'spine').getByRole('table')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'From zero' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Every condition' })).toBeChecked();
  await page.getByRole('region', { name: 'Similar areas' }).getByRole('link').first().click();
  await expect(page).not.toHaveURL(/E54000061/);
  await expectSettled(page);
  await expect(card(page, 'spine').getByRole('table')).toBeVisible();
  expect(parameter(page, 'trends')).toBe('inactivity-rate');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('South Yorkshire');
});

test('a place is found by its name, its board’s code, its initials and an old name', async ({
  page,
}) => {
  await open(page);
  const box = page.getByRole('combobox', { name: 'Place' });
  for (const [text, name] of [
    ['Barnsley', 'Barnsley'],
    ['QF7', 'South Yorkshire'],
    ['South Yorkshire ICB', 'South Yorkshire'],
    ['Eden', 'Westmorland and Furness'],
  ] as const) {
    await box.fill(text);
    await expect(page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible();
  }
  await box.fill('Barnsley');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Barnsley');
});

const STATES = [
  { what: 'every table', path: `${PLACE}?cards=ages:table,by-deprivation:table,spine:table` },
  { what: 'a council of both tiers, with figures by sex', path: '/area/E08000016?lens=mental' },
  { what: 'a district', path: '/area/E07000066?level=ltla' },
  { what: 'a board that ended', path: '/area/E54000023?vintage=2023' },
  { what: 'areas chosen by hand', path: `${PLACE}?peers=chosen&peerCodes=E54000037,E54000038` },
  { what: 'no areas chosen yet', path: `${PLACE}?peers=chosen&comparator=peers` },
] as const;

for (const { what, path } of STATES) {
  test(`${what}: can be used by anyone`, async ({ page }) => {
    await open(page, path);
    await expectUsable(page);
  });
}

test('an address of no place says so, and offers what was meant', async ({ page }) => {
  await page.goto('/area/sheffild');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no place “sheffild”');
  await expectUsable(page);
  await page.goto('/area/sheffield');
  await page.getByRole('button', { name: 'Sheffield' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sheffield');
});

test('figures that are late or cannot be read leave the page usable', async ({ page, watch }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/(figures\/.*|ages|breakdowns)\.json/, async (route) => {
    await held;
    await route.fulfill({ status: 404, body: 'Not found' });
  });
  await page.goto(PLACE);
  await expect(
    page.getByRole('status').filter({ hasText: 'Reading the figures…' }).first(),
  ).toBeVisible();
  await expectNoViolations(page, 'while reading');
  release();
  await expectSettled(page);
  await expectUsable(page);
  expect(watch.complaints.every((line) => line.includes('Failed to load resource'))).toBe(true);
  watch.complaints.length = 0;
});

test('on paper the page has its cards without buttons, as wide as a sheet', async ({ page }) => {
  await open(page);
  await expectUsableOnPaper(page);
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeHidden();
  await expect(page.getByRole('tab').first()).toBeHidden();
  await expect(card(page, 'spine').getByRole('heading')).toBeVisible();
});
