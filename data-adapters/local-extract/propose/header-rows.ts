import { type CellRange } from '#data-adapters/formats/grid/a1.ts';
import { isFilled, textAt, type GridSheet } from '#data-adapters/formats/grid/grid.ts';
import { shapeAt } from './cell-shape.ts';
import { roleOfName } from './column-names.ts';

/** Where the header of a block stands. Titles above it are outside `range`. */
export interface FoundHeader {
  readonly range: CellRange;
  readonly headerRows: number;
  /** Texts of the rows above the header, top first. */
  readonly titles: readonly string[];
}

const MOST_HEADER_ROWS = 3;
const LOOKED_AT = 40;
/** A longer text is a note, whatever words are in it. */
const LONGEST_NAME = 80;

/**
 * Tells titles, header and figures of a block apart. The header is what stands between the titles
 * (one filled cell a row) and the first row of figures, three rows at most; of more, the last that
 * have known names or periods in them. Null where the block has no row of figures.
 */
export function findHeader(sheet: GridSheet, block: CellRange): FoundHeader | null {
  const last = Math.min(block.lastRow, block.firstRow + LOOKED_AT);
  const titles: string[] = [];
  let start = block.firstRow;
  while (start <= last && filledIn(sheet, block, start).length <= 1 && width(block) > 1) {
    const [column] = filledIn(sheet, block, start);
    if (column !== undefined) titles.push(textAt(sheet, start, column));
    start += 1;
  }
  let firstFigures = start;
  while (firstFigures <= last && !isRowOfFigures(sheet, block, firstFigures)) firstFigures += 1;
  if (firstFigures > last) {
    // No figure at all: a header over words or blanks is still a table, if its names are known.
    return namesKnown(sheet, block, start) > 1 && start < block.lastRow
      ? { range: { ...block, firstRow: start }, headerRows: 1, titles }
      : null;
  }
  const header = headerRows(sheet, block, start, firstFigures);
  for (let row = start; row < header.first; row++) titles.push(rowText(sheet, block, row));
  return {
    range: { ...block, firstRow: header.first },
    headerRows: header.count,
    titles,
  };
}

function headerRows(sheet: GridSheet, block: CellRange, start: number, firstFigures: number) {
  const rows = Array.from({ length: firstFigures - start }, (_, i) => start + i).filter(
    (row) => filledIn(sheet, block, row).length > 0,
  );
  if (rows.length === 0) return { first: firstFigures, count: 0 };
  const telling = rows.filter(
    (row) => namesKnown(sheet, block, row) + periodsIn(sheet, block, row) > 0,
  );
  const [first = start] = telling.length > 0 ? telling : rows.slice(-1);
  const lastTelling = telling.at(-1) ?? first;
  // Rows of words after the last that tells something are rows of the table without figures.
  const end = lastTelling - first < MOST_HEADER_ROWS ? lastTelling : first;
  return { first, count: end - first + 1 };
}

/**
 * A row with a figure, a mark or a code of a place in it. Years and dates alone are no figures: a
 * header may be made of them. Nor are numbers in a row of known names, or in one that is words where
 * the next row has its figures: a header may number its fifths from 1 to 5.
 */
export function isRowOfFigures(sheet: GridSheet, block: CellRange, row: number): boolean {
  const shapes = filledIn(sheet, block, row).map((column) => shapeAt(sheet, row, column));
  if (shapes.includes('code')) return true;
  const figures = shapes.filter((shape) => shape === 'number' || shape === 'mark').length;
  if (figures === 0 || namesKnown(sheet, block, row) > figures / 2) return false;
  const next = filledIn(sheet, block, row + 1).filter(
    (column) => shapeAt(sheet, row + 1, column) === 'number',
  );
  const words = next.filter((column) => shapeAt(sheet, row, column) === 'text');
  return words.length < 2 || words.length <= next.length / 2;
}

function namesKnown(sheet: GridSheet, block: CellRange, row: number): number {
  return filledIn(sheet, block, row).filter((column) => {
    const text = textAt(sheet, row, column);
    const named = text.length > LONGEST_NAME ? null : roleOfName(text);
    return named !== null && shapeAt(sheet, row, column) === 'text';
  }).length;
}

function periodsIn(sheet: GridSheet, block: CellRange, row: number): number {
  const columns = filledIn(sheet, block, row);
  const periods = columns.filter((column) => shapeAt(sheet, row, column) === 'period').length;
  return periods >= 1 && periods >= (columns.length - 3) / 2 ? periods : 0;
}

function filledIn(sheet: GridSheet, block: CellRange, row: number): number[] {
  const columns: number[] = [];
  for (let column = block.firstColumn; column <= block.lastColumn; column++) {
    if (isFilled(sheet, row, column)) columns.push(column);
  }
  return columns;
}

function rowText(sheet: GridSheet, block: CellRange, row: number): string {
  return filledIn(sheet, block, row)
    .map((column) => textAt(sheet, row, column))
    .join(' ');
}

function width({ firstColumn, lastColumn }: CellRange): number {
  return lastColumn - firstColumn + 1;
}
