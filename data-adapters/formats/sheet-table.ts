import { ForeignFileError, type RowIssue } from '#data-adapters/adapter.ts';
import { type CsvRow, type CsvSheet } from './csv.ts';
import { quoted } from './quoted.ts';
import { type CellValue, type Workbook, type WorkbookSheet } from './xlsx.ts';

export interface SheetChoice {
  /** One phrase that finishes "expected …". */
  readonly expected: string;
  /** Name of the sheet; unless given, the only visible sheet that is not empty. */
  readonly sheet?: string;
  /** Row the header stands on, the first being 1; unless given, the first that is not empty. */
  readonly headerRow?: number;
}

/**
 * A sheet as a table of text: the header row, then the rows under it, blank ones left out. Cells
 * to the right of the header make a row ragged. Numbers are written in full, dates as ISO text.
 * @throws ForeignFileError where there is no such sheet or header, or more than one sheet to choose.
 */
export function sheetTable(workbook: Workbook, choice: SheetChoice): CsvSheet {
  const sheet = chooseSheet(workbook, choice);
  const texts = sheet.rows.map((cells) => cells.map(cellText));
  const headerRow = choice.headerRow ?? 1 + texts.findIndex((cells) => cells.length > 0);
  const header = (texts[headerRow - 1] ?? []).map((cell) => cell.replace(/\s+/g, ' ').trim());
  if (header.length === 0) {
    throw new ForeignFileError(
      `${workbook.name} has no header on row ${headerRow} of the sheet ${quoted(sheet.name)}; ` +
        `expected ${choice.expected}.`,
    );
  }
  const rows: CsvRow[] = [];
  const issues: RowIssue[] = [];
  for (const [index, cells] of texts.entries()) {
    const line = index + 1;
    if (line <= headerRow || cells.length === 0) continue;
    if (cells.length > header.length) {
      issues.push(raggedRow(line, header.length));
    } else {
      const blanks = Array<string>(header.length - cells.length).fill('');
      rows.push({ line, cells: [...cells, ...blanks] });
    }
  }
  return { name: workbook.name, header, rows, issues };
}

/** What choosing a sheet needs to know of a workbook. */
interface Sheets<Sheet> {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

/**
 * The sheet of that name, or where none is named the only visible one that is not empty.
 * @throws ForeignFileError where there is none, or more than one to choose from.
 */
export function chooseSheet<
  Sheet extends Pick<WorkbookSheet, 'name' | 'hidden'> & { readonly rows: readonly unknown[] },
>(workbook: Sheets<Sheet>, choice: SheetChoice): Sheet {
  const filled = workbook.sheets.filter((sheet) => sheet.rows.length > 0);
  const candidates =
    choice.sheet === undefined
      ? filled.filter((sheet) => !sheet.hidden)
      : filled.filter((sheet) => sheet.name === choice.sheet);
  const [sheet, other] = candidates;
  if (sheet !== undefined && other === undefined) return sheet;
  const names = workbook.sheets.map(({ name }) => quoted(name)).join(', ');
  const found =
    choice.sheet === undefined
      ? sheet === undefined
        ? 'has no sheet with anything on it'
        : `has several sheets (${names}) and none was chosen`
      : `has no sheet ${quoted(choice.sheet)} with anything on it (its sheets are ${names})`;
  throw new ForeignFileError(`${workbook.name} ${found}; expected ${choice.expected}.`);
}

function raggedRow(row: number, wanted: number): RowIssue {
  const message = `The row has cells to the right of the ${wanted} under the header; left out`;
  return { row, code: 'ragged-row', message };
}

function cellText(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
