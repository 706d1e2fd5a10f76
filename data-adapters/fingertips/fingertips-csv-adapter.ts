import { ForeignFileError, type FileAdapter, type RowIssue } from '#data-adapters/adapter.ts';
import {
  type ByteRow,
  eachByteRow,
  isBlankCell,
  isBlankRow,
} from '#data-adapters/formats/byte-rows.ts';
import { columnPlaces } from '#data-adapters/formats/cells-by-name.ts';
import { type CsvBytes, neverClosed, openCsv, raggedRow } from '#data-adapters/formats/csv.ts';
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
export const fingertipsCsvAdapter: FileAdapter<CsvBytes> = {
  source: 'ohid-fingertips',
  expected: EXPECTED,

  decode(file) {
    const table = openCsv(file, { expected: EXPECTED });
    findColumns(table);
    return table;
  },

  parse(table) {
    const { bytes, delimiter, header, headerLine } = table;
    const issues: RowIssue[] = [];
    const read = fingertipsRowReader(findColumns(table), issues);
    const rows: FingertipsRow[] = [];
    const last: { cut: RowIssue | null } = { cut: null };
    const closed = eachByteRow(bytes, delimiter.charCodeAt(0), (cells, line) => {
      if (line <= headerLine) return;
      const absent = header.length - widthOf(cells, header.length);
      if (absent >= 0 && absent <= MAY_OMIT_LAST) {
        const before = issues.length;
        const row = read(cells, line);
        if (row !== null) rows.push(row);
        else if (isBlankRow(cells)) {
          issues.length = before;
          return;
        }
        last.cut = null;
      } else if (!isBlankRow(cells)) {
        const found = header.length - absent;
        issues.push(raggedRow(line, found, header.length, false));
        last.cut = absent > 0 ? raggedRow(line, found, header.length, true) : null;
      }
    });
    if (!closed) throw neverClosed(table.name, EXPECTED);
    // The last row may be short because the file was cut off.
    if (last.cut !== null && !endsWithLine(bytes)) issues.splice(-1, 1, last.cut);
    return withoutRepeats(rows, issues);
  },
};

/** @throws ForeignFileError where the columns are not those of Fingertips. */
function findColumns(table: CsvBytes): (column: FingertipsColumn) => number {
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

/** How many cells a row has, blank ones at its end beyond the header's width not counted. */
function widthOf(row: ByteRow, width: number): number {
  let { count } = row;
  while (count > width && isBlankCell(row, count - 1)) count -= 1;
  return count;
}

function endsWithLine(bytes: Uint8Array): boolean {
  const last = bytes[bytes.length - 1];
  return last === 0x0a || last === 0x0d;
}
