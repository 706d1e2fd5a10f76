import { type Geography } from '#app/domain/area.ts';
import { REASON_WORDS } from '#app/domain/figure-text.ts';
import { cellReference, columnLetters, rangeText } from '#data-adapters/formats/grid/a1.ts';
import { isFilled, lineOf, textAt, type GridWorkbook } from '#data-adapters/formats/grid/grid.ts';
import { figureRefs, isRole, labelRefs } from './column-refs.ts';
import { type ExtractIssue } from './extract-issue.ts';
import { type ExtractMapping, type FigureRole, type LabelRole } from './extract-mapping.ts';
import { readNumberCell } from './figure-cells.ts';
import { readExtract, tableOf } from './read-extract.ts';
import { columnAt, type TableView } from './table-view.ts';

/** What a cell is to the mapping, and whether it could be read. */
export type CellStatus =
  'title' | 'header' | 'label' | 'figure' | 'missing' | 'problem' | 'left-out' | 'unused' | 'blank';

export interface PreviewCell {
  /** `D14`. */
  readonly reference: string;
  readonly text: string;
  readonly status: CellStatus;
  /** Why it is missing, wrong or left out; blank otherwise. */
  readonly words: string;
}

export interface PreviewColumn {
  readonly letters: string;
  readonly name: string;
  /** What the mapping takes it for; null where it is not used. */
  readonly role: LabelRole | FigureRole | null;
}

export interface PreviewRow {
  /** Line of the file. */
  readonly line: number;
  readonly cells: readonly PreviewCell[];
}

/** The first rows of a table as a mapping reads them, titles and header included. */
export interface ExtractPreview {
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly PreviewRow[];
  /** How many rows of the table come after. */
  readonly more: number;
}

const TITLE_ROWS = 4;

/**
 * Shows how a mapping reads the first rows of a table, cell by cell.
 * @throws ForeignFileError where the workbook has no such sheet.
 */
export function previewExtract(
  workbook: GridWorkbook,
  mapping: ExtractMapping,
  geography: Geography | null,
  first = 30,
): ExtractPreview {
  const table = tableOf(workbook, mapping);
  const end = Math.min(table.range.lastRow, table.sheet.rows.length - 1);
  const lastRow = Math.min(end, table.firstDataRow + first - 1);
  const part = {
    ...mapping,
    range: rangeText({ ...table.range, lastRow: Math.max(lastRow, table.range.firstRow) }),
  };
  const issues = Map.groupBy(readExtract(workbook, part, geography).issues, ({ cell }) => cell);
  const roles = rolesOf(mapping);
  const rows: PreviewRow[] = [];
  for (let row = Math.max(0, table.range.firstRow - TITLE_ROWS); row <= lastRow; row++) {
    const wholeRow = issues.get(String(row + 1))?.[0];
    const cells = table.columns.map((column): PreviewCell => {
      const reference = cellReference(row, column);
      const judged =
        row < table.firstDataRow
          ? { status: aboveStatus(table, row, column), words: '' }
          : statusOf(
              table,
              mapping,
              { row, column, role: roles.get(column) ?? null },
              issues.get(reference)?.[0] ?? wholeRow,
            );
      return { reference, text: textAt(table.sheet, row, column), ...judged };
    });
    rows.push({ line: lineOf(table.sheet, row), cells });
  }
  const columns = table.columns.map((column) => ({
    letters: columnLetters(column),
    name: table.nameOf(column),
    role: roles.get(column) ?? null,
  }));
  return { columns, rows, more: Math.max(0, end - lastRow) };
}

function aboveStatus(table: TableView, row: number, column: number): CellStatus {
  if (!isFilled(table.sheet, row, column)) return 'blank';
  return row < table.range.firstRow ? 'title' : 'header';
}

const LABELS_ISSUES = ['left-out', 'ragged-row', 'duplicate', 'conflict'];

function statusOf(
  table: TableView,
  mapping: ExtractMapping,
  { row, column, role }: { row: number; column: number; role: PreviewColumn['role'] },
  issue: ExtractIssue | undefined,
): { readonly status: CellStatus; readonly words: string } {
  if (issue !== undefined) {
    const isLeftOut = LABELS_ISSUES.includes(issue.code);
    return { status: isLeftOut ? 'left-out' : 'problem', words: issue.message };
  }
  if (role === null) {
    return { status: isFilled(table.sheet, row, column) ? 'unused' : 'blank', words: '' };
  }
  if (!isFigureColumn(role)) return { status: 'label', words: '' };
  const isRate = role !== 'count' && role !== 'denominator';
  const cell = readNumberCell(table.cell(row, column), mapping, isRate);
  if (cell.kind === 'number') return { status: 'figure', words: '' };
  if (cell.kind === 'wrong') return { status: 'problem', words: cell.message };
  if (role !== 'value') return { status: cell.kind === 'mark' ? 'missing' : 'blank', words: '' };
  const reason = cell.kind === 'mark' ? cell.reason : 'not-published';
  return { status: 'missing', words: `No figure: ${REASON_WORDS[reason]}` };
}

function isFigureColumn(role: LabelRole | FigureRole): boolean {
  return ['value', 'lower', 'upper', 'margin', 'count', 'denominator'].includes(role);
}

function rolesOf(mapping: ExtractMapping): ReadonlyMap<number, LabelRole | FigureRole> {
  const roles = new Map<number, LabelRole | FigureRole>();
  for (const [role, ref] of [...mapping.figures.flatMap(figureRefs), ...labelRefs(mapping)]) {
    if (isRole(role)) roles.set(columnAt(ref), role);
  }
  return roles;
}
