import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type RegisterCell } from '#app/domain/register-cells.ts';
import { REGISTER_COLUMNS, type RegisterColumn } from '#app/domain/register-columns.ts';
import { EMPTY_REGISTER, type Register } from '#app/domain/service.ts';
import { type SourceFile } from '#data-adapters/adapter.ts';
import { sheetTable } from '#data-adapters/formats/sheet-table.ts';
import { readXlsx } from '#data-adapters/formats/xlsx.ts';
import { cellRules } from './cell-rules.ts';
import { guideRows } from './guide-sheet.ts';
import { listSheet } from './list-sheet.ts';
import { type PlaceFinder } from './place-finder.ts';
import { type ReadRegister, type RegisterContext } from './register-file.ts';
import { readRegisterTable, REGISTER_TABLE, registerRows } from './register-table.ts';

const SHEET = 'Register';
/** Rows below the last record that are ready to be filled in. */
const BLANK_ROWS = 200;

/**
 * A register as an Excel workbook: a guide, the register with drop-down lists, and the lists. All
 * text stands in its cell as text, so that nothing is run as a formula.
 */
export async function writeRegisterXlsx(
  register: Register,
  finder: PlaceFinder,
): Promise<Uint8Array> {
  const rows = registerRows(register, finder);
  const last = rows.length + BLANK_ROWS;
  const blank = REGISTER_COLUMNS.map(() => null);
  const sheet: WriteSheet = {
    name: SHEET,
    columns: REGISTER_COLUMNS.map((column) => ({ width: widthOf(column), style: styleOf(column) })),
    rows: [...rows, ...Array<null[]>(BLANK_ROWS).fill(blank)].map((cells) => cells.map(inCell)),
    cells: new Map(REGISTER_COLUMNS.map((_, i) => [`0,${i}`, { style: HEAD }])),
    dataValidations: cellRules(last),
    freezePane: { rows: 1, columns: 3 },
    a11y: { summary: 'One row for each service or known absence of services.', headerRow: 0 },
  };
  const guide: WriteSheet = {
    name: 'Guide',
    columns: [{ width: 38 }, { width: 100, style: { alignment: { wrapText: true } } }],
    rows: guideRows().map((cells) => cells.map(inCell)),
    a11y: { summary: 'How to fill in the register, column by column.' },
  };
  return await writeXlsx({
    sheets: [guide, sheet, listSheet()],
    activeSheet: 1,
    stringMode: 'inline',
    properties: { title: 'Register of work and health services' },
  });
}

/** An empty workbook to fill in. */
export function registerXlsxTemplate(finder: PlaceFinder): Promise<Uint8Array> {
  return writeRegisterXlsx(EMPTY_REGISTER, finder);
}

/**
 * Reads a register from the sheet “Register” of a workbook, or from its only sheet.
 * @throws ForeignFileError (as a rejection) where there is no table of services.
 */
export async function readRegisterXlsx(
  file: SourceFile,
  context: RegisterContext,
): Promise<ReadRegister> {
  const workbook = await readXlsx(file, { expected: REGISTER_TABLE });
  const hasSheet = workbook.sheets.some(({ name }) => name === SHEET);
  const choice = { expected: REGISTER_TABLE, ...(hasSheet && { sheet: SHEET }) };
  return readRegisterTable(sheetTable(workbook, choice), context);
}

const HEAD: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } };
const NUMBERS: readonly string[] = ['capacity', 'activity', 'medianWaitWeeks'];

/** Cells are text but for numbers: a spreadsheet would take a range for a date. */
function styleOf({ id }: RegisterColumn): CellStyle {
  const alignment = { wrapText: true, vertical: 'top' } as const;
  return NUMBERS.includes(id) ? { alignment } : { alignment, numFmt: '@' };
}

const WIDE: readonly string[] = ['name', 'places', 'howToRefer', 'eligibility', 'notes', 'family'];

function widthOf({ id }: RegisterColumn): number {
  return WIDE.includes(id) ? 40 : 18;
}

/**
 * A workbook writes `_x0041_` for a character it cannot hold, so text that looks like it is written
 * with its first mark spelled out.
 */
function inCell(cell: RegisterCell): CellValue {
  if (typeof cell !== 'string') return cell;
  return cell.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}
