import {
  columnLetters,
  columnOf,
  readRange,
  type CellRange,
} from '#data-adapters/formats/grid/a1.ts';
import {
  cellAt,
  isFilled,
  textAt,
  type GridCell,
  type GridSheet,
  type GridWorkbook,
} from '#data-adapters/formats/grid/grid.ts';
import { type ColumnRef, type ExtractMapping } from './extract-mapping.ts';
import { columnName, headerParts } from './header-names.ts';
import { mergedText } from './merged-cells.ts';

/** One table on a sheet: its header as names of columns, and the rows under it. */
export class TableView {
  readonly sheet: GridSheet;
  readonly range: CellRange;
  readonly headerRows: number;
  /** Lines of the header by column of the range; see `headerParts`. */
  readonly parts: readonly (readonly string[])[];
  /** Columns of the sheet the table covers. */
  readonly columns: readonly number[];
  readonly #label: (row: number, column: number) => string;

  constructor(sheet: GridSheet, range: CellRange, headerRows: number) {
    this.sheet = sheet;
    this.range = range;
    this.headerRows = headerRows;
    const width = range.lastColumn - range.firstColumn + 1;
    this.columns = Array.from({ length: width }, (_, i) => range.firstColumn + i);
    this.parts = headerParts(sheet, range, headerRows);
    this.#label = mergedText(sheet, range);
  }

  get firstDataRow(): number {
    return this.range.firstRow + this.headerRows;
  }

  /** The lines of a column's header, top first. */
  partsOf(column: number): readonly string[] {
    return this.parts[column - this.range.firstColumn] ?? [];
  }

  nameOf(column: number): string {
    return columnName(this.partsOf(column));
  }

  /** How a message calls a column: its name, or `column D` where it has none. */
  calledOf(column: number): string {
    return this.nameOf(column) || `column ${columnLetters(column)}`;
  }

  refOf(column: number): ColumnRef {
    return { at: columnLetters(column), name: this.nameOf(column) };
  }

  cell(row: number, column: number): GridCell {
    return cellAt(this.sheet, row, column);
  }

  /** The text of a label, which may stand in a cell merged over several rows. */
  label(row: number, column: number): string {
    return oneSpaced(this.#label(row, column));
  }

  /** Columns of the table filled on a row. */
  filledColumns(row: number): readonly number[] {
    const filled: number[] = [];
    for (const column of this.columns) if (isFilled(this.sheet, row, column)) filled.push(column);
    return filled;
  }

  /** Rows under the header that have anything in the table; at most so many, spread over all. */
  sampleRows(most: number): readonly number[] {
    const rows: number[] = [];
    const last = Math.min(this.range.lastRow, this.sheet.rows.length - 1);
    const step = Math.max(1, Math.floor((last - this.firstDataRow + 1) / most));
    for (let row = this.firstDataRow; row <= last && rows.length < most; row += step) {
      if (this.columns.some((column) => textAt(this.sheet, row, column) !== '')) rows.push(row);
    }
    return rows;
  }
}

/** Runs of white space made one. Most texts have none, and are given back as they are. */
export function oneSpaced(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** The table a mapping speaks of; null where the workbook has no such sheet. */
export function mappedTable(workbook: GridWorkbook, mapping: ExtractMapping): TableView | null {
  const sheet = sheetNamed(workbook, mapping.sheet);
  const range = readRange(mapping.range);
  return sheet === null || range === null ? null : new TableView(sheet, range, mapping.headerRows);
}

export function sheetNamed(workbook: GridWorkbook, name: string): GridSheet | null {
  return workbook.sheets.find((sheet) => sheet.name === name) ?? null;
}

/** The column of the sheet a mapping names; -1, where nothing stands, if the letters are none. */
export function columnAt(ref: ColumnRef): number {
  return columnOf(ref.at) ?? -1;
}
