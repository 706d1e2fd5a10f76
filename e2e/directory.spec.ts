import { type Page } from '@playwright/test';
import { expectNoViolations, expectUsable } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { pdfPages, squashed } from './pdf-text.ts';
import { doors, record, recorded } from './recorded-services.ts';

const AT_SHEFFIELD = 'place=E08000019&level=utla';
const HOSTILE = '</li><script>alert(1)</script><img src=x onerror=alert(2)>';
const LATE = { on: '2020-01-01', byRole: 'AHP lead' };

// What fades in has the contrast it ends with.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function openDirectory(page: Page, query = AT_SHEFFIELD): Promise<void> {
  await page.goto(`/services/directory?${query}`);
  await expect(heading(page, 'Directory of services:')).toBeVisible();
}

async function openCard(page: Page, query = AT_SHEFFIELD): Promise<void> {
  await page.goto(`/services/card?${query}`);
  await expect(heading(page, 'Pocket card:')).toBeVisible();
}

const printed = async (page: Page) => pdfPages(await page.pdf({ preferCSSPageSize: true }));

/** A4, give or take what a browser rounds. */
function expectA4({ width, height }: { readonly width: number; readonly height: number }): void {
  expect(Math.abs(width - 595)).toBeLessThan(2);
  expect(Math.abs(height - 842)).toBeLessThan(2);
}

/** Panels whose text is taller or wider than they are, on paper. */
async function overflowing(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  const found = await page.locator('.panel').evaluateAll((panels) =>
    panels.flatMap((panel) => {
      const box = panel.getBoundingClientRect();
      const inside = [...panel.querySelectorAll('*')].map((one) => one.getBoundingClientRect());
      const [bottom, right] = [box.bottom - 15, box.right - 15];
      return inside.some((one) => one.bottom > bottom || one.right > right)
        ? [panel.textContent]
        : [];
    }),
  );
  await page.emulateMedia({ media: null });
  return found;
}

test('the card prints as one sheet of two sides, every panel where it folds to, its text real', async ({
  page,
}) => {
  const all = ['self', 'gp', 'employer', 'jobcentre', 'hospital', 'school'].map((door) =>
    recorded(door, {
      name: `Team by ${door}`,
      doors: doors(door),
      contact: `${door}@example.org`,
      ...(door === 'hospital' && { verified: LATE }),
    }),
  );
  await record(page, all);
  await openCard(page);
  const sides = await printed(page);
  expect(sides.length).toBe(2);
  sides.forEach(expectA4);
  const [outside, inside] = sides.map(({ text }) => text);
  expect(outside).toContain(squashed('Work and health: which door? Sheffield'));
  expect(outside).toContain(squashed('6 services recorded on'));
  for (const door of ['self', 'gp', 'employer']) {
    expect(outside).toContain(squashed(`Team by ${door} ${door}@example.org`));
  }
  for (const door of ['jobcentre', 'hospital', 'school']) {
    expect(inside).toContain(squashed(`Team by ${door} ${door}@example.org`));
  }
  expect(inside).toContain(squashed('hospital@example.org ! not verified for 6 months'));
  expect(outside).not.toContain(squashed('Overview'));

  await page.emulateMedia({ media: 'print' });
  const at = (name: string) => page.locator('.panel', { hasText: name }).boundingBox();
  const [cover, below, turned, last] = [
    await at('Sheffield'),
    await at('Team by self'),
    await at('Team by gp'),
    await at('Team by employer'),
  ];
  // Folded back on the left and up from below, the cover is in front; turned over, the third follows.
  expect(below!.x).toBe(cover!.x);
  expect(below!.y).toBeGreaterThan(cover!.y);
  expect(turned!.x).toBeLessThan(cover!.x);
  expect(turned!.y).toBe(cover!.y);
  expect([last!.x, last!.y]).toEqual([turned!.x, below!.y]);
});

for (const size of ['normal', 'large']) {
  test(`in ${size} print no text is cut or runs over, and what does not fit is counted`, async ({
    page,
  }) => {
    const texts = [
      'A very long name of a service '.repeat(6).trim(),
      'W'.repeat(200),
      'm@%W'.repeat(50),
      '健康と仕事の相談窓口'.repeat(20),
      '👩‍⚕️🏥 Gesundheit und Arbeit — Łódź, Český, ﬁ '.repeat(4).trim(),
      'خدمة العمل والصحة '.repeat(10).trim(),
      HOSTILE,
    ];
    const all = Array.from({ length: 40 }, (_, i) =>
      recorded(`s${i}`, {
        name: i % 3 === 0 ? texts[(i / 3) % texts.length] : `Team ${i} of the city`,
        contact: i % 2 === 0 ? texts[i % texts.length] : `team${i}@example.org`,
        verified: i % 4 === 0 ? LATE : recorded('x').verified,
        doors: doors('self', ...(i % 2 === 0 ? ['gp'] : ['employer'])),
      }),
    );
    await record(page, all);
    await openCard(page, `${AT_SHEFFIELD}&print=${size}`);
    expect(await overflowing(page)).toEqual([]);
    const sides = await printed(page);
    expect(sides.length).toBe(2);
    const shown = await page.locator('.panel li .name').allTextContents();
    expect(shown.length).toBeGreaterThan(5);
    const text = sides.map((side) => side.text).join('');
    for (const name of shown.filter((one) => one.startsWith('Team'))) {
      expect(text).toContain(squashed(name));
    }
    const more = await page.locator('.more').allTextContents();
    const left = more.reduce((sum, one) => sum + parseInt(/\d+/.exec(one)?.[0] ?? 'x', 10), 0);
    expect(shown.length + left).toBe(80);
    expect(text).toContain(squashed('more: see the full directory'));
  });
}

test('the directory prints on A4 with its title on every sheet, links in full, script as text', async ({
  page,
}) => {
  const link = 'https://example.org/a/long/address/of/the/service?with=query&and=more';
  const all = Array.from({ length: 14 }, (_, i) =>
    recorded(`s${i}`, {
      name: `Team ${i} of the city`,
      howToRefer: 'By telephone.\nNo letter is needed.',
      eligibility: 'Anybody of working age',
      doors: doors('self', 'hospital'),
    }),
  );
  await record(page, [
    ...all,
    recorded('hostile', { name: HOSTILE, contact: HOSTILE, link, verified: null }),
    recorded('ended', { name: 'Ended', fundingEnds: '2020-01-01', verified: LATE }),
  ]);
  await openDirectory(page);
  const pages = await printed(page);
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, sheet] of pages.entries()) {
    expectA4(sheet);
    expect(sheet.text).toContain(squashed('Directory of services: Sheffield ·'));
    expect(sheet.text).toContain(squashed(`Page ${index + 1} of ${pages.length}`));
  }
  const text = pages.map((sheet) => sheet.text).join('');
  for (const { name } of all) expect(text.split(squashed(name)).length - 1).toBe(2);
  expect(text).toContain(squashed(HOSTILE));
  expect(text).toContain(link);
  expect(text).toContain(squashed('Never verified'));
  expect(text).toContain(squashed('Not verified for 6 months: last on 1 January 2020'));
  expect(text).toContain(squashed('Funding ended on 1 January 2020'));
  expect(text).toContain(squashed('Others may exist'));
  expect(text).not.toContain(squashed('Compared with'));
  expect(text).not.toContain(squashed('Print the directory'));
  await expect(page.locator('main script, main img')).toHaveCount(0);
});

test('a place is chosen, a door opened and the directory printed by keyboard alone', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const world = globalThis as { printed?: number };
    world.printed = 0;
    globalThis.print = () => {
      world.printed = (world.printed ?? NaN) + 1;
    };
  });
  await record(page, [recorded('a', { doors: doors('self', 'gp') })]);
  await page.goto('/services/directory');
  const place = page.getByRole('main').getByRole('link', { name: 'Sheffield' });
  await place.focus();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Directory of services: Sheffield')).toBeVisible();
  const tools = page.getByRole('navigation', { name: 'Doors and printing' });
  await tools.getByRole('link', { name: 'Self-referral (1)' }).focus();
  await page.keyboard.press('Tab');
  await expect(tools.getByRole('link', { name: 'Through a GP (1)' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#door-gp$/);
  await expect(page.getByRole('region', { name: /^Through a GP/ })).toBeInViewport();
  await tools.getByRole('link', { name: 'Register of services' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => (globalThis as { printed?: number }).printed))
    .toBe(1);
});

test('directory and card can be used by anyone, on paper too', async ({ page }) => {
  const late = recorded('late', {
    verified: LATE,
    link: 'https://example.org/',
    contact: 'x@y.org',
  });
  const sample = recorded('sample-a', { name: 'Sample: A', fundingEnds: '2020-01-01' });
  await record(page, [late, sample, recorded('b')]);
  for (const open of [openDirectory, openCard]) {
    await open(page);
    await expectUsable(page, 2);
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ media: 'print', colorScheme });
      await expectNoViolations(page, `on paper in ${colorScheme}`);
    }
    await page.emulateMedia({ media: null, colorScheme: null });
  }
});

test('samples are named as such on every sheet and every panel', async ({ page }) => {
  const places = [{ code: 'SAMPLE013', level: 'ltla', share: null }];
  await record(page, [recorded('sample-a', { name: 'Sample: Quillbay advice', places })]);
  const query = 'place=SAMPLE013&level=ltla';
  await openDirectory(page, query);
  const [sheet] = await printed(page);
  expect(sheet?.text).toContain(squashed('SAMPLE, NOT REAL SERVICES · Directory of services'));
  expect(sheet?.text).toContain(squashed('SAMPLE: NOT A REAL SERVICE'));
  await openCard(page, query);
  const sides = await printed(page);
  const marks = sides.map(
    ({ text }) => text.split(squashed('Sample: not real services')).length - 1,
  );
  expect(marks).toEqual([4, 4]);
});

test('what is recorded is on the map and on the page of its place', async ({ page }) => {
  const none = {
    id: 'none',
    place: { code: 'E08000019', level: 'utla' },
    family: 'occupational-health',
    verified: LATE,
    notes: '',
  };
  await record(page, [recorded('a'), recorded('nowhere', { places: [] })], [none]);
  await page.goto(`/map?${AT_SHEFFIELD}`);
  const card = page.getByRole('region', { name: 'Services recorded' }).first();
  await expect(card.getByRole('row', { name: 'Sheffield 1 0' })).toBeVisible();
  await expect(card.getByRole('link', { name: 'Service nowhere' })).toBeVisible();
  await page.goto('/area/E08000019');
  const section = page.getByRole('region', { name: 'Services recorded' });
  await expect(section.getByRole('link', { name: 'Service a' })).toHaveAttribute(
    'href',
    /^\/services\/a/,
  );
  await expect(
    section.getByRole('link', { name: 'Known none: Occupational health' }),
  ).toBeVisible();
  await expect(section.getByText('Not recorded', { exact: true })).toHaveCount(6);
  await expect(
    section.getByRole('link', { name: 'Add a service: Employment programmes' }),
  ).toHaveAttribute('href', /place=E08000019&level=utla&family=employment-programmes/);
});
