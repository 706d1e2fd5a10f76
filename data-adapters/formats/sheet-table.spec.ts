import { ForeignFileError } from '#data-adapters/adapter.ts';
import { sheetTable } from './sheet-table.ts';
import { type CellValue, type Workbook } from './xlsx.ts';

type Rows = readonly (readonly CellValue[])[];

const workbook = (
  ...sheets: readonly { name: string; rows: Rows; hidden?: boolean }[]
): Workbook => ({
  name: 'figures.xlsx',
  sheets: sheets.map((sheet) => ({ hidden: false, merges: [], ...sheet })),
});

const EXPECTED = { expected: 'a table of figures' };

describe('sheetTable', () => {
  it('gives the rows under the header as text, with the row numbers of the sheet', () => {
    const rows = [
      ['Title'],
      [],
      ['Code', ' Value '],
      ['E1', 0],
      [],
      ['E2'],
      ['E3', 2.5],
      [null, true],
    ];
    const table = sheetTable(workbook({ name: 'Data', rows }), { ...EXPECTED, headerRow: 3 });
    expect(table.header).toEqual(['Code', 'Value']);
    expect(table.rows).toEqual([
      { line: 4, cells: ['E1', '0'] },
      { line: 6, cells: ['E2', ''] },
      { line: 7, cells: ['E3', '2.5'] },
      { line: 8, cells: ['', 'TRUE'] },
    ]);
  });

  it('reports a row with cells to the right of the header', () => {
    const table = sheetTable(workbook({ name: 'Data', rows: [['a'], [1, 2]] }), EXPECTED);
    expect(table.rows).toEqual([]);
    expect(table.issues.map(({ row, code }) => [row, code])).toEqual([[2, 'ragged-row']]);
  });

  it('takes the only visible sheet with anything on it, or the one that is named', () => {
    const book = workbook(
      { name: 'Sheet1', rows: [] },
      { name: 'Data', rows: [['a']] },
      { name: 'Lists', rows: [['b']], hidden: true },
    );
    expect(sheetTable(book, EXPECTED).header).toEqual(['a']);
    expect(sheetTable(book, { ...EXPECTED, sheet: 'Lists' }).header).toEqual(['b']);
  });

  const WRONG: Readonly<Record<string, readonly [Workbook, object, string]>> = {
    'a workbook with nothing in it': [workbook({ name: 'A', rows: [] }), {}, 'has no sheet with'],
    'a name that no sheet has': [
      workbook({ name: 'A', rows: [['a']] }),
      { sheet: 'B' },
      'no sheet “B”',
    ],
    'a header row that is empty': [
      workbook({ name: 'A', rows: [['a']] }),
      { headerRow: 9 },
      'no header',
    ],
  };

  for (const [what, [book, choice, found]] of Object.entries(WRONG)) {
    it(`refuses ${what}`, () => {
      expect(() => sheetTable(book, { ...EXPECTED, ...choice })).toThrowError(
        ForeignFileError,
        new RegExp(`^figures\\.xlsx .*${found}.*; expected a table of figures\\.$`),
      );
    });
  }
});
