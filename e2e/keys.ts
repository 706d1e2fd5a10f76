import { type Locator, type Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Presses the tab key until the focus is on an element: as often as a page has stops, at most. */
export async function tabTo(page: Page, to: Locator, most = 80): Promise<void> {
  await expect(to).toBeVisible();
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    if (await to.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the focus never came to ${String(to)}`);
}

/** One of the parameters of the page's address; null where it is not there. */
export function parameter(page: Page, name: string): string | null {
  return new URL(page.url()).searchParams.get(name);
}
