import { type Locator, type Page } from '@playwright/test';
import { expect, expectFigures, test } from './fixtures.ts';
import { ROUTES } from './routes.ts';

const [, MAP] = ROUTES;

/** Presses a key until the focus is in a place, and says how often that took. */
async function pressUntilIn(page: Page, key: string, place: Locator, most = 20): Promise<number> {
  for (let count = 1; count <= most; count += 1) {
    await page.keyboard.press(key);
    if ((await place.locator(':scope:focus, :focus').count()) > 0) return count;
  }
  throw new Error(`the focus never came to ${String(place)}`);
}

test('the tab key goes from the skip link over the pages and the scope bar into the page', async ({
  page,
}) => {
  await page.goto('/map');
  await expectFigures(page, MAP!);
  const navigation = page.getByRole('navigation', { name: 'Pages' });
  const stops = [
    page.getByRole('link', { name: 'Skip to the page' }),
    page.getByRole('link', { name: 'AHP Need Atlas' }),
    ...['Overview', 'Map', 'Compare', 'Gaps', 'Services', 'Data', 'Methods'].map((name) =>
      navigation.getByRole('link', { name }),
    ),
    page.getByRole('combobox', { name: 'Place' }),
    ...['Compared with', 'Lens', 'Level', 'Colour by', 'Indicator', 'Period'].map((name) =>
      page.getByRole('combobox', { name, exact: true }),
    ),
    page.getByRole('radio', { name: 'Hexagons' }),
    page.getByRole('button', { name: 'Earlier period' }),
    page.getByRole('slider', { name: 'Through time' }),
    page.locator('summary', { hasText: 'Classes, axis and what is shown' }),
    page.getByRole('tab', { name: 'Map and bars' }),
    page.getByRole('button', { name: 'Download CSV' }),
  ];
  for (const stop of stops) {
    await page.keyboard.press('Tab');
    await expect(stop).toBeFocused();
    await expect(stop).toBeInViewport();
  }
});

test('the skip link goes to the page', async ({ page }) => {
  await page.goto('/');
  await expectFigures(page, ROUTES[0]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the map is one stop; arrows move in it and say where they are, Enter selects', async ({
  page,
}) => {
  await page.goto('/map');
  await expectFigures(page, MAP!);
  const map = page.getByRole('listbox', { name: /^Hexagon map/ });
  const said = page.getByRole('tabpanel').locator('[aria-live="polite"]').first();
  await page.getByRole('button', { name: 'Star for the briefing' }).first().focus();
  expect(await pressUntilIn(page, 'Tab', map)).toBe(1);

  const places = new Set<string>();
  for (const key of [
    'End',
    'Home',
    'PageDown',
    'ArrowRight',
    'ArrowDown',
    'ArrowLeft',
    'ArrowUp',
  ]) {
    await page.keyboard.press(key);
    let place = '';
    await expect(async () => {
      const name = (await map.locator(':focus').getAttribute('aria-label')) ?? '';
      place = name.slice(0, name.lastIndexOf(', '));
      expect((await said.textContent())?.startsWith(`${place}: `)).toBe(true);
    }, 'what has the focus is what is said').toPass();
    await expect(said).toContainText(/\d.*\(\d.* to \d.*\), (worse|better|similar|higher|lower)/);
    places.add(place);
  }
  expect(places.size).toBeGreaterThan(3);

  const focused = map.locator(':focus');
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAttribute('aria-selected', 'true');
  await expect(said).toContainText(/^Selected: /);
  await expect(page).toHaveURL(/[?&]place=E54/);
  await page.keyboard.press('Tab');
  await expect(map.locator(':focus')).toHaveCount(0);
  const bars = page.getByRole('listbox', { name: /^(?!Hexagon map)/ });
  const first = bars.locator(':focus');
  await expect(first, 'the bars begin at the selected area').toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('tabpanel').locator('[aria-live="polite"]').last()).not.toBeEmpty();
});

test('tabs, list and table of the map need no mouse', async ({ page }) => {
  await page.goto('/map?place=E54000061');
  await expectFigures(page, MAP!);
  await page.getByRole('tab', { name: 'Map and bars' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Table' })).toBeFocused();
  const table = page.getByRole('table');
  await expect(table).toBeVisible();
  await pressUntilIn(page, 'Tab', table.locator('tbody'), 9);
  await expect(table.getByRole('button', { name: 'South Yorkshire' })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(table.getByRole('button', { pressed: true })).toBeFocused();
  await expect(page).not.toHaveURL(/E54000061/);
});
