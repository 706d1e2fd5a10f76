import { type TableView } from './table-view.ts';

/** What a row under the header is, before its cells are read. */
export type RowKind = 'blank' | 'single' | 'repeated-header' | 'ragged' | 'data';

/**
 * Tells spacers, titles and notes, and headers repeated on a new page from rows of figures. In a
 * CSV file a row must have as many cells as the header; in a sheet an empty cell is no cell.
 */
export function rowKind(table: TableView, row: number): RowKind {
  const filled = table.filledColumns(row);
  const [only, ...others] = filled;
  if (only === undefined) return 'blank';
  if (others.length === 0 && table.columns.length > 2) return 'single';
  if (isRepeatedHeader(table, row, filled)) return 'repeated-header';
  return raggedBy(table, row) === 0 ? 'data' : 'ragged';
}

/** How many cells a CSV row has more (or fewer, below 0) than its header; 0 for sheets. */
export function raggedBy(table: TableView, row: number): number {
  const { sheet, range, headerRows } = table;
  if (sheet.kinds !== null || headerRows === 0) return 0;
  const header = sheet.rows[table.firstDataRow - 1] ?? [];
  const wanted = filledLength(header, 0);
  const cells = filledLength(sheet.rows[row] ?? [], wanted);
  // Tables side by side: what stands to the right is not this table's.
  return range.lastColumn + 1 < wanted ? Math.min(0, cells - range.lastColumn - 1) : cells - wanted;
}

/** Number of cells without blank ones at the end, but no fewer than `keep` where there are as many. */
export function filledLength(cells: readonly string[], keep: number): number {
  let length = cells.length;
  while (length > keep && cells[length - 1]?.trim() === '') length -= 1;
  return length;
}

function isRepeatedHeader(table: TableView, row: number, filled: readonly number[]): boolean {
  if (table.headerRows === 0 || filled.length < 2) return false;
  return filled.every((column) => {
    const text = table.label(row, column);
    return table.partsOf(column).includes(text);
  });
}
