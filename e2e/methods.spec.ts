import { expectNoViolations } from './accessibility.ts';
import { expect, expectFigures, test } from './fixtures.ts';
import { ROUTES } from './routes.ts';

const METHODS = ROUTES.find(({ path }) => path === '/methods')!;

test('a link to a method opens it, brings it into view and takes the focus there', async ({
  page,
}) => {
  await page.goto('/methods#method-hoover');
  await expectFigures(page, METHODS);
  const entry = page.locator('details', { has: page.locator('#method-hoover') });
  await expect(entry).toHaveAttribute('open');
  await expect(page.locator('#method-hoover')).toBeFocused();
  await expect(page.locator('#method-hoover')).toBeInViewport();
  await expect(entry.getByText('Not for', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(entry).not.toHaveAttribute('open');
});

test('words narrow the definitions, and the number left is announced', async ({ page }) => {
  await page.goto('/methods');
  await expectFigures(page, METHODS);
  const search = page.getByRole('search', { name: 'Find an indicator' });
  await search.getByRole('searchbox').fill('podiatry');
  await expect(search.getByRole('status')).toHaveText(/^2 of \d+ indicators$/);
  await search.getByRole('button', { name: 'Open these' }).click();
  await expect(page.getByText('Adults who have waited over 18 weeks')).toBeVisible();
  await search.getByRole('searchbox').fill('zebra');
  await expect(search.getByRole('status')).toHaveText(/^0 of/);
  await page.getByRole('button', { name: 'Show all of them' }).click();
  await expect(search.getByRole('status')).toHaveText(/^All \d+ indicators$/);
});

test('with everything open the page fits the narrowest screen, and wide formulas scroll by keyboard', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/methods');
  await expectFigures(page, METHODS);
  for (const all of await page.getByRole('button', { name: 'Open all' }).all()) await all.click();
  const wide = page.getByRole('group', {
    name: 'Formula: Recent trend of a share, scrolls sideways',
  });
  await wide.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => wide.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectNoViolations(page, 'of the methods with everything open');
});

test('on paper every method and definition is open', async ({ page }) => {
  await page.goto('/methods');
  await expectFigures(page, METHODS);
  await page.emulateMedia({ media: 'print' });
  for (const anchor of ['method-wilson', 'method-return-to-work', 'indicator-depression']) {
    const entry = page.locator('details', { has: page.locator(`#${anchor}`) });
    await expect(entry.locator('dl').first()).toBeVisible();
  }
  await expect(page.getByRole('searchbox', { name: 'Find a method' })).toBeHidden();
});
