import { type Page } from '@playwright/test';
import { expect, expectPage, PATIENCE, test } from './fixtures.ts';
import { ROUTES } from './routes.ts';

type Damage = 'gone' | 'cut off' | 'a page instead';

/** Answers for a file of the bundle as a broken copy would. */
async function damage(page: Page, path: string, how: Damage): Promise<void> {
  await page.route(`**/assets/${path}`, async (route) => {
    switch (how) {
      case 'gone':
        return route.fulfill({ status: 404, body: 'Not found' });
      case 'cut off': {
        const whole = await (await route.fetch()).text();
        return route.fulfill({
          contentType: 'application/json',
          body: whole.slice(0, whole.length / 2),
        });
      }
      case 'a page instead':
        return route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><title>Sign in</title>',
        });
    }
  });
}

const trouble = (page: Page) => page.getByRole('alert');

test.afterEach(({ watch }) => {
  // The browser itself writes that a file answered 404.
  const rest = watch.complaints.filter((line) => !line.includes('Failed to load resource'));
  watch.complaints.splice(0, Infinity, ...rest);
});

test('figures that are gone, cut off or no figures are named, and the rest works', async ({
  page,
}) => {
  await damage(page, 'snapshot/figures/rheumatoid-arthritis.json', 'gone');
  await damage(page, 'snapshot/figures/depression.json', 'cut off');
  await damage(page, 'snapshot/figures/heart-failure.json', 'a page instead');
  await page.goto('/gaps?place=E54000061');
  const grid = page.getByRole('grid', { name: /^Shortfall/ });
  await expect(grid).toBeVisible({ timeout: PATIENCE });
  const names = [
    'Rheumatoid arthritis: recorded',
    'Depression: recorded',
    'Heart failure: recorded',
  ];
  for (const name of names) await expect(trouble(page)).toContainText(`No figures for “${name}`);
  await expect(trouble(page)).toContainText('missing or cannot be reached');
  await expect(trouble(page)).toContainText('damaged');
  // A gap rests on what is left of need, or is not assessable; it is never worked out from a zero.
  await grid.getByRole('button', { name: /^South Yorkshire, Musculoskeletal/ }).click();
  const why = page.getByRole('region', { name: 'Why?' });
  await expect(why).toBeVisible();
  await expect(why.getByRole('row', { name: /Rheumatoid/ })).toHaveCount(0);

  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('link', { name: 'Map' }).click();
  await page.getByRole('combobox', { name: 'Lens' }).selectOption('Mental illness');
  await page
    .getByRole('combobox', { name: 'Indicator' })
    .selectOption('Depression: recorded by GPs');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('damaged');
  await page
    .getByRole('combobox', { name: 'Indicator' })
    .selectOption('Severe mental illness: recorded by GPs');
  await expect(page.getByRole('listbox', { name: /^Hexagon map/ })).toBeVisible();

  await pages.getByRole('link', { name: 'Data' }).click();
  await expect(page.getByRole('main')).toContainText('Figures of 3 indicators cannot be read now');
  for (const name of names) {
    await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText(
      'Cannot be read now',
    );
  }
});

const routes = (...paths: readonly string[]) => ROUTES.filter(({ path }) => paths.includes(path));

test('without the list of places every page says so, and Data and Methods still open', async ({
  page,
}) => {
  await damage(page, 'snapshot/areas.json', 'cut off');
  for (const route of routes('/', '/map', '/gaps')) {
    await page.goto(route.path);
    await expectPage(page, route);
    await expect(trouble(page).first()).toContainText('The list of places cannot be read.');
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    await expect(page.getByRole('main').getByText(/^(Reading|Working)/)).toHaveCount(0);
  }
  for (const route of routes('/data', '/methods')) {
    await page.goto(route.path);
    await expectPage(page, route);
    await expect(trouble(page).first()).toContainText('The list of places cannot be read.');
    const { role, name } = route.figures!;
    await expect(page.getByRole(role, { name })).toBeVisible();
  }
});

test('without a layout the hexagons are missed and the bars and the table are there', async ({
  page,
}) => {
  await damage(page, 'layouts/icb-2026.json', 'cut off');
  await page.goto('/map?place=E54000061');
  await expect(page.getByText('The hexagons cannot be drawn')).toBeVisible();
  const row = page.getByRole('option', { name: /^South Yorkshire, / });
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table').getByRole('button', { pressed: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Map and bars' }).click();
  await page.getByRole('radio', { name: 'Geography' }).check();
  await expect(page.getByRole('listbox', { name: /^Map of England/ })).toBeVisible();

  await page.goto('/?place=E54000061');
  await expect(page.getByText('The hexagons cannot be drawn')).toBeVisible({ timeout: PATIENCE });
  await expect(page.getByRole('region', { name: 'In five sentences' })).toBeVisible();
});

test('without manifest, programmes, issues or coastline the other figures stand', async ({
  page,
}) => {
  await damage(page, 'snapshot/manifest.json', 'gone');
  await damage(page, 'snapshot/programmes.json', 'a page instead');
  await damage(page, 'snapshot/issues.json', 'gone');
  await damage(page, '**/*coast*', 'gone');
  await page.goto('/?place=E54000061');
  await expect(page.getByRole('region', { name: 'In five sentences' })).toBeVisible({
    timeout: PATIENCE,
  });
  await page.goto('/map?shape=geography');
  await expect(page.getByRole('listbox', { name: /^Map of England/ })).toBeVisible();
  await expect(page.getByText('The coastline could not be loaded')).toBeVisible();
  await page.goto('/data');
  await expect(page.getByRole('main')).toContainText('The list of bundled figures cannot be read.');
  await expect(page.getByRole('region', { name: 'Sources', exact: true })).toBeVisible();
});
