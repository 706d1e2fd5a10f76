import { type Page } from '@playwright/test';
import { expect, expectFigures, expectPage, test } from './fixtures.ts';
import { ROUTES } from './routes.ts';

const NONSENSE = [
  'place=E99999999&indicator=nonsense&level=galaxy&lens=astrology&vintage=1066',
  'comparator=mars&colour=rainbow&shape=cube&period=soon&tab=drawer&sort=luck&why=nowhere',
  'place=<script>alert(1)</script>&indicator=__proto__&level=constructor&lens=toString',
  'place=E54000061&place=E54000062&lens=msk&lens=mental&level=&indicator=&period=2011-13-45/P9X',
];

async function expectDefaults(page: Page): Promise<void> {
  await expect(page.getByRole('combobox', { name: 'Place' })).toHaveValue('');
  await expect(page.getByRole('combobox', { name: 'Compared with' })).toHaveValue('england');
  await expect(page.getByRole('combobox', { name: 'Lens' })).toHaveValue('msk');
  await expect(page.getByRole('combobox', { name: 'Level' })).toHaveValue('icb:2026');
}

for (const route of ROUTES.slice(0, 3)) {
  test(`${route.path} shows its defaults where the address makes no sense`, async ({ page }) => {
    for (const query of NONSENSE) {
      await page.goto(`${route.path}?${query}`);
      await expectPage(page, route);
      await expectFigures(page, route);
      await expectDefaults(page);
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
  });
}

test('the map falls back to the first measure of the lens and its newest period', async ({
  page,
}) => {
  await page.goto('/map');
  await expectFigures(page, ROUTES[1]!);
  const heading = page.getByRole('heading', { level: 2 }).first();
  const title = await heading.innerText();
  for (const query of NONSENSE) {
    await page.goto(`/map?${query}`);
    await expect(heading).toHaveText(title);
    await expect(page.getByRole('radio', { name: 'Hexagons' })).toBeChecked();
    await expect(page.getByRole('tab', { name: 'Map and bars' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(page.getByRole('combobox', { name: 'Colour by' })).toHaveValue('indicator');
  }
});

test('a place of another level than the address names is not taken for one of this level', async ({
  page,
}) => {
  await page.goto('/?level=utla&place=E54000061');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Where does need/);
  await expect(page.getByRole('combobox', { name: 'Place' })).toHaveValue('');
});

test('an address of no page says so and leads home with the view kept', async ({ page }) => {
  await page.goto('/nowhere/at/all?lens=mental');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
  await page.getByRole('main').getByRole('link').click();
  await expect(page).toHaveURL((url) => url.pathname === '/' && url.search === '?lens=mental');
  await expect(page.getByRole('combobox', { name: 'Lens' })).toHaveValue('mental');
});
