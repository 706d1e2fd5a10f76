import { type CellRange } from '#data-adapters/formats/grid/a1.ts';
import { textAt, type GridSheet } from '#data-adapters/formats/grid/grid.ts';

/** A merged range as large as a whole column says nothing of each of its cells. */
const MOST_CELLS = 200_000;

/** Gives the text of a cell inside `range`; a cell of a merged range says what the first says. */
export function mergedText(
  sheet: GridSheet,
  range: CellRange,
): (row: number, column: number) => string {
  const anchors = new Map<string, { row: number; column: number }>();
  for (const merge of sheet.merges) {
    const first = { row: merge.firstRow, column: merge.firstColumn };
    const lastRow = Math.min(merge.lastRow, range.lastRow);
    const lastColumn = Math.min(merge.lastColumn, range.lastColumn);
    for (let row = Math.max(merge.firstRow, range.firstRow); row <= lastRow; row++) {
      for (
        let column = Math.max(merge.firstColumn, range.firstColumn);
        column <= lastColumn;
        column++
      ) {
        if (anchors.size >= MOST_CELLS) break;
        anchors.set(`${row},${column}`, first);
      }
      if (anchors.size >= MOST_CELLS) break;
    }
  }
  if (anchors.size === 0) return (row, column) => textAt(sheet, row, column);
  return (row, column) => {
    const own = textAt(sheet, row, column);
    const anchor = own === '' ? anchors.get(`${row},${column}`) : undefined;
    return anchor === undefined ? own : textAt(sheet, anchor.row, anchor.column);
  };
}
