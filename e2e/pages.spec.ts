import { expectUsable } from './accessibility.ts';
import { expect, expectFigures, expectPage, test } from './fixtures.ts';
import { ROUTES } from './routes.ts';

// What fades in has the contrast it ends with.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const route of ROUTES) {
  test(`${route.path} can be used by anyone in light and dark, on a desk and on a phone`, async ({
    page,
  }) => {
    await page.goto(route.path);
    await expectPage(page, route);
    await expect(page).toHaveTitle(/ · AHP Need Atlas$/);
    await expectFigures(page, route);
    await expectUsable(page, 2);
  });
}
