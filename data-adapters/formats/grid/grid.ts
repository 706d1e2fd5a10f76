import { type CellRange } from './a1.ts';

/**
 * What a cell holds. `percent`: a number shown with a percent sign, so 0.16 is seen as 16%.
 * `date`: ISO text. `formula`: a formula whose result was not saved; its text is blank. Cells of a
 * CSV file are all `text`.
 */
export type CellKind = 'text' | 'number' | 'date' | 'percent' | 'truth' | 'error' | 'formula';

/** One sheet of cells, as text. Nothing in it is ever evaluated or taken for markup. */
export interface GridSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** `rows[r][c]` is the text of a cell, blank where it is empty; a row may be shorter than others. */
  readonly rows: readonly (readonly string[])[];
  /** One letter of `KINDS` for each cell of a row; null where every cell is text. */
  readonly kinds: readonly string[] | null;
  /** Cells that are shown as one; the text stands in the first. */
  readonly merges: readonly CellRange[];
  /** Line of the file each row starts on; null where row r is line r + 1. */
  readonly lines: readonly number[] | null;
}

export interface GridWorkbook {
  /** Name of the file, for messages. */
  readonly name: string;
  /** `csv` has one sheet, whose name is blank. */
  readonly format: 'csv' | 'xlsx';
  readonly sheets: readonly GridSheet[];
  /** What the reader noticed and a person should know: `Macros were left out.` */
  readonly remarks: readonly string[];
}

export interface GridCell {
  readonly text: string;
  readonly kind: CellKind;
}

/** How kinds are kept: one letter a cell takes a fraction of the room of one object a cell. */
export const KINDS: Readonly<Record<CellKind, string>> = {
  text: 't',
  number: 'n',
  date: 'd',
  percent: 'p',
  truth: 'b',
  error: 'e',
  formula: 'f',
};

const BY_LETTER = new Map<string, CellKind>([
  ['t', 'text'],
  ['n', 'number'],
  ['d', 'date'],
  ['p', 'percent'],
  ['b', 'truth'],
  ['e', 'error'],
  ['f', 'formula'],
]);

/** The trimmed text of a cell; blank outside the sheet. */
export function textAt(sheet: GridSheet, row: number, column: number): string {
  return sheet.rows[row]?.[column]?.trim() ?? '';
}

export function kindAt(sheet: GridSheet, row: number, column: number): CellKind {
  if (sheet.kinds === null) return 'text';
  return BY_LETTER.get(sheet.kinds[row]?.[column] ?? 't') ?? 'text';
}

export function cellAt(sheet: GridSheet, row: number, column: number): GridCell {
  return { text: textAt(sheet, row, column), kind: kindAt(sheet, row, column) };
}

/** The line of the file, as a person sees it; the first is 1. */
export function lineOf(sheet: GridSheet, row: number): number {
  return sheet.lines?.[row] ?? row + 1;
}

/** Does the cell hold anything: text, or a formula without a result? */
export function isFilled(sheet: GridSheet, row: number, column: number): boolean {
  const text = sheet.rows[row]?.[column] ?? '';
  const first = text.charCodeAt(0);
  // Most texts start with a plain letter or digit; only others need a closer look.
  if ((first > 32 && first < 127) || text.trim() !== '') return true;
  return sheet.kinds !== null && kindAt(sheet, row, column) === 'formula';
}

/** The cells from A1 to the last that is filled; null for an empty sheet. */
export function usedRange(sheet: GridSheet): CellRange | null {
  let lastRow = -1;
  let lastColumn = -1;
  sheet.rows.forEach((cells, row) => {
    const last = cells.findLastIndex((_, column) => isFilled(sheet, row, column));
    if (last === -1) return;
    lastRow = row;
    lastColumn = Math.max(lastColumn, last);
  });
  return lastRow === -1 ? null : { firstRow: 0, firstColumn: 0, lastRow, lastColumn };
}
