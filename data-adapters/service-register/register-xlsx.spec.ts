import { readXlsx } from 'hucre/xlsx';
import { makeService, REGISTER_GEOGRAPHY } from '#app/domain/register-fixture.ts';
import { REGISTER_COLUMNS } from '#app/domain/register-columns.ts';
import { cellRules } from './cell-rules.ts';
import { LISTED } from './list-sheet.ts';
import { PlaceFinder } from './place-finder.ts';
import { readRegister } from './read-register.ts';
import { registerXlsxTemplate, writeRegisterXlsx } from './register-xlsx.ts';

const finder = new PlaceFinder(REGISTER_GEOGRAPHY);
const context = { finder, today: '2026-11-22', newId: () => 'new' };

describe('the workbook of the register', () => {
  it('has a guide, the register, and hidden lists', async () => {
    const { sheets } = await readXlsx(await registerXlsxTemplate(finder));
    expect(sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual([
      ['Guide', false],
      ['Register', false],
      ['Lists', true],
    ]);
    const guide = sheets[0]?.rows.map(([head]) => head);
    for (const { head } of REGISTER_COLUMNS) expect(guide).toContain(head);
  });

  it('offers the words of every list as a drop-down that holds all of them', async () => {
    const { sheets } = await readXlsx(await registerXlsxTemplate(finder));
    const lists = sheets[2]?.rows ?? [];
    const rules = sheets[1]?.dataValidations ?? [];
    expect(rules.filter(({ type }) => type === 'list').length).toBe(LISTED.length);
    LISTED.forEach(({ head, choices }, i) => {
      const column = lists.map((cells) => cells[i]);
      expect(column.slice(0, choices.length + 1)).toEqual([head, ...choices]);
    });
    const family = rules.find(({ inputTitle }) => inputTitle === 'Service family');
    expect(family?.formula1).toBe('Lists!$B$2:$B$9');
  });

  it('gives every rule hints no longer than Excel shows', () => {
    for (const { inputTitle, inputMessage, errorMessage, range } of cellRules(10)) {
      expect(inputTitle?.length).toBeLessThanOrEqual(32);
      expect(Math.max(inputMessage?.length ?? 256, errorMessage?.length ?? 1)).toBeLessThanOrEqual(
        255,
      );
      expect(range).toMatch(/^[A-Z]+2:[A-Z]+10$/);
    }
  });

  it('holds formulas as text, so that none is run', async () => {
    const register = { services: [makeService({ name: '=HYPERLINK("x")' })], knownNones: [] };
    const bytes = await writeRegisterXlsx(register, finder);
    const { sheets } = await readXlsx(bytes);
    const cells = [...(sheets[1]?.cells?.values() ?? [])];
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(sheets[1]?.rows[1]?.[2]).toBe('=HYPERLINK("x")');
  });

  it('is read by its contents, and empty rows below the last record are no records', async () => {
    const bytes = await writeRegisterXlsx({ services: [makeService()], knownNones: [] }, finder);
    const { register, recordsInFile } = await readRegister({ name: 'a.csv', bytes }, context);
    expect([register.services, recordsInFile]).toEqual([[makeService()], 1]);
  });
});
