/** A cell of a CSV file: text is guarded against formulas, a number is written as it is. */
export type CsvCell = string | number | null;

/** A spreadsheet may run text that starts so as a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** RFC 4180 rows with a byte order mark, which Excel needs to read UTF-8. Null is an empty cell. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return '\uFEFF' + rows.map((row) => row.map(cellText).join(',') + '\r\n').join('');
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
