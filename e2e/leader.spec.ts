import { type Page } from '@playwright/test';
import { expect, expectFigures, PATIENCE, test } from './fixtures.ts';
import { ROUTES } from './routes.ts';

const SOUTH_YORKSHIRE = 'E54000061';
const bars = (page: Page) => page.getByRole('listbox', { name: /^(?!Hexagon map|Map of)/ });
const sentences = (page: Page) =>
  page.getByRole('region', { name: 'In five sentences' }).getByRole('listitem');

test('a leader finds a place by part of its name, reads five sentences and opens a chart', async ({
  page,
}) => {
  await page.goto('/');
  await expectFigures(page, ROUTES[0]);
  const box = page.getByRole('combobox', { name: 'Place' });
  await box.focus();
  await page.keyboard.type('south york');
  await expect(page.getByRole('option', { name: /South Yorkshire.*QF7/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'South Yorkshire' })).toBeVisible();
  await expect(page).toHaveURL((url) => url.searchParams.get('place') === SOUTH_YORKSHIRE);
  await expect(box).toHaveValue('South Yorkshire');
  await expect(sentences(page)).toHaveCount(5);
  for (const sentence of await sentences(page).all()) {
    await expect(sentence).toContainText(
      /Worse|Better|Similar|Higher|Lower|No figure|[Nn]ot compared|[Nn]o comparison/,
    );
    await expect(sentence).toContainText(/\d (months|years) old/);
    await expect(sentence.getByRole('link')).toBeVisible();
  }

  const first = sentences(page).first().getByRole('link');
  const said = (await first.textContent()) ?? '';
  const overview = page.url();
  await first.click();
  await expect(page.getByRole('heading', { level: 1, name: /^Map/ })).toBeVisible();
  const row = bars(page).getByRole('option', { name: /^South Yorkshire, / });
  await expect(row).toHaveAttribute('aria-selected', 'true');
  const [figure] = /\d\S* \([^)]+\)/.exec((await row.getAttribute('aria-label')) ?? '') ?? [];
  expect(figure).toBeDefined();
  expect(said).toContain(figure);

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'South Yorkshire' })).toBeVisible();
  expect(page.url()).toBe(overview);
  await page.goForward();
  await expect(row).toHaveAttribute('aria-selected', 'true');
});

test('a lens switches every page, and back brings the one before', async ({ page }) => {
  await page.goto(`/?place=${SOUTH_YORKSHIRE}`);
  await expect(sentences(page)).toHaveCount(5, { timeout: PATIENCE });
  const before = await sentences(page).first().textContent();
  const lens = page.getByRole('combobox', { name: 'Lens' });
  await lens.selectOption('Mental illness');
  await expect(page.getByText('seen through mental illness')).toBeVisible();
  await expect(sentences(page).first()).not.toHaveText(before ?? '', { timeout: PATIENCE });
  await expect(page).toHaveURL((url) => url.searchParams.get('lens') === 'mental');

  for (const name of ['Map', 'Gaps', 'Data', 'Overview']) {
    const pages = page.getByRole('navigation', { name: 'Pages', exact: true });
    const link = pages.getByRole('link', { name, exact: true });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(page).toHaveURL((url) => url.searchParams.get('lens') === 'mental');
    await expect(page).toHaveURL((url) => url.searchParams.get('place') === SOUTH_YORKSHIRE);
  }
  for (let step = 0; step < 5; step += 1) await page.goBack();
  await expect(lens).toHaveValue('msk');
  await expect(sentences(page).first()).toHaveText(before ?? '', { timeout: PATIENCE });
});

test('a pasted link shows the same place, lens, level, measure, drawing, tab and order', async ({
  page,
  context,
}) => {
  await page.goto('/map');
  await expectFigures(page, ROUTES[1]!);
  await page.getByRole('combobox', { name: 'Level' }).selectOption({ label: 'NHS regions (7)' });
  await page.getByRole('combobox', { name: 'Lens' }).selectOption('Diabetes');
  await page.getByRole('combobox', { name: 'Indicator' }).selectOption({ index: 1 });
  await page.getByRole('radio', { name: 'Geography' }).check();
  await bars(page)
    .getByRole('option', { name: /^North West/ })
    .press('Enter');
  await page.getByRole('tab', { name: 'Table' }).click();
  await page.getByRole('columnheader', { name: 'Area' }).getByRole('button').click();

  const seen = async (view: Page) => ({
    heading: await view.getByRole('heading', { level: 2 }).first().textContent(),
    rows: await view.getByRole('row').allInnerTexts(),
    chosen: await view.locator('[aria-current="true"]').allInnerTexts(),
    place: await view.getByRole('combobox', { name: 'Place' }).inputValue(),
    lens: await view.getByRole('combobox', { name: 'Lens' }).inputValue(),
    level: await view.getByRole('combobox', { name: 'Level' }).inputValue(),
    indicator: await view.getByRole('combobox', { name: 'Indicator' }).inputValue(),
    geography: await view.getByRole('radio', { name: 'Geography' }).isChecked(),
    tab: await view.getByRole('tab', { selected: true }).innerText(),
  });
  await expect(page).toHaveURL(/sort=name/);
  // The address is written first and the page follows it.
  await expect(async () => {
    const here = await seen(page);
    expect(here).toMatchObject({ place: 'North West', lens: 'diabetes', level: 'nhs-region' });
    expect(here).toMatchObject({ geography: true, tab: 'Table' });
    expect(here.rows.length).toBeGreaterThan(7);
    expect(here.chosen).toHaveLength(1);
  }).toPass({ timeout: PATIENCE });

  const pasted = await context.newPage();
  await pasted.goto(page.url());
  await expect(pasted.getByRole('table')).toBeVisible({ timeout: PATIENCE });
  await expect(pasted.getByRole('combobox', { name: 'Place' })).toHaveValue('North West');
  await expect(async () => {
    expect(await seen(pasted)).toEqual(await seen(page));
  }).toPass({ timeout: PATIENCE });
});
