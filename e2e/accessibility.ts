import { AxeBuilder } from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** WCAG 2.2 at level AA, with what axe recommends beyond it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with the rule, the element and the reason of every violation axe finds. */
export async function expectNoViolations(page: Page, where = ''): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(TAGS)
    .options({ resultTypes: ['violations'] })
    // One frame, so one run inside it: several times quicker than gathering frames outside.
    .setLegacyMode()
    .analyze();
  const found = violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`,
    ),
  );
  expect.soft(found, `accessibility violations ${where}`).toEqual([]);
}

type Scheme = 'light' | 'dark';

/** From a desk to a phone; the narrowest is what a page zoomed to 400% has. */
const WIDTHS: readonly {
  readonly size: { readonly width: number; readonly height: number };
  readonly schemes: readonly Scheme[];
}[] = [
  { size: { width: 1440, height: 900 }, schemes: ['light', 'dark'] },
  { size: { width: 768, height: 1024 }, schemes: [] },
  { size: { width: 390, height: 844 }, schemes: ['dark', 'light'] },
  { size: { width: 320, height: 640 }, schemes: [] },
];

/**
 * What is on the page is usable by anyone: light and dark, wide and narrow, with one scroll bar.
 * `schemes`: how many of the two axe sees at each width; one of each, where one is enough.
 */
export async function expectUsable(page: Page, schemes: 1 | 2 = 1): Promise<void> {
  for (const at of WIDTHS) {
    const { width } = at.size;
    await page.setViewportSize(at.size);
    await expect
      .soft(async () => {
        const taken = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(taken).toBeLessThanOrEqual(width);
      }, `the page is no wider than ${width} px`)
      .toPass({ timeout: 10_000 });
    for (const colorScheme of at.schemes.slice(0, schemes)) {
      await page.emulateMedia({ colorScheme });
      // Until it is drawn anew, a part of the page may still have the colours of the other scheme.
      await page.evaluate(
        () =>
          new Promise((drawn) => {
            requestAnimationFrame(() => requestAnimationFrame(drawn));
          }),
      );
      await expectNoViolations(page, `in ${colorScheme} at ${width} px`);
    }
  }
}

/** Puts the page on a sheet of paper that stands upright: it must be no wider, and usable too. */
export async function expectUsableOnPaper(page: Page): Promise<void> {
  const width = 794;
  await page.setViewportSize({ width, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(width);
  await expectNoViolations(page, 'on paper');
}
