import { writeXlsx, type Cell, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { readRange, type CellRange } from './a1.ts';
import { openWorkbook } from './open-workbook.ts';
import { type OpenOptions } from './grid-limits.ts';
import { type GridWorkbook } from './grid.ts';

/** Workbooks for specs. For specs only. */

export function csvWorkbook(text: string, options: OpenOptions = {}): Promise<GridWorkbook> {
  return openWorkbook({ name: 'extract.csv', bytes: new TextEncoder().encode(text) }, options);
}

/** Cells by reference that are more than their value: `{ B2: { numFmt: '0%' } }`. */
export interface SheetSample extends Omit<WriteSheet, 'cells' | 'rows' | 'merges' | 'name'> {
  readonly name?: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges?: readonly string[];
  readonly formats?: Readonly<Record<string, string>>;
  /** Formulas by reference; the value of the cell is the result saved with it, null for none. */
  readonly formulas?: Readonly<Record<string, string>>;
}

export async function xlsxBytes(...samples: readonly SheetSample[]): Promise<Uint8Array> {
  const sheets = samples.map(({ formats = {}, formulas = {}, merges = [], rows, ...sheet }, i) => ({
    name: `Sheet${i + 1}`,
    ...sheet,
    rows: rows.map((row) => [...row]),
    merges: merges.map((range) => {
      const { firstRow, firstColumn, lastRow, lastColumn } = rangeAt(range);
      return { startRow: firstRow, startCol: firstColumn, endRow: lastRow, endCol: lastColumn };
    }),
    cells: new Map([
      ...Object.entries(formats).map(([at, numFmt]) => cell(rows, at, { style: { numFmt } })),
      ...Object.entries(formulas).map(([at, formula]) => cell(rows, at, { formula })),
    ]),
  }));
  return writeXlsx({ sheets });
}

export async function xlsxWorkbook(...samples: readonly SheetSample[]): Promise<GridWorkbook> {
  return openWorkbook({ name: 'extract.xlsx', bytes: await xlsxBytes(...samples) });
}

function cell(
  rows: SheetSample['rows'],
  at: string,
  more: Partial<Cell>,
): readonly [string, Partial<Cell>] {
  const { firstRow, firstColumn } = rangeAt(at);
  const value = rows[firstRow]?.[firstColumn] ?? null;
  const result = more.formula === undefined || value === null ? {} : { formulaResult: value };
  return [`${firstRow},${firstColumn}`, { value, ...result, ...more }];
}

function rangeAt(text: string): CellRange {
  const range = readRange(text);
  if (range === null) throw new RangeError(`not a range: ${text}`);
  return range;
}
