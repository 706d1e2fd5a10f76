import { type Page } from '@playwright/test';
import { expect, PATIENCE, test } from './fixtures.ts';

const grid = (page: Page) => page.getByRole('grid', { name: /^Shortfall/ });
const settings = (page: Page) => page.locator('summary', { hasText: 'Settings:' });
const panel = (page: Page) => page.getByRole('region', { name: 'Why?' });

test('the gaps are counted by class as the grid shows them', async ({ page }) => {
  await page.goto('/gaps?level=icb&lens=msk');
  await expect(grid(page)).toBeVisible({ timeout: PATIENCE });
  const table = page.getByRole('region', { name: 'How many of each' }).getByRole('table');
  const heads = await table.getByRole('columnheader').allInnerTexts();
  expect(heads.slice(1)).toEqual(['likely gap', 'possible gap', 'gap not shown', 'not assessable']);
  for (const lens of ['All conditions', 'Musculoskeletal']) {
    const counts = await table
      .getByRole('row', { name: new RegExp(`^${lens}`) })
      .getByRole('cell')
      .allInnerTexts();
    expect(counts.map(Number).reduce((a, b) => a + b)).toBe(36);
    const words = ['Likely gap', 'Possible gap', 'Not shown', 'Not assessable'];
    for (const [i, word] of words.entries()) {
      const cells = grid(page).getByRole('button', { name: `${lens}: ${word}` });
      await expect(cells).toHaveCount(Number(counts[i]));
    }
  }
});

test('a cell opened by keyboard says why, with inputs, periods, ages and arithmetic', async ({
  page,
}) => {
  await page.goto('/gaps?level=icb&lens=msk');
  await expect(grid(page)).toBeVisible({ timeout: PATIENCE });
  const download = page.getByRole('button', { name: /^Download the/ });
  await expect(download).toBeEnabled({ timeout: PATIENCE });
  await download.focus();
  await page.keyboard.press('Tab');
  await expect(settings(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(grid(page).getByRole('button').first()).toBeFocused();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'End']) await page.keyboard.press(key);
  const cell = grid(page).getByRole('row').nth(3).getByRole('button').last();
  await expect(cell).toBeFocused();
  const name = (await cell.getAttribute('aria-label')) ?? '';
  const [place = '', shortfall = ''] = [name.split(', Musc')[0], /\d.* WTE/.exec(name)?.[0]];
  await page.keyboard.press('Enter');

  await expect(panel(page)).toBeFocused();
  await expect(page).toHaveURL((url) => url.searchParams.get('why')?.startsWith('E54') === true);
  await expect(panel(page).getByRole('heading', { level: 2 })).toContainText(`Why? ${place}: `);
  await expect(panel(page)).toContainText(/holds in \d+% of 5,000 simulated draws/);
  const steps = panel(page).getByRole('listitem');
  await expect(steps.filter({ hasText: /Expected staff = .* = .* WTE/ })).toBeVisible();
  await expect(steps.filter({ hasText: 'the shortfall is' })).toContainText(shortfall);
  await expect(panel(page)).toContainText(/staff counted on 30 September 2022 \(\d years old/i);
  const inputs = panel(page)
    .getByRole('region', { name: 'Need figures behind this gap' })
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });
  expect(await inputs.count()).toBeGreaterThanOrEqual(5);
  for (const words of await inputs.allInnerTexts()) {
    expect(words).toMatch(/\d{4}.*\((less than a month|\d+ (month|year)s?) old/s);
    expect(words, 'a figure, or in words why there is none').toMatch(/\t\S/);
  }
  await expect(cell).toHaveAccessibleName(name);

  await panel(page).getByRole('button', { name: 'Close' }).press('Enter');
  await expect(panel(page)).toBeHidden();
  await expect(page).toHaveURL((url) => !url.searchParams.has('why'));
  await expect(cell).toBeFocused();
  await page.goBack();
  await expect(panel(page)).toBeVisible();
});

test('districts are not assessable, and the page says what would fill the hole', async ({
  page,
}) => {
  await page.goto('/gaps?level=ltla&lens=msk&why=E07000066');
  await expect(panel(page).getByRole('heading', { level: 2 })).toContainText('not assessable', {
    timeout: PATIENCE,
  });
  await expect(panel(page)).toContainText(/cannot be assessed: /);
  const fill = panel(page).getByRole('heading', { name: 'What would fill it' });
  await expect(fill).toBeVisible();
  await expect(
    panel(page)
      .getByRole('listitem')
      .filter({ hasText: /^Staff: / }),
  ).toContainText('integrated care board');
  await expect(panel(page)).not.toContainText('The arithmetic');
  const cells = grid(page).getByRole('button', { name: ', Musculoskeletal: ' });
  await expect(cells).toHaveCount(296);
  await expect(
    grid(page).getByRole('button', { name: ', Musculoskeletal: Not assessable' }),
  ).toHaveCount(296);
});

/** What the cells of the grid say, in order. */
const cells = (page: Page) =>
  grid(page)
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
const settingsBefore = (page: Page) => page.getByText(/those below are of the settings before/);

test('a gap says how far it hangs on the scoring and what would change it', async ({ page }) => {
  await page.goto('/gaps?level=icb&lens=msk&why=E54000061');
  const list = panel(page).getByRole('listitem');
  await expect(list.filter({ hasText: /holds in \d+ of 100 weightings/ })).toBeVisible({
    timeout: PATIENCE,
  });
  await expect(list.filter({ hasText: /other ways? of scoring need/ }).first()).toBeVisible();
  await expect(
    list.filter({ hasText: /^(Staff: [\d.]+ WTE|Need: if every figure|No shift)/ }).first(),
  ).toBeVisible({ timeout: PATIENCE });
  const check = page.getByRole('region', { name: 'Does it hang on the scoring?' });
  await check.getByText('Every run').click();
  const rows = check.getByRole('row').filter({ has: page.getByRole('cell') });
  expect(await rows.count()).toBeGreaterThan(4);
  for (const words of await rows.allInnerTexts()) {
    expect(words).toMatch(/\t(−?[01]\.\d\d|–)(\t(\d+ of \d+|–)){3}$/);
  }
});

test('settings are changed by keyboard alone: the address and the grid follow, and go back', async ({
  page,
}) => {
  await page.goto('/gaps?level=icb&lens=msk');
  await expect(grid(page)).toBeVisible({ timeout: PATIENCE });
  const standard = await cells(page);
  await expect(settings(page)).toHaveText(/^\s*Settings:\s+standard\s*$/);

  await settings(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'All areas together' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL((url) => url.searchParams.get('benchmark') === 'p75');
  await expect(page.getByRole('radio', { name: '75th percentile' })).toBeFocused();
  await expect(settings(page)).toContainText('benchmark: 75th percentile of areas');
  await expect(settingsBefore(page)).toBeHidden({ timeout: PATIENCE });
  expect(await cells(page)).not.toEqual(standard);

  await page.keyboard.press('Tab');
  const elasticity = page.getByRole('textbox', { name: /^Elasticity/ });
  await expect(elasticity).toBeFocused();
  await page.keyboard.type('9');
  await page.keyboard.press('Tab');
  await expect(page.getByText('must be a number from 0 to 2.')).toBeVisible();
  await expect(elasticity).toHaveAttribute('aria-invalid', 'true');
  await expect(page).toHaveURL((url) => !url.searchParams.has('elasticity'));

  const reset = page.getByRole('button', { name: 'Back to the standard settings' });
  for (let stop = 0; stop < 60; stop += 1) {
    if (await reset.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(reset).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => !url.searchParams.has('benchmark'));
  await expect(settings(page)).toHaveText(/^\s*Settings:\s+standard\s*$/);
  await expect(elasticity).toHaveValue('1');
  await expect.poll(() => cells(page)).toEqual(standard);
  await expect(reset).toBeFocused();
});

test('a setting of the address that cannot be used is named, and the standard one is in force', async ({
  page,
}) => {
  const sentence = '“draws=many” cannot be used: it must be a whole number from 100 to 50000.';
  await page.goto('/gaps?level=icb&lens=msk&draws=many&seed=7');
  await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
  await expect(settings(page)).toContainText('draws: 5,000, seed 7');
  await expect(grid(page)).toBeVisible({ timeout: PATIENCE });
  await page.getByRole('link', { name: 'Methods', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
});

test('a long run can be stopped and asked for again; its thread ends with it', async ({ page }) => {
  await page.goto('/gaps?level=icb&lens=msk&draws=50000');
  const stop = page.getByRole('button', { name: 'Stop' });
  await expect(page.getByRole('progressbar', { name: 'Areas worked out' })).toBeVisible();
  await stop.click();
  const alert = page.getByRole('alert').filter({ hasText: 'Stopped as you asked.' });
  await expect(alert).toBeVisible();
  await expect(stop).toBeHidden();
  await expect(grid(page)).toBeHidden();
  await expect.poll(() => page.workers().length).toBe(0);
  await page.getByRole('button', { name: 'Work them out again' }).click();
  await expect(alert).toBeHidden();
  await expect(stop).toBeVisible();
  await stop.click();
  await expect.poll(() => page.workers().length).toBe(0);
});

test('stopping new settings leaves those before in view, and says whose gaps they are', async ({
  page,
}) => {
  await page.goto('/gaps?level=icb&lens=msk&draws=200');
  await expect(grid(page)).toBeVisible({ timeout: PATIENCE });
  const before = await cells(page);
  await settings(page).click();
  const draws = page.getByRole('textbox', { name: /^Simulated draws/ });
  await draws.fill('50000');
  await draws.press('Enter');
  await expect(page).toHaveURL((url) => url.searchParams.get('draws') === '50000');
  await expect(settingsBefore(page)).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('of the settings before, not of those in force.')).toBeVisible();
  expect(await cells(page)).toEqual(before);
  await expect(page.getByRole('button', { name: /^Download the/ })).toBeDisabled();
  await page.goBack();
  await expect(page.getByRole('button', { name: /^Download the/ })).toBeEnabled({
    timeout: PATIENCE,
  });
  expect(await cells(page)).toEqual(before);
});
