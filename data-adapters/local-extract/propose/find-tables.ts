import { rangeText, type CellRange } from '#data-adapters/formats/grid/a1.ts';
import {
  textAt,
  usedRange,
  type GridSheet,
  type GridWorkbook,
} from '#data-adapters/formats/grid/grid.ts';
import { TableView } from '../table-view.ts';
import { findHeader } from './header-rows.ts';
import { tableBlocks } from './table-blocks.ts';

/** A table found on a sheet, its header included and its titles not. */
export interface FoundTable {
  readonly sheet: string;
  readonly hidden: boolean;
  /** `B4:H40`. */
  readonly range: string;
  readonly headerRows: number;
  /** What stands above it, top first. */
  readonly titles: readonly string[];
  /** Rows under the header. */
  readonly rows: number;
  readonly columns: number;
}

/** What a person fixed of where the table stands; the rest is found. */
export interface TableChoice {
  readonly sheet?: string;
  readonly range?: CellRange;
  readonly headerRows?: number;
}

export interface PlacedTable {
  readonly found: FoundTable;
  readonly view: TableView;
  /** Pairs of a word and what it says, above the table: `Period`, `March 2026`. */
  readonly said: readonly (readonly [label: string, text: string])[];
}

const MOST_TABLES = 60;

/** The tables of a workbook, sheet by sheet; at most 60. */
export function findTables(
  workbook: GridWorkbook,
  choice: TableChoice = {},
): readonly PlacedTable[] {
  const sheets = workbook.sheets.filter(
    ({ name }) => choice.sheet === undefined || name === choice.sheet,
  );
  return sheets.flatMap((sheet) => tablesOn(sheet, choice)).slice(0, MOST_TABLES);
}

function tablesOn(sheet: GridSheet, choice: TableChoice): PlacedTable[] {
  const blocks = choice.range === undefined ? tableBlocks(sheet) : [choice.range];
  return blocks.flatMap((block) => {
    const found = findHeader(sheet, block);
    const { headerRows } = choice;
    if (found === null && headerRows === undefined && choice.range === undefined) return [];
    const { range, titles } = found ?? { range: block, titles: [] };
    // A person's own number of header rows counts from the top of the range they chose.
    const start = headerRows === undefined || choice.range === undefined ? range : choice.range;
    const rows = headerRows ?? found?.headerRows ?? 1;
    if (start.lastRow - start.firstRow + 1 <= rows && choice.range === undefined) return [];
    return [placed(sheet, start, rows, titles)];
  });
}

function placed(
  sheet: GridSheet,
  range: CellRange,
  headerRows: number,
  titles: readonly string[],
): PlacedTable {
  const used = usedRows(sheet, range);
  const above = linesAbove(sheet, range);
  const view = new TableView(sheet, used, headerRows);
  const found = {
    sheet: sheet.name,
    hidden: sheet.hidden,
    range: rangeText(used),
    headerRows,
    titles: [...above.titles, ...titles.filter((title) => !above.titles.includes(title))],
    rows: used.lastRow - used.firstRow + 1 - headerRows,
    columns: used.lastColumn - used.firstColumn + 1,
  };
  return { found, view, said: above.said };
}

/** A range as long as the sheet at most: people type `A1:H1000`. */
function usedRows(sheet: GridSheet, range: CellRange): CellRange {
  const used = usedRange(sheet);
  if (used === null) return range;
  return {
    ...range,
    lastRow: Math.max(range.firstRow, Math.min(range.lastRow, used.lastRow)),
    lastColumn: Math.max(range.firstColumn, Math.min(range.lastColumn, used.lastColumn)),
  };
}

const LINES_ABOVE = 12;

/** Titles, and pairs such as `Submission Period` | `March 2026`, in the rows above a table. */
function linesAbove(sheet: GridSheet, range: CellRange) {
  const titles: string[] = [];
  const said: (readonly [string, string])[] = [];
  for (let row = Math.max(0, range.firstRow - LINES_ABOVE); row < range.firstRow; row++) {
    const cells = sheet.rows[row] ?? [];
    const texts = cells
      .map((_, column) => textAt(sheet, row, column))
      .filter((text) => text !== '');
    const [first, second] = texts;
    if (first === undefined) continue;
    if (second === undefined) titles.push(first);
    else if (texts.length <= 3) said.push([first.replace(/:$/, ''), second]);
  }
  return { titles, said };
}
