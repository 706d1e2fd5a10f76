import { type CellRange } from '#data-adapters/formats/grid/a1.ts';
import { isFilled, type GridSheet } from '#data-adapters/formats/grid/grid.ts';
import { shapeAt } from './cell-shape.ts';

/** A run of rows without a blank one between. */
interface Band {
  readonly firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
  /** The first and last rows with two or more filled cells; -1 for none. */
  firstFull: number;
  lastFull: number;
}

/** Blank rows inside a table, as spacers between groups, are at most this many together. */
const MOST_SPACERS = 3;

/**
 * The blocks of cells on a sheet, set apart by blank rows and columns, top to bottom and left to
 * right. A blank row does not part a table whose rows go on in the same columns below it, nor a
 * blank column one that has no names of its own to the right.
 */
export function tableBlocks(sheet: GridSheet): readonly CellRange[] {
  return joined(sheet, bandsOf(sheet)).flatMap((band) => columnBlocks(sheet, band));
}

function bandsOf(sheet: GridSheet): Band[] {
  const bands: Band[] = [];
  let band: Band | null = null;
  sheet.rows.forEach((cells, row) => {
    let first = -1;
    let last = -1;
    let filled = 0;
    for (let column = 0; column < cells.length; column++) {
      if (!isFilled(sheet, row, column)) continue;
      if (first === -1) first = column;
      last = column;
      filled += 1;
    }
    if (filled === 0) {
      band = null;
      return;
    }
    if (band === null) {
      band = {
        firstRow: row,
        lastRow: row,
        firstColumn: first,
        lastColumn: last,
        firstFull: -1,
        lastFull: -1,
      };
      bands.push(band);
    }
    band.lastRow = row;
    band.firstColumn = Math.min(band.firstColumn, first);
    band.lastColumn = Math.max(band.lastColumn, last);
    if (filled > 1) {
      if (band.firstFull === -1) band.firstFull = row;
      band.lastFull = row;
    }
  });
  return bands;
}

function joined(sheet: GridSheet, bands: readonly Band[]): Band[] {
  const tables: Band[] = [];
  for (const band of bands) {
    const above = tables.at(-1);
    if (above === undefined || !goesOn(sheet, above, band)) {
      tables.push(band);
      continue;
    }
    above.lastRow = band.lastRow;
    above.lastFull = band.lastFull;
    above.lastColumn = Math.max(above.lastColumn, band.lastColumn);
  }
  return tables;
}

/** Is this band more rows of the table above it, rather than a table with a header of its own? */
function goesOn(sheet: GridSheet, above: Band, band: Band): boolean {
  if (above.lastFull === -1 || band.firstFull === -1) return false;
  if (band.firstRow - above.lastRow - 1 > MOST_SPACERS) return false;
  if (band.firstColumn < above.firstColumn || band.lastColumn > above.lastColumn) return false;
  if (above.lastColumn - above.firstColumn < 2) return false;
  return hasFigures(sheet, band, band.firstFull) || isHeaderAgain(sheet, above, band);
}

/** Does the band start with the very header of the table above, as on the next page of a print? */
function isHeaderAgain(sheet: GridSheet, above: Band, band: Band): boolean {
  const textOf = (row: number) => sheet.rows[row]?.map((cell) => cell.trim()).join('\n');
  const isTitled = band.firstRow < band.firstFull;
  return !isTitled && textOf(band.firstFull) === textOf(above.firstFull);
}

/** Does the row hold a figure or a mark: is it a row of figures? */
export function hasFigures(
  sheet: GridSheet,
  range: Pick<CellRange, 'firstColumn' | 'lastColumn'>,
  row: number,
): boolean {
  for (let column = range.firstColumn; column <= range.lastColumn; column++) {
    const shape = shapeAt(sheet, row, column);
    if (shape === 'number' || shape === 'mark' || shape === 'code') return true;
  }
  return false;
}

function columnBlocks(sheet: GridSheet, band: Band): CellRange[] {
  if (band.firstFull === -1) return [];
  const filled = new Set<number>();
  for (let row = band.firstFull; row <= band.lastRow; row++) {
    const columns: number[] = [];
    for (let column = band.firstColumn; column <= band.lastColumn; column++) {
      if (isFilled(sheet, row, column)) columns.push(column);
    }
    // A note in one cell runs over columns it does not belong to.
    if (columns.length > 1) for (const column of columns) filled.add(column);
  }
  const blocks: CellRange[] = [];
  for (const column of [...filled].sort((a, b) => a - b)) {
    const block = blocks.at(-1);
    const isNext = block?.lastColumn === column - 1;
    const starts = {
      firstRow: band.firstRow,
      lastRow: band.lastRow,
      firstColumn: column,
      lastColumn: column,
    };
    if (
      block !== undefined &&
      (isNext || !hasOwnNames(sheet, { ...starts, firstRow: band.firstFull }))
    ) {
      blocks[blocks.length - 1] = { ...block, lastColumn: column };
    } else blocks.push(starts);
  }
  return blocks;
}

/** Is the column mostly words, as the first column of a table is? */
function hasOwnNames(sheet: GridSheet, column: CellRange): boolean {
  let words = 0;
  let rows = 0;
  const last = Math.min(column.lastRow, column.firstRow + 200);
  for (let row = column.firstRow; row <= last; row++) {
    const shape = shapeAt(sheet, row, column.firstColumn);
    if (shape === 'blank') continue;
    rows += 1;
    if (shape === 'text' || shape === 'code') words += 1;
  }
  return rows > 2 && words > rows / 2;
}
