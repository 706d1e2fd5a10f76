import { ForeignFileError, type FileAdapter, type RowIssue } from '#data-adapters/adapter.ts';
import { columnPlaces } from '#data-adapters/formats/cells-by-name.ts';
import { eachCsvRow } from '#data-adapters/formats/csv-rows.ts';
import {
  type CsvText,
  isBlank,
  neverClosed,
  openCsv,
  raggedRow,
  withoutTrailingBlanks,
} from '#data-adapters/formats/csv.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import {
  type FingertipsColumn,
  PARENT_COMPARISON,
  PERIOD_RANGE,
  REQUIRED_COLUMNS,
} from './fingertips-csv-row.ts';
import { withoutRepeats } from './fingertips-repeats.ts';
import { type FingertipsRow, fingertipsRowReader } from './fingertips-rows.ts';

const EXPECTED = 'figures downloaded from Fingertips (all_data/csv, 26 or 27 columns)';
/** Cells that rows may leave out at their end. */
const MAY_OMIT_LAST = 2;

/**
 * Reads the CSV that Fingertips serves from `all_data/csv/*`: one row per indicator, area, period,
 * sex, age and category. Nothing is dropped but what an issue names: rows that cannot be read,
 * England's second copy, and STP and CCG rows that repeat the ICB or sub-ICB row of the same code.
 */
export const fingertipsCsvAdapter: FileAdapter<CsvText> = {
  source: 'ohid-fingertips',
  expected: EXPECTED,

  decode(file) {
    const table = openCsv(file, { expected: EXPECTED });
    findColumns(table);
    return table;
  },

  parse(table) {
    const issues: RowIssue[] = [];
    const read = fingertipsRowReader(findColumns(table), issues);
    const rows: FingertipsRow[] = [];
    const width = table.header.length;
    const last: { cut: RowIssue | null } = { cut: null };
    const closed = eachCsvRow(table.text, table.delimiter, (cells, line) => {
      if (line <= table.headerLine || (cells.length < 3 && isBlank(cells))) return;
      last.cut = null;
      const fitting = cells.length === width ? cells : withoutTrailingBlanks(cells, width);
      const absent = width - fitting.length;
      if (absent < 0 || absent > MAY_OMIT_LAST) {
        if (isBlank(cells)) return;
        issues.push(raggedRow(line, fitting.length, width, false));
        if (absent > 0) last.cut = raggedRow(line, fitting.length, width, true);
        return;
      }
      const before = issues.length;
      const row = read(fitting, line);
      if (row !== null) rows.push(row);
      else if (isBlank(cells)) issues.length = before;
    });
    if (!closed) throw neverClosed(table.name, EXPECTED);
    // The last row may be short because the file was cut off.
    if (last.cut !== null && !table.text.endsWith('\n')) issues.splice(-1, 1, last.cut);
    return withoutRepeats(rows, issues);
  },
};

/** @throws ForeignFileError where the columns are not those of Fingertips. */
function findColumns(table: CsvText): (column: FingertipsColumn) => number {
  const placeOf = columnPlaces(table, {
    expected: EXPECTED,
    required: REQUIRED_COLUMNS,
    optional: [PERIOD_RANGE],
  });
  const comparison = table.header[PARENT_COMPARISON.index] ?? '';
  if (PARENT_COMPARISON.name.test(comparison)) return placeOf;
  throw new ForeignFileError(
    `${table.name} has ${quoted(comparison)} as its 23rd column where the comparison with the ` +
      `parent area stands; expected ${EXPECTED}.`,
  );
}
