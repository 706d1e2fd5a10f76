import { type Page } from '@playwright/test';
import { expect, PATIENCE, test } from './fixtures.ts';

const grid = (page: Page) => page.getByRole('grid', { name: /^Shortfall/ });
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
  await page.getByRole('button', { name: /^Download the/ }).focus();
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
