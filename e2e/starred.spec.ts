import { type Page } from '@playwright/test';
import { expectUsable, expectUsableOnPaper } from './accessibility.ts';
import { expect, expectSettled, PATIENCE, test } from './fixtures.ts';

const AREA = '/area/E54000061?lens=diabetes';
const LATER = '&made=2025-12-01';
const star = (page: Page, card: string) =>
  page.locator(`#${card}`).getByRole('button', { name: 'Star for the briefing' });
const list = (page: Page) => page.getByRole('region', { name: 'Starred for the briefing' });
const items = (page: Page) => list(page).getByRole('listitem');
const heading = (page: Page, card: string) =>
  page.locator(`#${card}`).getByRole('heading').first().textContent();

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectSettled(page);
}

async function starWithKeyboard(page: Page, card: string): Promise<string> {
  const button = star(page, card);
  await expect(button).toHaveAttribute('aria-pressed', 'false', { timeout: PATIENCE });
  const title = (await heading(page, card))?.trim() ?? '';
  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  return title;
}

test('cards are starred, put in order, reopened and unstarred from the keyboard, and outlast a reload', async ({
  page,
}) => {
  await open(page, '/');
  await expect(list(page)).toHaveCount(0);

  await open(page, AREA + LATER);
  const spine = await starWithKeyboard(page, 'spine');
  const ages = await starWithKeyboard(page, 'ages');
  await open(page, '/compare?lens=diabetes');
  const heat = await starWithKeyboard(page, 'heat');

  await open(page, '/');
  await expect(items(page).getByRole('link')).toHaveText([spine, ages, heat]);
  await expect(items(page).first()).toContainText('Open Government Licence');
  await expect(items(page).first()).toContainText(/Starred on \d+ \w+ \d{4}/);
  await list(page)
    .getByRole('button', { name: `Move up: ${heat}` })
    .press('Enter');
  await expect(items(page).getByRole('link')).toHaveText([spine, heat, ages]);
  await expect(list(page).getByRole('button', { name: `Move up: ${heat}` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(items(page).getByRole('link')).toHaveText([heat, spine, ages]);
  await expect(list(page).getByRole('button', { name: `Move down: ${heat}` })).toBeFocused();
  await expectUsable(page);
  await expectUsableOnPaper(page);
  await page.emulateMedia({ media: 'screen' });
  await page.reload();
  await expect(items(page).getByRole('link')).toHaveText([heat, spine, ages]);

  // The link opens the card as it stood, without the date of the link it was found by.
  await items(page).getByRole('link', { name: spine }).press('Enter');
  await expect(page).toHaveURL(/\/area\/E54000061\?lens=diabetes#spine$/);
  await expect(star(page, 'spine')).toHaveAttribute('aria-pressed', 'true', { timeout: PATIENCE });
  // How the card is shown makes no other finding of it.
  await page.locator('#spine').getByRole('tab', { name: 'Table' }).press('Enter');
  await expect(star(page, 'spine')).toHaveAttribute('aria-pressed', 'true');
  await star(page, 'spine').press('Enter');
  await expect(star(page, 'spine')).toHaveAttribute('aria-pressed', 'false');

  await open(page, '/');
  await expect(items(page).getByRole('link')).toHaveText([heat, ages]);
  await list(page)
    .getByRole('button', { name: `Unstar: ${heat}` })
    .press('Enter');
  await expect(items(page).getByRole('link')).toHaveText([ages]);
  await list(page)
    .getByRole('button', { name: /^Undo: Unstarred/ })
    .press('Enter');
  await expect(items(page).getByRole('link')).toHaveText([heat, ages]);
});

test('what is starred goes along with everything that is exported, and is seen in another tab', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await open(other, '/');
  await open(page, '/map?lens=diabetes');
  const card = page.locator('app-chart-figure').first();
  const button = card.getByRole('button', { name: 'Star for the briefing' });
  await button.click({ timeout: PATIENCE });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  const title = (await card.getByRole('heading').first().textContent())?.trim() ?? '';
  await expect(items(other).getByRole('link')).toHaveText([title]);

  await page.goto('/data');
  const kept = page.getByRole('region', { name: 'Your data' });
  await expect(kept.getByRole('row', { name: '1 card starred for the briefing' })).toBeVisible();
  const begun = page.waitForEvent('download');
  await kept.getByRole('button', { name: 'Export everything', exact: true }).click();
  const file = await (await begun).path();

  await items(other)
    .getByRole('button', { name: `Unstar: ${title}` })
    .click();
  await expect(items(other)).toHaveCount(0);
  await expect(kept.getByText('Nothing of yours is kept here yet')).toBeVisible();
  await kept.getByLabel('Restore from a file').setInputFiles(file);
  await kept.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(items(other).getByRole('link')).toHaveText([title]);
});
