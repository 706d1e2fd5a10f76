/** A block of cells, ends included. Rows and columns are counted from 0. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** The most a spreadsheet can have; a reference beyond is no reference. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** 0 for `A`; null where the text is not the letters of a column. */
export function columnOf(letters: string): number | null {
  if (!/^[A-Z]{1,3}$/i.test(letters)) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MOST_COLUMNS ? column - 1 : null;
}

/** `B4` for row 3, column 1. */
export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The place of `B4` or `$B$4`; null where the text is no such reference. */
export function readCellReference(text: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] =
    /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text.trim()) ?? [];
  const column = columnOf(letters);
  const row = parseInt(digits, 10);
  return column === null || !(row <= MOST_ROWS) ? null : { row: row - 1, column };
}

/** Reads `B4:H40` (or one cell) as people type it, corners in any order; null where it is no range. */
export function readRange(text: string): CellRange | null {
  const [from = '', to = from, ...more] = text.trim().split(':');
  const start = readCellReference(from);
  const end = readCellReference(to);
  if (start === null || end === null || more.length > 0) return null;
  return {
    firstRow: Math.min(start.row, end.row),
    firstColumn: Math.min(start.column, end.column),
    lastRow: Math.max(start.row, end.row),
    lastColumn: Math.max(start.column, end.column),
  };
}

export function rangeText(range: CellRange): string {
  const { firstRow, firstColumn, lastRow, lastColumn } = range;
  return `${cellReference(firstRow, firstColumn)}:${cellReference(lastRow, lastColumn)}`;
}
