import { expectNoViolations } from './accessibility.ts';
import { expect, expectPage, test } from './fixtures.ts';
import { ROUTES } from './routes.ts';

const SCHEMES = ['light', 'dark'] as const;
const VIEWPORTS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

for (const route of ROUTES) {
  for (const colorScheme of SCHEMES) {
    for (const viewport of VIEWPORTS) {
      test.describe(`${route.path} in ${colorScheme} at ${viewport.width} px`, () => {
        test.use({ colorScheme, viewport });

        test('can be used by anyone, and scrolls one way only', async ({ page }) => {
          await page.goto(route.path);
          await expectPage(page, route);
          await expect(page).toHaveTitle(/AHP Need Atlas/);
          // The bare frame has no heading to find.
          await expectNoViolations(page, route.heading === null ? ['page-has-heading-one'] : []);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(width).toBeLessThanOrEqual(viewport.width);
        });
      });
    }
  }
}
