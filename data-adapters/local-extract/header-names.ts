import { type CellRange } from '#data-adapters/formats/grid/a1.ts';
import { type GridSheet } from '#data-adapters/formats/grid/grid.ts';
import { mergedText } from './merged-cells.ts';

/**
 * What the header says of each column of a range, top line first, without lines that are blank or
 * say the same again. Where a line has no merged cells, a blank says what stands to its left: a
 * period is written once over the columns it covers.
 */
export function headerParts(
  sheet: GridSheet,
  range: CellRange,
  headerRows: number,
): readonly (readonly string[])[] {
  const lines = Array.from({ length: headerRows }, (_, i) => lineAt(sheet, range, i, headerRows));
  const width = range.lastColumn - range.firstColumn + 1;
  return Array.from({ length: width }, (_, column) => {
    const said = lines.map((line) => line[column] ?? '').filter((text) => text !== '');
    return said.filter((text, i) => text !== said[i - 1]);
  });
}

/** The name of a column: its header lines as one text; blank where there are none. */
export function columnName(parts: readonly string[]): string {
  return parts.join(' ');
}

function lineAt(sheet: GridSheet, range: CellRange, index: number, headerRows: number): string[] {
  const row = range.firstRow + index;
  const at = mergedText(sheet, { ...range, firstRow: row, lastRow: row });
  const texts: string[] = [];
  for (let column = range.firstColumn; column <= range.lastColumn; column++) {
    texts.push(plainHeader(at(row, column)));
  }
  const isLast = index === headerRows - 1;
  return isLast || hasWideMerge(sheet, range, row) ? texts : filledRight(texts);
}

function filledRight(texts: readonly string[]): string[] {
  let last = '';
  return texts.map((text) => {
    if (text !== '') last = text;
    return last;
  });
}

function hasWideMerge(sheet: GridSheet, range: CellRange, row: number): boolean {
  return sheet.merges.some(
    (merge) =>
      merge.firstRow <= row &&
      row <= merge.lastRow &&
      merge.lastColumn > merge.firstColumn &&
      merge.firstColumn <= range.lastColumn &&
      merge.lastColumn >= range.firstColumn,
  );
}

/** A header longer than this is a note that lost its way; what comes after says nothing of the column. */
const LONGEST_HEADER = 300;

/** Runs of white space made one; the marks of footnotes (`[note 1]`) taken away. */
export function plainHeader(text: string): string {
  return text
    .slice(0, LONGEST_HEADER)
    .replace(/\[note[^\]]*\]/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}
