import { columnWords } from '#app/domain/register-heads.ts';
import { type RegisterCell } from '#app/domain/register-cells.ts';
import { knownNoneCells, REGISTER_COLUMNS, serviceCells } from '#app/domain/register-columns.ts';
import { type RegisterRecord, registerOf } from '#app/domain/register-merge.ts';
import { type Register } from '#app/domain/service.ts';
import { cellsByName } from '#data-adapters/formats/cells-by-name.ts';
import { type CsvSheet } from '#data-adapters/formats/csv.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { type PlaceFinder } from './place-finder.ts';
import { type ReadRegister, type RegisterContext, type RegisterIssue } from './register-file.ts';
import { rowRecord } from './row-record.ts';

/** Finishes "expected …". */
export const REGISTER_TABLE = 'a table of services with the column heads of the template';

/** The header row and a row for each record, services first. */
export function registerRows(
  { services, knownNones }: Register,
  { name }: PlaceFinder,
): readonly (readonly RegisterCell[])[] {
  return [
    REGISTER_COLUMNS.map(({ head }) => head),
    ...services.map((service) => serviceCells(service, name)),
    ...knownNones.map((none) => knownNoneCells(none, name)),
  ];
}

/**
 * Reads a table of services. Columns are found by their heads, in any order; those of no service are
 * named in a warning. A row with an issue is left out, and every issue of it told.
 * @throws ForeignFileError where the table has not even a name and a family for its services.
 */
export function readRegisterTable(sheet: CsvSheet, context: RegisterContext): ReadRegister {
  const heads = REGISTER_COLUMNS.map(({ head }) => head);
  const required = [columnWords('name').head, columnWords('family').head];
  const cell = cellsByName(sheet, { expected: REGISTER_TABLE, required, optional: heads });
  const records: RegisterRecord[] = [];
  const issues: RegisterIssue[] = sheet.issues.map(({ row, message }) => ({
    row,
    column: null,
    message,
  }));
  const warnings: RegisterIssue[] = unreadColumns(sheet, heads);
  for (const row of sheet.rows) {
    const read = rowRecord(row.line, (column) => cell(row, columnWords(column).head), context);
    if (read.record !== null) records.push(read.record);
    for (const issue of read.issues) issues.push(issue);
    for (const warning of read.warnings) warnings.push(warning);
  }
  const recordsInFile = sheet.rows.length + sheet.issues.length;
  return { register: registerOf(records), issues, warnings, recordsInFile };
}

function unreadColumns(sheet: CsvSheet, heads: readonly string[]): RegisterIssue[] {
  const known = new Set(heads.map((head) => head.toLowerCase()));
  const seen = new Set<string>();
  return sheet.header.flatMap((head): RegisterIssue[] => {
    const name = head.toLowerCase();
    const twice = seen.has(name);
    seen.add(name);
    if (head === '' || (known.has(name) && !twice)) return [];
    const message = twice
      ? `The column ${quoted(head)} stands twice. The first is read.`
      : `The column ${quoted(head)} is not part of the register and is not read.`;
    return [{ row: 1, column: head, message }];
  });
}
