import { type IssueCode, type RowIssue } from '#data-adapters/adapter.ts';
import { cellReference } from '#data-adapters/formats/grid/a1.ts';
import { lineOf } from '#data-adapters/formats/grid/grid.ts';
import { type TableView } from './table-view.ts';

/** An issue with its place in a workbook. `column` is what the header calls the column. */
export interface ExtractIssue extends RowIssue {
  /** Name of the sheet; blank for a CSV file. */
  readonly sheet: string;
  /** `D14`; only the row, `14`, where the issue is about the whole row. */
  readonly cell: string;
}

/** What is wrong with a row, or with one cell of it where a column is given. */
export function issueAt(
  table: TableView,
  place: { readonly row: number; readonly column?: number | undefined },
  code: IssueCode,
  message: string,
): ExtractIssue {
  const { row, column } = place;
  const { sheet } = table;
  const line = lineOf(sheet, row);
  return column === undefined || column < 0
    ? { row: line, code, message, sheet: sheet.name, cell: String(row + 1) }
    : {
        row: line,
        column: table.calledOf(column),
        code,
        message,
        sheet: sheet.name,
        cell: cellReference(row, column),
      };
}
