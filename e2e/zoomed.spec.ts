import { type Page } from '@playwright/test';
import { expect, expectFigures, expectPage, test } from './fixtures.ts';
import { ROUTES } from './routes.ts';

// What a window of 1280 by 1024 has of CSS pixels when it is zoomed to 400%.
test.use({ viewport: { width: 320, height: 256 }, contextOptions: { reducedMotion: 'reduce' } });

/** As many stops as are looked at: a page of many links has more of the same. */
const MOST_STOPS = 90;

/** Words that reach over the edge of the page where no scroll bar leads to them. */
function wordsOutOfReach(): readonly string[] {
  const isScroller = (element: Element) =>
    ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  const isUnseen = ({ width, height }: DOMRect) => width <= 1 || height <= 1;
  const lost: string[] = [];
  for (const element of document.querySelectorAll('body *')) {
    const words = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent?.trim() ?? '')
      .join(' ')
      .trim();
    // The link to skip with waits outside the page for the focus.
    if (words === '' || element.matches('.skip')) continue;
    const { left, right } = element.getBoundingClientRect();
    if ((right <= innerWidth + 1 && left >= -1) || !element.checkVisibility()) continue;
    let isLed = false;
    for (let up: Element | null = element; up !== null && !isLed; up = up.parentElement) {
      isLed = isScroller(up) || isUnseen(up.getBoundingClientRect());
    }
    if (!isLed) lost.push(words.slice(0, 60));
  }
  return lost;
}

/**
 * What has the focus, and whether any of it is seen: not scrolled away, not under anything else.
 * Null where the focus has left the page.
 */
function focusSeen(): { readonly what: string; readonly isSeen: boolean } | null {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const { width, height } = focused.getBoundingClientRect();
  // A control that is drawn by its label, and a layer that lets the pointer through to its chart.
  const isStandIn = width <= 1 || height <= 1 || getComputedStyle(focused).pointerEvents === 'none';
  const label = focused instanceof HTMLInputElement ? focused.labels?.[0] : null;
  const seen = [focused, label, isStandIn ? focused.parentElement : null].filter(
    (one) => one !== null && one !== undefined,
  );
  const isAt = (x: number, y: number) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && seen.some((one) => one.contains(hit));
  };
  const shares = [0.02, 0.25, 0.5, 0.75, 0.98];
  const isSeen = seen.some((one) => {
    const box = one.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (right <= left || bottom <= top) return false;
    return shares.some((x) =>
      shares.some((y) => isAt(left + (right - left) * x, top + (bottom - top) * y)),
    );
  });
  const name = focused.getAttribute('aria-label') ?? focused.textContent.trim();
  return { what: `${focused.tagName.toLowerCase()} “${name.slice(0, 60)}”`, isSeen };
}

async function expectFocusSeen(page: Page): Promise<void> {
  const hidden: string[] = [];
  let stops = 0;
  for (; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    // A frame later what changes with the focus has changed; on a busy machine it may take more.
    let at: ReturnType<typeof focusSeen> = null;
    for (let look = 0; look < 10; look += 1) {
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
      at = await page.evaluate(focusSeen);
      if (at === null || at.isSeen) break;
      await page.waitForTimeout(50);
    }
    if (at === null) break;
    if (!at.isSeen) hidden.push(at.what);
  }
  expect(stops).toBeGreaterThan(5);
  expect(hidden, 'what has the focus is not hidden').toEqual([]);
}

for (const route of ROUTES) {
  test(`${route.path} zoomed to 400% scrolls one way, loses no words, and shows what has the focus`, async ({
    page,
  }) => {
    await page.goto(route.path);
    await expectPage(page, route);
    await expectFigures(page, route);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(320);
    expect.soft(await page.evaluate(wordsOutOfReach), 'words over the edge').toEqual([]);
    await expectFocusSeen(page);
  });
}
