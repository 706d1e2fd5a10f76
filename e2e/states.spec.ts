import { type Locator, type Page } from '@playwright/test';
import { expectUsable } from './accessibility.ts';
import { expect, expectSettled, PATIENCE, test } from './fixtures.ts';

// What fades in has the contrast it ends with.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

interface State {
  readonly what: string;
  readonly path: string;
  /** What shows that the state is there. */
  readonly shown: (page: Page) => Locator;
}

const heading = (level: number, name: string | RegExp) => (page: Page) =>
  page.getByRole('heading', { level, name });
const hexagons = (page: Page) => page.getByRole('listbox', { name: /^Hexagon map/ });

const STATES: readonly State[] = [
  { what: 'a chosen place', path: '/?place=E54000061', shown: heading(2, 'In five sentences') },
  {
    what: 'a board formed by a merger, with its notice',
    path: '/?place=E54000066',
    shown: (page) => page.getByText(/This board was formed on/),
  },
  {
    what: 'a board that ended, with its notice',
    path: '/?place=E54000023&vintage=2023',
    shown: (page) => page.getByText(/This board ended/),
  },
  {
    what: 'an open “Why?” panel',
    path: '/gaps?lens=msk&why=E54000061&place=E54000061',
    shown: heading(2, /^Why\? South Yorkshire/),
  },
  {
    what: 'the map as geography',
    path: '/map?shape=geography&place=E54000061',
    shown: (page) => page.getByRole('listbox', { name: /^Map of England/ }),
  },
  {
    what: 'the table of the map',
    path: '/map?tab=table&place=E54000061',
    shown: (page) => page.getByRole('table'),
  },
  { what: 'the map of need', path: '/map?colour=need', shown: hexagons },
  { what: 'the map of staff', path: '/map?colour=provision', shown: hexagons },
  { what: 'the map of gaps', path: '/map?colour=gap', shown: hexagons },
  {
    what: 'the map of need and staff together',
    path: '/map?colour=two-way&place=E54000061',
    shown: (page) => page.getByRole('table', { name: /Need against provision/ }),
  },
  {
    what: 'upper-tier authorities, some without a figure',
    path: '/map?level=utla&indicator=long-term-sick-16-64',
    shown: hexagons,
  },
  {
    what: 'districts',
    path: '/map?level=ltla&indicator=long-term-sick-16-64&tab=table',
    shown: (page) => page.getByRole('table'),
  },
  {
    what: 'a level at which the indicator has no figures',
    path: '/map?level=ltla&indicator=rheumatoid-arthritis',
    shown: (page) => page.getByRole('main').getByRole('alert'),
  },
];

for (const { what, path, shown } of STATES) {
  test(`${what}: can be used by anyone`, async ({ page }) => {
    await page.goto(path);
    await expect(shown(page)).toBeVisible({ timeout: PATIENCE });
    await expectSettled(page);
    await expectUsable(page);
  });
}

test('figures that cannot be read: can be used by anyone', async ({ page, watch }) => {
  await page.route('**/figures/rheumatoid-arthritis.json', (route) =>
    route.fulfill({ status: 404, body: 'Not found' }),
  );
  await page.goto('/map?indicator=rheumatoid-arthritis');
  await expect(page.getByRole('alert').first()).toContainText('No figures for');
  await expectUsable(page);
  expect(watch.complaints.every((line) => line.includes('Failed to load resource'))).toBe(true);
  watch.complaints.length = 0;
});

test('the list of places found: can be used by anyone', async ({ page }) => {
  await page.goto('/no-such-page');
  const box = page.getByRole('combobox', { name: 'Place' });
  await expect(async () => {
    await box.fill('');
    await box.fill('essex');
    await expect(page.getByRole('option', { name: /^Essex/ }).first()).toBeVisible();
  }).toPass();
  await page.keyboard.press('ArrowDown');
  await expectUsable(page);
  await box.fill('zzzz');
  await expect(page.getByText(/No place fits “zzzz”/)).toBeVisible();
  await expectUsable(page);
});
