import { type Page } from '@playwright/test';
import { expect, expectPage, test } from './fixtures.ts';
import { ROUTES } from './routes.ts';

/** Waits until the service worker is in charge and has stored everything it means to keep. */
async function everythingStored(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const manifest = (await (await fetch('/ngsw.json')).json()) as {
            readonly hashTable: Readonly<Record<string, string>>;
          };
          const paths = Object.keys(manifest.hashTable);
          const stored = await Promise.all(paths.map((path) => caches.match(path)));
          return paths.filter((_path, index) => stored[index] === undefined);
        }),
      { message: 'files the service worker has not stored', timeout: 30_000 },
    )
    .toEqual([]);
}

for (const route of ROUTES) {
  test(`${route.path} opens again without a network`, async ({ page, context, watch }) => {
    await page.goto(ROUTES[0].path);
    await everythingStored(page);
    await context.setOffline(true);

    const response = await page.goto(route.path);
    expect(response?.fromServiceWorker()).toBe(true);
    await expectPage(page, route);
    await page.reload();
    await expectPage(page, route);

    const unstored = await page.evaluate(() =>
      fetch('/ngsw.json', { cache: 'no-store' }).then(
        (answer) => answer.ok,
        () => false,
      ),
    );
    expect(unstored, 'the network is off').toBe(false);
    expect(watch.complaints.filter((line) => !line.includes('Failed to load resource'))).toEqual(
      [],
    );
    watch.complaints.length = 0;
  });
}
