import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { expectUsable, expectUsableOnPaper } from './accessibility.ts';
import { expect, expectSettled, PATIENCE, test } from './fixtures.ts';

const SNAPSHOT = join(import.meta.dirname, '../assets/snapshot');
const PLACE = 'E54000061';
const AREA = `/area/${PLACE}?lens=diabetes`;
const LATER = 'ffffffffff';

interface Manifest {
  readonly edition: string;
  readonly indicators: readonly {
    readonly id: string;
    readonly periods: { readonly last: string };
  }[];
}
const manifest = JSON.parse(readFileSync(join(SNAPSHOT, 'manifest.json'), 'utf8')) as Manifest;
const newest = manifest.indicators.find(({ id }) => id === 'diabetes')!.periods.last;

const change = (from: string, to: string, indicators: readonly object[]) => ({
  on: '2026-01-10',
  from,
  to,
  indicators,
});
/** One figure of the place was 1.5 and one of another was missing. */
const DIABETES = {
  id: 'diabetes',
  before: newest,
  after: newest,
  newPeriods: [],
  dropped: 0,
  revised: 2,
  figures: [
    [PLACE, newest, 1.5, 8],
    ['E54000010', newest, null, 8],
  ],
  newAreas: [],
  goneAreas: [],
};

const notice = (page: Page) =>
  page.getByRole('region', { name: 'Changes since this link was made' });

/** Serves the snapshot as a later refresh left it; `history` null: it has none. */
async function serveLater(page: Page, history: readonly object[] | null): Promise<void> {
  await page.route('**/assets/snapshot/manifest.json', (route) =>
    route.fulfill({
      json: { ...manifest, edition: LATER, ...(history !== null && { history: 'changes.json' }) },
    }),
  );
  await page.route('**/assets/snapshot/changes.json', (route) =>
    route.fulfill({ json: { version: 1, changes: history } }),
  );
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectSettled(page);
}

test('a link that was copied from a card says later what changed in it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, AREA);
  const spine = page.locator('#spine');
  await spine.getByRole('button', { name: 'Copy link' }).click({ timeout: PATIENCE });
  await expect(spine.getByText('The link to this card was copied.')).toBeVisible();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.searchParams.get('made')).toMatch(
    new RegExp(`^\\d{4}-\\d{2}-\\d{2}\\.${manifest.edition}$`),
  );
  expect(link.hash).toBe('#spine');
  expect(new URL(page.url()).searchParams.has('made')).toBe(false);

  // While the figures are the same, nothing has changed, and nothing is asked to find that out.
  await open(page, link.href);
  await expect(notice(page)).toHaveText(/Nothing that this page shows has changed since this link/);

  await serveLater(page, [change(manifest.edition, LATER, [DIABETES])]);
  await page.reload();
  await expectSettled(page);
  await expect(notice(page).getByRole('status')).toHaveText(
    /^Figures of 1 of \d+ indicators on this page have changed since this link was made on /,
  );
  await expect(notice(page)).toContainText('2 figures revised');
  await expect(notice(page)).toContainText(/South Yorkshire: 1\.50% \(\d{4}\/\d{2}\) → \d+\.\d+%/);
  await expectUsable(page);
  await expectUsableOnPaper(page);
  await page.emulateMedia({ media: 'screen' });

  // A page of no cards has a link of its own.
  await page.getByRole('contentinfo').getByRole('button', { name: 'Copy a link' }).press('Enter');
  await expect(page.getByRole('contentinfo').getByText(/^Copied/)).toBeVisible();
  const again = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(again.searchParams.get('made')).toMatch(new RegExp(`\\.${LATER}$`));
  expect(again.pathname).toBe(link.pathname);

  // It goes along to other pages, each with what that one shows.
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Map' }).click();
  await page.getByRole('heading', { level: 1, name: 'Map: where is it worst?' }).waitFor();
  await expect(notice(page)).toBeVisible();
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Data' }).click();
  await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
  await expect(notice(page)).toHaveCount(0);
  await page.goBack();
  await expect(notice(page)).toBeVisible();

  await notice(page).getByRole('button', { name: 'Dismiss' }).press('Enter');
  await expect(notice(page)).toHaveCount(0);
  expect(new URL(page.url()).searchParams.has('made')).toBe(false);
  await expect(page.getByRole('main')).toBeFocused();
});

test('a link from before the history says so, and what is known', async ({ page }) => {
  await serveLater(page, [change('aaaaaaaaaa', LATER, [DIABETES])]);
  await open(page, `${AREA}&made=2025-12-01.bbbbbbbbbb`);
  await expect(notice(page)).toContainText('Figures of 1 of');
  await expect(notice(page)).toContainText(
    'does not know the figures that the link was made with, and lists refreshes from 10 January 2026 on. There may be more changes.',
  );
  await serveLater(page, null);
  await open(page, `${AREA}&made=2025-12-01.bbbbbbbbbb.2025-11-30`);
  await expect(notice(page)).toContainText(
    'Whether figures on this page have changed since this link was made on 1 December 2025 cannot be told here.',
  );
  await expect(notice(page)).toContainText(
    'asked publishers for newer figures on 30 November 2025',
  );
});

test('what is no date of a link is not heeded', async ({ page }) => {
  for (const made of ['yesterday', '2026-02-30', '9999-01-01', '<b>', '2026-01-01,2026-01-02']) {
    await open(page, `${AREA}&made=${encodeURIComponent(made)}`);
    await expect(page.getByRole('heading', { level: 1, name: 'South Yorkshire' })).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
  }
});
