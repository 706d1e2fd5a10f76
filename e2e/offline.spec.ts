import { type Page } from '@playwright/test';
import { expect, expectFigures, expectPage, PATIENCE, test } from './fixtures.ts';
import { ROUTES } from './routes.ts';

test.use({ serviceWorkers: 'allow' });

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
      { message: 'files the service worker has not stored', timeout: PATIENCE },
    )
    .toEqual([]);
}

test('after one visit every page opens with its figures and without a network', async ({
  page,
  context,
  watch,
}) => {
  test.slow();
  await page.goto(ROUTES[0].path);
  await everythingStored(page);
  await context.setOffline(true);

  for (const route of ROUTES) {
    const response = await page.goto(route.path);
    expect(response?.fromServiceWorker(), `${route.path} comes from the service worker`).toBe(true);
    await expectPage(page, route);
    await expectFigures(page, route);
  }

  const unstored = await page.evaluate(() =>
    fetch('/ngsw.json', { cache: 'no-store' }).then(
      (answer) => answer.ok,
      () => false,
    ),
  );
  expect(unstored, 'the network is off').toBe(false);
  expect(watch.complaints.filter((line) => !line.includes('Failed to load resource'))).toEqual([]);
  watch.complaints.length = 0;
});
