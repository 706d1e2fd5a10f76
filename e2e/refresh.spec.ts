import { type Page } from '@playwright/test';
import { test } from './asking.ts';
import { expect } from './fixtures.ts';
import { hurry } from './haste.ts';
import { type Fault, FAULTS } from './upstream/faults.ts';
import { SOURCES, type SourceName } from './upstream/sources.ts';

const NAMES: Readonly<Record<SourceName, string>> = {
  fingertips: 'Fingertips',
  nomis: 'Nomis',
  'ons-geography': 'ONS Open Geography',
};
const MAP = '/map?level=region&indicator=inactivity-rate&tab=table';
/** An indicator of each publisher of figures, and how the map names it. */
const INDICATORS = {
  'physically-inactive': /^Physically inactive/,
  'inactivity-rate': /^Economically inactive/,
};

/** Faults that an answer survives: it is read, and what is odd in it is left out or noticed. */
const SURVIVED: readonly Fault[] = ['wrong-type', 'extra-column', 'duplicated-rows'];
/** Faults of which each row is left out, and named, while the rest of the answer may be read. */
const LEFT_OUT: readonly Fault[] = [
  'out-of-range',
  'below-zero',
  'swapped-limits',
  'numerator-above-denominator',
];
/** Faults that last longer than anybody waits: the person stops the question. */
const ENDLESS: readonly Fault[] = ['slow-drip', 'silent'];
/** So many faults share a page session, which is never reloaded. */
const FAULTS_A_SESSION = 2;
const SESSIONS = Array.from({ length: Math.ceil(FAULTS.length / FAULTS_A_SESSION) }, (_, i) =>
  FAULTS.slice(i * FAULTS_A_SESSION, (i + 1) * FAULTS_A_SESSION),
);

/** Rows of the map's table, of one indicator of each publisher. */
type Figures = Readonly<Record<string, readonly string[]>>;

const row = (page: Page, publisher: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: publisher }) });

/** The figures of the regions as the table of the map shows them. */
async function figuresOnScreen(page: Page): Promise<Figures> {
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  const figures: Record<string, readonly string[]> = {};
  for (const [indicator, name] of Object.entries(INDICATORS)) {
    await page.getByLabel('Indicator', { exact: true }).selectOption(indicator);
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    const rows = page.getByRole('table').getByRole('row');
    await expect(rows.nth(9)).toBeVisible();
    figures[indicator] = await rows.allInnerTexts();
  }
  return figures;
}

async function refreshAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await page.getByRole('button', { name: 'Refresh all now' }).click();
}

async function expectSettled(page: Page): Promise<void> {
  const bars = page.getByRole('progressbar', { name: /^Questions answered/ });
  await expect(bars).toHaveCount(0, { timeout: 90_000 });
}

/** All that was asked of a publisher came. */
async function expectAnswered(page: Page, source: SourceName): Promise<void> {
  const words =
    source === 'ons-geography'
      ? 'ONS Open Geography answered.'
      : /^\d+ indicators answered(?:; nothing has changed|, \d+ of them changed)\.$/;
  await expect(row(page, NAMES[source]).getByRole('status')).toHaveText(words, {
    timeout: 90_000,
  });
}

/** The page says of whom it speaks, what happened, and what can be done or what stays. */
async function expectTold(page: Page, source: SourceName, fault: Fault): Promise<void> {
  const name = NAMES[source];
  const words = await row(page, name).innerText();
  if (SURVIVED.includes(fault)) expect(words).toMatch(/answered/);
  else if (!LEFT_OUT.includes(fault)) {
    expect(words, 'who, and what to do').toMatch(
      new RegExp(`(Nothing came from ${name}|${name} (answered|sent|does|did|is|refused))`),
    );
  } else if (source !== 'ons-geography' || fault === 'out-of-range') {
    expect(words, 'who, and what was left out').toMatch(
      new RegExp(`Nothing came from ${name}|Rows that could not be read[^]*answer of ${name}`),
    );
  }
}

/** A percentage of residents is one, whatever was sent. */
function expectPercentages(rows: readonly string[]): void {
  const values = rows.flatMap((text) => [...text.matchAll(/(-?[\d,.]+)%/g)].map(([, n]) => n!));
  expect(values.length).toBeGreaterThan(8);
  for (const value of values) {
    const number = Number(value.replaceAll(',', ''));
    expect(number >= 0 && number <= 100, value).toBeTruthy();
  }
}

/** Place and figure of each row, without its interval and remarks. */
function valuesOf(rows: readonly string[]): readonly string[] {
  return rows.slice(1).map((row) => row.split(/\t| \(/, 2).join(': '));
}

/** Nothing else is on screen than before; where rows were left out, nothing else than a sound value. */
function expectSame(after: Figures, before: Figures, fault: Fault | null): void {
  for (const indicator of Object.keys(INDICATORS)) {
    const [now = [], then] = [after[indicator], before[indicator] ?? []];
    expectPercentages(now);
    if (fault === null || !LEFT_OUT.includes(fault)) expect(now).toEqual(then);
    else expect(valuesOf(now)).toEqual(valuesOf(then));
  }
}

/** A browser writes failed requests to its console by itself. */
function forgive(complaints: string[]): void {
  const left = complaints.filter((line) => !line.includes('Failed to load resource'));
  complaints.splice(0, complaints.length, ...left);
}

test.use({ actionTimeout: 60_000 });

for (const faults of SESSIONS) {
  test(`one publisher after another ${faults.join(', ')}: the others answer, figures stay, the person is told, and it mends itself without a reload`, async ({
    page,
    publishers,
    watch,
  }) => {
    test.setTimeout(300_000);
    hurry(page);
    await page.goto(MAP);
    const bundled = await figuresOnScreen(page);
    await refreshAll(page);
    for (const source of SOURCES) await expectAnswered(page, source);
    const sound = await figuresOnScreen(page);
    expect(sound).not.toEqual(bundled);

    for (const fault of faults) {
      for (const spoiled of SOURCES) {
        await test.step(`${spoiled} ${fault}`, async () => {
          publishers.behave();
          publishers.misbehave(spoiled, { fault, retryAfterSeconds: 0 });
          await refreshAll(page);
          // Among the others is the one that was spoiled before: it has mended.
          for (const source of SOURCES) {
            if (source !== spoiled) await expectAnswered(page, source);
          }
          if (ENDLESS.includes(fault)) {
            expectSame(await figuresOnScreen(page), sound, fault);
            await page.getByRole('link', { name: 'Data', exact: true }).click();
            await page.getByRole('button', { name: `Stop asking ${NAMES[spoiled]}` }).click();
            await expect(row(page, NAMES[spoiled])).toContainText('Stopped as you asked');
          } else {
            await expectSettled(page);
            await expectTold(page, spoiled, fault);
          }
          expectSame(await figuresOnScreen(page), sound, fault);
        });
      }
    }
    publishers.behave();
    await refreshAll(page);
    for (const source of SOURCES) await expectAnswered(page, source);
    expectSame(await figuresOnScreen(page), sound, null);
    await expect(page.getByText('live, asked on')).toBeVisible();
    forgive(watch.complaints);
  });
}

for (const fault of ['reset', 'proxy-page', 'silent'] as const) {
  test(`with every publisher ${fault} at once the bundled figures stay, and all of it mends itself`, async ({
    page,
    publishers,
    watch,
  }) => {
    hurry(page);
    await page.goto(MAP);
    const bundled = await figuresOnScreen(page);
    for (const source of SOURCES) publishers.misbehave(source, { fault });
    await refreshAll(page);
    if (fault === 'silent') {
      await expect(row(page, 'Nomis').getByRole('progressbar')).toBeVisible();
      expect(await figuresOnScreen(page)).toEqual(bundled);
      await page.getByRole('link', { name: 'Data', exact: true }).click();
      await page.getByRole('button', { name: 'Stop all' }).click();
      for (const source of SOURCES) {
        await expect(row(page, NAMES[source])).toContainText('Stopped as you asked');
      }
    } else {
      await expectSettled(page);
      for (const source of SOURCES) {
        await expect(row(page, NAMES[source])).toContainText(`Nothing came from ${NAMES[source]}`);
      }
    }
    expect(await figuresOnScreen(page)).toEqual(bundled);
    publishers.behave();
    await refreshAll(page);
    for (const source of SOURCES) await expectAnswered(page, source);
    expect(await figuresOnScreen(page)).not.toEqual(bundled);
    await expect(page.getByText('live, asked on')).toBeVisible();
    forgive(watch.complaints);
  });
}

test('a refresh goes on while a person reads, can be stopped, and outlives a reload', async ({
  page,
  publishers,
}) => {
  await page.goto('/data');
  await page.getByRole('button', { name: 'Refresh now from Nomis' }).press('Enter');
  await page.getByRole('link', { name: 'Methods', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Methods' })).toBeVisible();
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await expect(row(page, 'Nomis')).toContainText('4 indicators answered', { timeout: 60_000 });
  await row(page, 'Nomis').getByText('What changed').click();
  await expect(row(page, 'Nomis')).toContainText(/figures revised: .* → /);
  await page.getByRole('button', { name: 'Refresh now from Fingertips' }).click();
  await page.getByRole('button', { name: 'Stop asking Fingertips' }).click();
  await expect(row(page, 'Fingertips')).toContainText('Stopped as you asked');
  expect(publishers.asked().every(({ source }) => source !== 'ons-geography')).toBeTruthy();

  await page.goto(MAP);
  await expect(page.getByText('live, asked on')).toBeVisible();
  await page.goto('/data');
  await expect(row(page, 'Nomis')).toContainText('4 indicators live, last asked on');
});

test('an indicator is found, its levels seen before it is chosen, added, mapped and removed', async ({
  page,
}) => {
  await page.goto('/data');
  const words = page.getByRole('searchbox', { name: 'Words or number' });
  await words.fill('93979');
  await words.press('Enter');
  const found = page.getByRole('listitem').filter({ hasText: '(93979)' });
  await expect(found).toContainText('Has figures for', { timeout: 30_000 });
  await expect(found).toContainText('Direction');
  await found.getByRole('button', { name: /^Choose its place/ }).press('Enter');
  await found.getByLabel('Lens').selectOption('mental');
  await found.getByRole('button', { name: /^Add it/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Added by you' })).toBeVisible();
  const own = page.getByRole('listitem').filter({ hasText: 'asked on' }).last();
  await expect(own).toBeVisible({ timeout: 30_000 });
  await own.getByRole('link').click();
  await expect(page).toHaveURL(/indicator=fingertips-93979/);
  await page.getByLabel('Level').selectOption('utla');
  await expect(page.getByText('live, asked on')).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/indicator=fingertips-93979/);
  await expect(page.getByText('live, asked on')).toBeVisible();
  await page.goto('/data');
  await page.getByRole('button', { name: /^Remove (?!everything)/ }).click();
  await expect(page.getByRole('heading', { name: 'Added by you' })).toBeHidden();
});
