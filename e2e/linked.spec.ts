import { type Page } from '@playwright/test';
import { downloadCsv } from './downloads.ts';
import { expect, expectSettled, PATIENCE, test } from './fixtures.ts';
import { everyRow } from './long-table.ts';

const map = (page: Page) => page.getByRole('listbox', { name: /^(Hexagon map|Map of England)/ });
const bars = (page: Page) => page.getByRole('listbox', { name: /^(?!Hexagon map|Map of England)/ });
const table = (page: Page) => page.getByRole('tabpanel', { name: 'Table' }).getByRole('table');

async function expectChosen(page: Page, name: string, code: string): Promise<void> {
  await expect(page).toHaveURL((url) => url.searchParams.get('place') === code);
  await expect(page.getByRole('combobox', { name: 'Place' })).toHaveValue(name);
  if (await map(page).isVisible()) {
    for (const list of [map(page), bars(page)]) {
      const chosen = list.getByRole('option', { selected: true });
      await expect(chosen).toHaveCount(1);
      await expect(chosen).toHaveAccessibleName(new RegExp(`^${name}, `));
    }
  } else {
    const button = table(page).getByRole('button', { pressed: true });
    await expect(button).toHaveCount(1);
    await expect(button).toHaveText(name);
  }
}

test('an area chosen in map, bars or table is marked in all three and in the address', async ({
  page,
}) => {
  await page.goto('/map');
  await expect(bars(page)).toBeVisible({ timeout: PATIENCE });
  await map(page)
    .getByRole('option', { name: /^Devon, / })
    .click();
  await expectChosen(page, 'Devon', 'E54000037');

  await bars(page)
    .getByRole('option', { name: /^Black Country, / })
    .click({ force: true });
  await expectChosen(page, 'Black Country', 'E54000062');

  await page.getByRole('tab', { name: 'Table' }).click();
  await expectChosen(page, 'Black Country', 'E54000062');
  await table(page).getByRole('button', { name: 'Somerset', exact: true }).click();
  await expectChosen(page, 'Somerset', 'E54000038');

  await page.getByRole('tab', { name: 'Map and bars' }).click();
  await expectChosen(page, 'Somerset', 'E54000038');
  await page.getByRole('radio', { name: 'Geography' }).check();
  await expect(page.getByRole('listbox', { name: /^Map of England/ })).toBeVisible();
  await expectChosen(page, 'Somerset', 'E54000038');
  await map(page)
    .getByRole('option', { name: /^Devon, / })
    .press('Enter');
  await expectChosen(page, 'Devon', 'E54000037');
});

const numberOf = (text: string) =>
  Number(text.replaceAll(',', '').replace('−', '-').replace(/\D+$/, ''));

const MEASURES = [
  { what: 'a register with an England figure', query: 'indicator=rheumatoid-arthritis' },
  {
    what: 'a survey figure of every district, some missing',
    query: 'level=ltla&indicator=long-term-sick-16-64&place=E07000066',
  },
  {
    what: 'a wait that some providers never submit',
    query: 'vintage=2023&indicator=waiting-occupational-therapy',
  },
  { what: 'the gap', query: 'colour=gap' },
] as const;

for (const { what, query } of MEASURES) {
  test(`table and CSV give the same figures of ${what}, and missing ones are words`, async ({
    page,
  }) => {
    await page.goto(`/map?tab=table&${query}`);
    await expect(table(page)).toBeVisible({ timeout: PATIENCE });
    await expectSettled(page);
    const shown = await everyRow(table(page));
    const { cells } = await downloadCsv(page, 'Download CSV');
    const title = await page.getByRole('heading', { level: 2 }).first().innerText();
    expect(cells[0]).toEqual(['Title', title]);
    const head = cells.findIndex(([first]) => first === 'Area code');
    const file = new Map(cells.slice(head + 1).map((row) => [row[1] ?? '', row]));
    expect(shown.map(([name]) => name).sort()).toEqual([...file.keys()].sort());

    for (const [name = '', ...shownCells] of shown) {
      const [, , value = '', lower = '', upper = '', comparison = '', reason = ''] =
        file.get(name) ?? [];
      const [first = '', second = '', third = ''] = shownCells;
      if (value === '') {
        expect(reason, `${name} has a reason`).not.toBe('');
        expect(first).toBe(`No figure: ${reason}`);
        expect([lower, upper]).toEqual(['', '']);
        continue;
      }
      expect(reason).toBe('');
      expect(numberOf(first), name).toBe(Number(value));
      const [from = '', to = ''] = second.split(' to ');
      if (lower === '') expect(second).toBe('not given');
      else expect([numberOf(from), numberOf(to)], name).toEqual([Number(lower), Number(upper)]);
      expect(comparison).toContain(third.replace(/^\W+/, ''));
    }
  });
}
