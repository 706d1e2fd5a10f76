import Papa from 'papaparse';
import { type RegisterCell } from '#app/domain/register-cells.ts';
import { EMPTY_REGISTER, type Register } from '#app/domain/service.ts';
import { type SourceFile } from '#data-adapters/adapter.ts';
import { readCsv } from '#data-adapters/formats/csv.ts';
import { type PlaceFinder } from './place-finder.ts';
import { type ReadRegister, type RegisterContext } from './register-file.ts';
import { readRegisterTable, REGISTER_TABLE, registerRows } from './register-table.ts';

/**
 * A register as CSV (UTF-8 with a byte order mark, which Excel needs). Text that a spreadsheet would
 * run as a formula gets an apostrophe before it, and loses it when it is read back.
 */
export function writeRegisterCsv(register: Register, finder: PlaceFinder): string {
  const rows = registerRows(register, finder).map((cells) => cells.map(harmless));
  return `\uFEFF${Papa.unparse(rows, { newline: '\r\n', quotes: true })}\r\n`;
}

/** An empty table with the column heads. */
export function registerCsvTemplate(finder: PlaceFinder): string {
  return writeRegisterCsv(EMPTY_REGISTER, finder);
}

/**
 * Reads a register from CSV.
 * @throws ForeignFileError where it is no table of services at all.
 */
export function readRegisterCsv(file: SourceFile, context: RegisterContext): ReadRegister {
  const sheet = readCsv(file, { expected: REGISTER_TABLE, mayOmitLast: 60 });
  const rows = sheet.rows.map(({ line, cells }) => ({ line, cells: cells.map(asWritten) }));
  return readRegisterTable({ ...sheet, rows }, context);
}

/** Starts by which spreadsheets know a formula, in some languages of full width too. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

function harmless(cell: RegisterCell): RegisterCell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}

function asWritten(cell: string): string {
  const text = cell.trim();
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
