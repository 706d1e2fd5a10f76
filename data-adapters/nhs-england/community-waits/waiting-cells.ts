import * as v from 'valibot';
import { type RowIssue } from '#data-adapters/adapter.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { type CellValue } from '#data-adapters/formats/xlsx.ts';
import { serviceLineId } from './ahp-service-lines.ts';
import {
  BANDS,
  type OrganisationRow,
  type ServiceColumn,
  type ServiceTable,
  type WaitTables,
} from './waits-workbook.ts';

/** What a cell of the workbook says: a count of people, a blank, a mark of holding back, or else. */
export type WaitingCell = number | 'blank' | 'suppressed' | 'not-a-count';

/** What the workbook says of one organisation and service line. */
export interface WaitingCells {
  readonly total: WaitingCell;
  /** In the order of `BANDS`; blank where there is no such sheet, row or column. */
  readonly bands: readonly WaitingCell[];
  readonly issues: readonly RowIssue[];
}

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

/** Reads a cell of people waiting. A blank stays a blank and is never 0; `*` is held back. */
export function waitingCell(cell: CellValue | undefined): WaitingCell {
  if (cell === undefined || cell === null) return 'blank';
  if (typeof cell === 'string' && cell.trim() === '*') return 'suppressed';
  const number = typeof cell === 'string' ? readNumber(cell) : cell;
  if (number === null) return 'blank';
  const result = v.safeParse(Count, number);
  return result.success ? result.output : 'not-a-count';
}

/** Finds the cells of an organisation and a line on all sheets, in whatever order those are. */
export function waitingCellFinder(
  tables: WaitTables,
): (row: OrganisationRow, column: ServiceColumn) => WaitingCells {
  const bands = BANDS.map((band) => finderOf(tables.bands.get(band)));
  return (row, column) => {
    const issues: RowIssue[] = [];
    const judge = (found: Found): WaitingCell => {
      const cell = waitingCell(found.cell);
      if (cell === 'not-a-count') issues.push(notACount(found, row, column));
      return cell;
    };
    const total = judge({ cell: row.cells[column.place], row: row.row, sheet: tables.total.sheet });
    return { total, bands: bands.map((find) => judge(find(row, column))), issues };
  };
}

interface Found {
  readonly cell: CellValue | undefined;
  readonly row: number;
  readonly sheet: string;
}

function finderOf(
  table: ServiceTable | undefined,
): (row: OrganisationRow, column: ServiceColumn) => Found {
  if (table === undefined) return ({ row }) => ({ cell: null, row, sheet: '' });
  const places = new Map(table.columns.map((column) => [columnKey(column), column.place]));
  const rows = new Map(table.rows.map((row) => [rowKey(row), row]));
  return (row, column) => {
    const place = places.get(columnKey(column));
    const there = rows.get(rowKey(row));
    const cell = place === undefined ? null : there?.cells[place];
    return { cell, row: there?.row ?? row.row, sheet: table.sheet };
  };
}

function columnKey(column: ServiceColumn): string {
  return `${column.age} ${serviceLineId(column.name)}`;
}

/** England has no code; everything else is known by it. */
function rowKey(row: OrganisationRow): string {
  return `${row.kind} ${row.code === '' ? row.name : row.code}`.toLowerCase();
}

function notACount(found: Found, row: OrganisationRow, column: ServiceColumn): RowIssue {
  return {
    row: found.row,
    column: `${found.sheet}: ${column.name}`,
    code: 'not-a-number',
    message: `${row.name} has something other than a number of people there (${column.age})`,
  };
}
