import { expectNoViolations } from './accessibility.ts';
import { expect, expectFigures, expectPage, PATIENCE, test } from './fixtures.ts';
import { ROUTES } from './routes.ts';

test.describe('in forced colours and with reduced motion', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

  test('the pages can be used, and what is chosen or focused is seen', async ({ page }) => {
    await page.goto('/map?place=E54000061');
    await expectFigures(page, ROUTES[1]!);
    await expectNoViolations(page, 'of the map');
    const tab = page.getByRole('tab', { name: 'Map and bars' });
    await tab.focus();
    await page.keyboard.press('ArrowRight');
    const focused = page.getByRole('tab', { name: 'Table' });
    await expect(focused).toBeFocused();
    await expect(focused).not.toHaveCSS('outline-style', 'none');
    await expect(page.getByRole('table').getByRole('button', { pressed: true })).toBeVisible();

    await page.goto('/gaps?why=E54000061&place=E54000061');
    await expectFigures(page, ROUTES[2]!);
    await expect(page.getByRole('region', { name: 'Why?' })).toBeVisible();
    await expectNoViolations(page, 'of the gaps');
    // Colour says nothing here: each cell has its class in words.
    const cell = page.getByRole('grid').getByRole('button', { name: /^South Yorkshire, Musc/ });
    await expect(cell).toContainText(/Likely gap|Possible gap|Not shown|Not assessable/);
  });

  test('Compare and Area can be used too, and what is chosen or focused is seen', async ({
    page,
  }) => {
    const route = (path: string) => ROUTES.find((one) => one.path === path)!;
    await page.goto('/compare?place=E54000061&areas=E54000037,E54000061');
    await expectFigures(page, route('/compare'));
    const heat = page.getByRole('grid', { name: /^Heat map of/ });
    await heat.focus();
    await page.keyboard.press('ArrowDown');
    await expect(heat.locator('.ring, .active').first()).not.toHaveCSS('outline-style', 'none');
    const chosen = heat.getByRole('rowheader', { name: /^South Yorkshire/ });
    await expect(chosen).not.toHaveCSS('outline-style', 'none');
    for (const id of ['scatter', 'funnel', 'spread', 'trend']) {
      const card = page.locator(`app-chart-figure#${id}`);
      // A chart is drawn when it comes into view.
      await card.scrollIntoViewIfNeeded();
      const plot = card.getByRole('listbox');
      await plot.focus();
      await page.keyboard.press('End');
      await expect(plot).not.toHaveCSS('outline-style', 'none');
    }
    await expectNoViolations(page, 'of Compare');

    await page.goto('/area/E54000061?trends=employment-rate');
    await expectFigures(page, route('/area/E54000061'));
    const spine = page.getByRole('listbox', { name: /^Spine chart of/ });
    await spine.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(spine).not.toHaveCSS('outline-style', 'none');
    await expect(spine.getByRole('option', { selected: true })).not.toHaveCSS(
      'outline-style',
      'none',
    );
    await expectNoViolations(page, 'of Area');
  });

  test('nothing on the page moves for longer than a blink', async ({ page }) => {
    const moving = ['/', '/compare', '/area/E54000061'];
    for (const route of ROUTES.filter(({ path }) => moving.includes(path))) {
      await page.goto(`${route.path}?place=E54000061`);
      await expectFigures(page, route);
      const longest = await page.evaluate(() =>
        Math.max(
          0,
          ...document.getAnimations().map(({ effect }) => {
            const { activeDuration } = effect?.getComputedTiming() ?? {};
            return Number(activeDuration ?? 0);
          }),
        ),
      );
      expect(longest, route.path).toBeLessThanOrEqual(100);
    }
  });
});

test('on paper the navigation is left out and the figures stay', async ({ page }) => {
  await page.goto('/?place=E54000061');
  await expectFigures(page, ROUTES[0]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'South Yorkshire' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'In five sentences' })).toBeVisible();
  await page.emulateMedia({ media: null });
  for (const route of ROUTES.slice(1)) {
    await page.goto(route.path);
    await expectPage(page, route);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: PATIENCE });
    await page.emulateMedia({ media: null });
  }
});
