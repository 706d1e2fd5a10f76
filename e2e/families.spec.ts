import { type Page } from '@playwright/test';
import { expectNoViolations, expectUsable } from './accessibility.ts';
import { downloadCsv } from './downloads.ts';
import { expect, PATIENCE, test } from './fixtures.ts';
import { restoreRecords, storedKnownNone, storedService } from './register-file.ts';

const grid = (page: Page) => page.getByRole('grid', { name: /^Shortfall of recorded staff/ });
const panel = (page: Page) => page.getByRole('region', { name: 'Why?' });
const cell = (page: Page, place: string, family: string) =>
  grid(page).getByRole('button', { name: new RegExp(`^${place}, ${family}: `) });
const FAMILIES = '/gaps?level=icb&lens=msk&by=families';
const VR = 'Vocational rehabilitation';

/** South Yorkshire, North East and North Cumbria, West Yorkshire. */
const [SOUTH, NORTH, WEST] = ['E54000061', 'E54000050', 'E54000054'].map((code) => ({
  code,
  level: 'icb',
}));
const served = (place: object | undefined) => ({ places: [{ ...place, share: null }] });
const RECORDS = {
  services: [
    storedService('a', { ...served(SOUTH), staff: [staff(0.5, 1)], name: '=SUM(1) <b>Back</b>' }),
    storedService('b', { ...served(NORTH), staff: [staff(60, 70)] }),
    storedService('c', { ...served(NORTH), verified: null, quality: null }),
  ],
  knownNones: [storedKnownNone('n', WEST!, 'vocational-rehabilitation')],
};

function staff(minimum: number, maximum: number) {
  return { profession: 'physiotherapists', minimum, maximum };
}

async function openFamilies(page: Page, address = FAMILIES): Promise<void> {
  await page.goto(address);
  await expect(grid(page)).toBeVisible({ timeout: PATIENCE });
  await expect(page.getByText(/^Working out the gaps anew/)).toBeHidden({ timeout: PATIENCE });
}

test('silence is not assessable everywhere, and each cell leads to the form that fills it', async ({
  page,
}) => {
  await openFamilies(page);
  await expect(grid(page).getByRole('button')).toHaveCount(36 * 8);
  await expect(
    grid(page).getByRole('button', { name: 'Not assessable, nothing recorded' }),
  ).toHaveCount(36 * 8);
  await cell(page, 'South Yorkshire', 'Occupational health').click();
  await expect(panel(page)).toBeFocused();
  await expect(panel(page)).toContainText('does not mean that there is nothing');
  for (const [name, path] of [
    ['Record a service here', '/services/new'],
    ['Record that there is none', '/services/none/new'],
  ] as const) {
    const href = (await panel(page).getByRole('link', { name }).getAttribute('href')) ?? '';
    const url = new URL(href, 'http://x');
    expect(url.pathname).toBe(path);
    expect(url.searchParams.get('place')).toBe('E54000061');
    expect(url.searchParams.get('family')).toBe('occupational-health');
  }
  await expectUsable(page);
});

test('a cell changes from not assessable once services are recorded, and known none stays its own class', async ({
  page,
}) => {
  await openFamilies(page);
  await expect(cell(page, 'South Yorkshire', VR)).toHaveAccessibleName(/Not assessable/);
  await restoreRecords(page, RECORDS);
  await openFamilies(page);
  await expect(cell(page, 'South Yorkshire', VR)).toHaveAccessibleName(
    /(Likely|Possible) gap, .* WTE/,
  );
  await expect(cell(page, 'West Yorkshire', VR)).toHaveAccessibleName(/Known none/);
  const counts = page.getByRole('region', { name: 'How many of each' });
  const row = counts.getByRole('row', { name: new RegExp(`^${VR}`) }).getByRole('cell');
  const numbers = (await row.allInnerTexts()).map(Number);
  expect(numbers.reduce((a, b) => a + b)).toBe(36);
  expect(numbers[3], 'known none').toBe(1);
  await page.setViewportSize({ width: 390, height: 844 });
  const heads = await counts.getByRole('columnheader').all();
  for (const head of heads) {
    const { x, width } = (await head.boundingBox())!;
    expect([x >= 0, x + width <= 390], 'in view on a phone').toEqual([true, true]);
  }
  expect(heads.length).toBe(6);
  await page.setViewportSize({ width: 1280, height: 720 });
  await cell(page, 'South Yorkshire', VR).click();
  await expect(panel(page)).toContainText('=SUM(1) <b>Back</b>');
  await expect(panel(page)).toContainText('Recorded: 0.5 to 1.0 WTE');
  await expect(panel(page)).toContainText('1 November 2026 by AHP lead');
  await expectUsable(page);
  // A pasted link shows the same.
  await page.goto(page.url());
  await expect(panel(page).getByRole('heading', { level: 2 })).toContainText(
    `South Yorkshire, ${VR}`,
    { timeout: PATIENCE },
  );
});

test('by keyboard alone: switch to families, open a cell, make an action and leave another for now', async ({
  page,
}) => {
  await restoreRecords(page, RECORDS);
  await page.goto('/gaps?level=icb&lens=msk');
  await page.getByRole('radio', { name: 'Conditions' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL((url) => url.searchParams.get('by') === 'families');
  await expect(grid(page)).toBeVisible({ timeout: PATIENCE });
  await cell(page, 'South Yorkshire', VR).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeFocused();
  await panel(page).getByRole('button', { name: 'Make action' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'What is to be done' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Say what is to be done.')).toBeVisible();
  await expectNoViolations(page, 'with a form refused');
  await page.keyboard.type('@Commission a team');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ICB lead for work');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('The action is kept.')).toBeVisible();
  await expect(cell(page, 'South Yorkshire', VR)).toHaveAccessibleName(/, action$/);
  await expect(page.getByText(/anew/), 'an action is no new question').toBeHidden();

  await cell(page, 'West Yorkshire', VR).press('Enter');
  await panel(page).getByRole('button', { name: 'Not now because…' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Not now, because' })).toBeFocused();
  await page.keyboard.type('Re-tendered in spring');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Commissioner');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'West Yorkshire', VR)).toHaveAccessibleName(/left for now/);

  const list = page.getByRole('region', { name: 'Actions and decisions' });
  const row = list.getByRole('row', { name: /@Commission a team/ });
  await expect(row).toContainText(/gap; shortfall [\d.]+ WTE \([\d.]+ to [\d.]+\)/);
  await row.getByRole('combobox').selectOption('In progress');
  await expect(list.getByRole('button', { name: /^Undo: Set/ })).toBeVisible();
  const { cells } = await downloadCsv(page, 'Download actions and decisions as CSV');
  const action = cells.find(([kind]) => kind === 'Action') ?? [];
  expect(action.slice(1, 6)).toEqual([
    'E54000061',
    'icb',
    'South Yorkshire',
    VR,
    "'@Commission a team",
  ]);
  expect(action).toContain('In progress');
  expect(cells.find(([kind]) => kind === 'Not now')).toContain('Re-tendered in spring');
  await row.getByRole('button', { name: /^Remove/ }).press('Enter');
  await expect(row).toHaveCount(0);
  await list.getByRole('button', { name: /^Undo: Removed/ }).press('Enter');
  await expect(row).toHaveCount(1);
  await expectUsable(page);
  await page.reload();
  await expect(row).toContainText('In progress', { timeout: PATIENCE });
});

test('an action half-written stays when another tab changes the register, and says the figures moved', async ({
  page,
  context,
}) => {
  await restoreRecords(page, RECORDS);
  await openFamilies(page);
  await cell(page, 'South Yorkshire', VR).click();
  await panel(page).getByRole('button', { name: 'Make action' }).click();
  const title = page.getByRole('textbox', { name: 'What is to be done' });
  await title.pressSequentially('Commission a te');

  const other = await context.newPage();
  await restoreRecords(other, {
    services: [storedService('d', { ...served(SOUTH), staff: [staff(90, 95)] })],
  });
  await other.close();
  const form = panel(page).getByRole('form', { name: 'New action' });
  const moved = panel(page).getByText(/^The figures beneath have changed since/);
  await expect(moved).toContainText(/It was: .* WTE .* It is now: /, { timeout: PATIENCE });
  await expect(title, 'not even left').toBeFocused();
  await page.keyboard.type('am');
  await expectNoViolations(page, 'with a draft over newer figures');
  await form.getByRole('textbox', { name: 'Role that owns it' }).fill('ICB lead for work');

  // Nor does another cell or page take it away.
  await cell(page, 'West Yorkshire', VR).click();
  await expect(title).toHaveCount(0);
  await page.getByRole('link', { name: 'Methods', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Methods' })).toBeVisible();
  await page.goBack();
  await cell(page, 'South Yorkshire', VR).click();
  await expect(title).toHaveValue('Commission a team');
  await expect(form, 'worked out again').toContainText('Kept with the gap as it is now: ');
  await form.getByRole('button', { name: 'Keep the action' }).click();
  await expect(panel(page).getByText('The action is kept.')).toBeVisible();
  const list = page.getByRole('region', { name: 'Actions and decisions' });
  await expect(list.getByRole('row', { name: /Commission a team/ })).toBeVisible();
});

test('the benchmark is the mean, a percentile or a value of one’s own, and the address holds it', async ({
  page,
}) => {
  await restoreRecords(page, { services: [RECORDS.services[0]!] });
  await openFamilies(page);
  await expect(cell(page, 'South Yorkshire', VR)).toHaveAccessibleName(/too few recorded/);
  await page.getByRole('radio', { name: 'Own value' }).focus();
  await page.keyboard.press('Space');
  const own = page.getByRole('textbox', { name: /^Own value/ });
  await own.fill('none');
  await own.press('Enter');
  await expect(page.getByText('Give a number from 0.01 to 1000.')).toBeVisible();
  await own.fill('0.4');
  await own.press('Enter');
  await expect(page).toHaveURL((url) => url.searchParams.get('against') === '0.4');
  await expect(cell(page, 'South Yorkshire', VR)).toHaveAccessibleName(/Likely gap/, {
    timeout: PATIENCE,
  });
  await page.goto(page.url());
  await expect(cell(page, 'South Yorkshire', VR)).toHaveAccessibleName(/Likely gap/, {
    timeout: PATIENCE,
  });
  await expect(own).toHaveValue('0.4');
});

test('the file holds what the grid shows, and says what of', async ({ page }) => {
  await restoreRecords(page, RECORDS);
  await openFamilies(page);
  const { name, cells } = await downloadCsv(page, 'Download these gaps as CSV');
  expect(name).toBe('gaps-icb-families-msk.csv');
  const start = cells.findIndex(([first]) => first === 'Code');
  const about = cells.slice(0, start).flat().join(' ');
  expect(about).toContain('Benchmark: mean of the places recorded here');
  expect(about).toContain('3 services, 1 known none');
  expect(about).not.toContain('SAMPLE');
  const heads = cells[start] ?? [];
  const at = (row: readonly string[], head: string) => row[heads.indexOf(head)] ?? '';
  const rows = cells.slice(start + 1);
  expect(rows.length).toBe(36 * 8);
  const words: Readonly<Record<string, string>> = {
    'likely gap': 'Likely gap',
    'possible gap': 'Possible gap',
    'gap not shown': 'Not shown',
    'known none': 'Known none',
    'not assessable': 'Not assessable',
  };
  const shown = await grid(page)
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  for (const row of rows) {
    const said = `${at(row, 'Area')}, ${at(row, 'Family or lens')}: `;
    const label = shown.find((text) => text.startsWith(said)) ?? '';
    expect(label).toContain(words[at(row, 'Gap')] ?? 'a class');
    const shortfall = at(row, 'Shortfall WTE');
    if (at(row, 'Gap') === 'likely gap') {
      expect(label).toContain(`${parseFloat(shortfall).toFixed(1)} WTE`);
    }
  }
});

test('conditions are held against the register or the primary care workforce, never both', async ({
  page,
}) => {
  await restoreRecords(page, RECORDS);
  await page.goto('/gaps?level=icb&lens=msk');
  const primary = page.getByRole('grid', { name: /primary-care AHPs/ });
  await expect(primary).toBeVisible({ timeout: PATIENCE });
  await page.getByRole('radio', { name: 'Your register' }).focus();
  await page.keyboard.press('Space');
  await expect(grid(page)).toBeVisible({ timeout: PATIENCE });
  await expect(primary).toHaveCount(0);
  await expect(page.getByText('Never add these to the primary care workforce')).toBeVisible();
  await expect(cell(page, 'South Yorkshire', 'Musculoskeletal')).toHaveAccessibleName(/ WTE/);
  await expect(cell(page, 'Devon', 'Musculoskeletal')).toHaveAccessibleName(/nothing recorded/);
});

test('coverage says what is recorded, when and by whom; its files hold the same', async ({
  page,
}) => {
  await restoreRecords(page, RECORDS);
  await page.goto('/gaps/coverage?level=icb&lens=msk');
  const region = (name: RegExp) => page.getByRole('region', { name }).first();
  const table = region(/^What is recorded/).getByRole('table');
  const north = table.getByRole('row', { name: /^North East and North Cumbria/ });
  await expect(north).toContainText('2 services');
  await expect(north).toContainText('never verified');
  await expect(table.getByRole('row', { name: /^West Yorkshire/ })).toContainText(
    'Known none 1 November 2026, Commissioner',
  );
  const to = table.getByRole('link', { name: `Not recorded: Devon, ${VR}` });
  await expect(to).toHaveAttribute('href', /\/services\/new\?.*family=vocational-rehabilitation/);
  await expect(region(/^To be verified/).getByRole('row')).toHaveCount(2);
  await expect(region(/^Overlaps/)).toContainText('Service b; Service c');
  await expect(region(/^Holes/).getByRole('row', { name: /^West Yorkshire/ })).toContainText(VR);
  for (const title of ['What is recorded, place by family', 'Overlaps', 'Holes']) {
    const { cells } = await downloadCsv(page, `Download “${title}” as CSV`);
    const shown = await page
      .getByRole('region', { name: title, exact: true })
      .getByRole('row')
      .evaluateAll((rows) =>
        rows.map((row) => (row.querySelector('th')?.textContent ?? '').trim()),
      );
    const start = cells.findIndex(([first]) => first === 'Place');
    expect(cells.slice(start).map(([first]) => first)).toEqual(shown);
  }
  await expectUsable(page);
});

test('tiers, waits and readiness keep unknown apart from no', async ({ page }) => {
  await restoreRecords(page, RECORDS);
  await page.goto('/gaps/readiness?level=icb&lens=msk');
  const region = (name: RegExp) => page.getByRole('region', { name }).first();
  await expect(
    region(/^Tiers of services/).getByRole('row', { name: /^South Yorkshire/ }),
  ).toContainText('1 service');
  await expect(region(/^Median waits/).getByRole('row', { name: /^South/ })).toContainText(
    '9 weeks',
  );
  const published = page.getByRole('region', { name: /: who waits/ }).first();
  await expect(published.getByRole('row', { name: /^South Yorkshire/ })).toContainText('people');
  await page.getByLabel('Published waiting list').selectOption({ label: 'Podiatry' });
  await expect(page.getByRole('heading', { name: /^Podiatry: who waits/ })).toBeVisible();
  const ready = region(/^Fit notes/);
  await expect(ready.getByRole('row', { name: /^Physiotherapists/ })).toContainText(
    '3 yes, 0 no, 0 unknown',
  );
  await expect(ready.getByRole('row', { name: /^Physiotherapists/ })).toContainText(
    '0 yes, 0 no, 3 unknown',
  );
  await expect(ready.getByRole('row', { name: /^Podiatrists/ })).toContainText(
    'May not certify by law',
  );
  await expectUsable(page);
});

test('programmes are in, out or unknown by place, through what became of each board', async ({
  page,
}) => {
  await page.goto('/gaps/programmes?level=icb');
  const table = page.getByRole('region', { name: 'Programmes by place', exact: true });
  const south = table.getByRole('row', { name: /^South Yorkshire/ });
  await expect(south).toContainText('In, announced 7 May 2024');
  await expect(page.getByText(/national roll-out was announced in January 2026/)).toBeVisible();
  await expectUsable(page);
  await page.goto('/gaps/programmes?level=utla');
  await expect(table.getByRole('row', { name: /^Blackpool/ })).toContainText('inference');
});
