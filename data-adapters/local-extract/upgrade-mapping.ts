import { ForeignFileError } from '#data-adapters/adapter.ts';
import { cellsByName } from '#data-adapters/formats/cells-by-name.ts';
import { rangeText } from '#data-adapters/formats/grid/a1.ts';
import { usedRange, type GridSheet, type GridWorkbook } from '#data-adapters/formats/grid/grid.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { chooseSheet } from '#data-adapters/formats/sheet-table.ts';
import { type ExtractMapping, type Said } from './extract-mapping.ts';
import { type FirstMapping } from './first-mapping.ts';
import { filledLength } from './row-kinds.ts';
import { TableView } from './table-view.ts';

/**
 * A mapping of the first form as one of today, for the workbook at hand: its columns are found by
 * the names in the header, without regard to case or spacing.
 * @throws ForeignFileError where the workbook has no such sheet, header or column.
 */
export function upgradeMapping(
  first: FirstMapping,
  workbook: GridWorkbook,
  expected: string,
): ExtractMapping {
  const sheet = chooseSheet(workbook, {
    expected,
    ...(first.sheet === undefined || workbook.format === 'csv' ? {} : { sheet: first.sheet }),
  });
  const view = viewOf(sheet, first.headerRow, workbook.name, expected);
  const header = view.columns.map((column) => view.nameOf(column));
  const required = Object.values(first.columns).filter((name) => name !== undefined);
  // Says which columns are not there, or stand twice.
  cellsByName({ name: workbook.name, header, rows: [], issues: [] }, { expected, required });
  const { value, lower, upper, count, denominator, ...labels } = first.columns;
  const refs = (names: Readonly<Record<string, string | undefined>>) =>
    Object.fromEntries(
      Object.entries(names).flatMap(([role, name]) =>
        name === undefined ? [] : [[role, refTo(view, name)]],
      ),
    );
  return {
    version: 2,
    sheet: sheet.name,
    range: rangeText(view.range),
    headerRows: view.headerRows,
    labels: refs(labels),
    figures: [
      { ...refs({ lower, upper, count, denominator }), says: {}, value: refTo(view, value) },
    ],
    fixed: withoutBlanks(first.fixed),
    fillDown: [],
    categoryType: first.categoryType,
    suppression: first.suppression,
    valuesAre: first.valuesAre,
    ...(first.hyphenYears === undefined ? {} : { hyphenYears: first.hyphenYears }),
    datesAre: first.datesAre,
    serialDates: false,
    areas: { corrections: {} },
  };
}

/** The table from its header, the first row with anything on it unless told, to the end of the sheet. */
function viewOf(
  sheet: GridSheet,
  headerRow: number | undefined,
  name: string,
  expected: string,
): TableView {
  const used = usedRange(sheet);
  const firstRow = headerRow === undefined ? firstFilled(sheet) : rowOfLine(sheet, headerRow);
  const width = filledLength(sheet.rows[firstRow] ?? [], 0);
  if (used === null || width === 0) {
    const on =
      sheet.name === ''
        ? `line ${headerRow ?? 1}`
        : `row ${headerRow ?? 1} of the sheet ${quoted(sheet.name)}`;
    throw new ForeignFileError(`${name} has no header on ${on}; expected ${expected}.`);
  }
  const range = { firstRow, firstColumn: 0, lastRow: used.lastRow, lastColumn: width - 1 };
  return new TableView(sheet, range, 1);
}

function firstFilled(sheet: GridSheet): number {
  return sheet.rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
}

/** The first form counts lines of the file; the header is the first that is not blank from there. */
function rowOfLine(sheet: GridSheet, line: number): number {
  const row = sheet.lines === null ? line - 1 : sheet.lines.findIndex((start) => start >= line);
  if (sheet.kinds !== null) return row;
  return sheet.rows.findIndex((cells, i) => i >= row && cells.some((cell) => cell.trim() !== ''));
}

function refTo(view: TableView, name: string) {
  const column = view.columns.find((each) => plain(view.nameOf(each)) === plain(name));
  if (column === undefined) throw new RangeError(`no column ${name}`);
  return view.refOf(column);
}

function plain(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}

function withoutBlanks(said: FirstMapping['fixed']): Said {
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''));
}
