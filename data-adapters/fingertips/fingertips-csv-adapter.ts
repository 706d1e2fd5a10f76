import { ENGLAND } from '#app/domain/area.ts';
import {
  ForeignFileError,
  type FigureRecord,
  type FileAdapter,
  type Parsed,
  type RowIssue,
} from '#data-adapters/adapter.ts';
import { withoutPrefix } from '#data-adapters/formats/area-code.ts';
import { cellsByName, type CellsByName } from '#data-adapters/formats/cells-by-name.ts';
import { readCsv, type CsvRow, type CsvSheet } from '#data-adapters/formats/csv.ts';
import {
  firstOfEach,
  inRowOrder,
  recordKey,
  sameFigure,
} from '#data-adapters/formats/figure-records.ts';
import { judgeFigure, reasonOfNote } from '#data-adapters/formats/judge-figure.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { judgeRow } from '#data-adapters/formats/read-rows.ts';
import {
  fingertipsRules,
  PARENT_COMPARISON,
  PERIOD_RANGE,
  periodOf,
  REQUIRED_COLUMNS,
  type FingertipsColumn,
  type FingertipsRow,
} from './fingertips-csv-row.ts';

const EXPECTED = 'figures downloaded from Fingertips (all_data/csv, 26 or 27 columns)';

/**
 * Reads the CSV that Fingertips serves from `all_data/csv/*`: one row per indicator, area, period,
 * sex, age and category. Nothing is dropped but what an issue names: rows that cannot be read,
 * England's second copy, and STP and CCG rows that repeat the ICB or sub-ICB row of the same code.
 */
export const fingertipsCsvAdapter: FileAdapter<CsvSheet> = {
  source: 'ohid-fingertips',
  expected: EXPECTED,

  decode(file) {
    const sheet = readCsv(file, { expected: EXPECTED, mayOmitLast: 2 });
    findColumns(sheet);
    return sheet;
  },

  parse(sheet) {
    const cell = findColumns(sheet);
    const issues: RowIssue[] = [...sheet.issues];
    const read: ReadRow[] = [];
    for (const row of sheet.rows) {
      const outcome = readRow(row, cell);
      issues.push(...outcome.issues);
      if (outcome.read !== null) read.push(outcome.read);
    }
    return withoutRepeats(read, issues);
  },
};

/** @throws ForeignFileError where the columns are not those of Fingertips. */
function findColumns(sheet: CsvSheet): CellsByName<FingertipsColumn> {
  const cell = cellsByName(sheet, {
    expected: EXPECTED,
    required: REQUIRED_COLUMNS,
    optional: [PERIOD_RANGE],
  });
  const comparison = sheet.header[PARENT_COMPARISON.index] ?? '';
  if (!PARENT_COMPARISON.name.test(comparison)) {
    throw new ForeignFileError(
      `${sheet.name} has ${quoted(comparison)} as its 23rd column where the comparison with the ` +
        `parent area stands; expected ${EXPECTED}.`,
    );
  }
  return cell;
}

interface ReadRow {
  readonly record: FigureRecord;
  /** The area code carried the prefix of an ICB or a sub-ICB location. */
  readonly prefixed: boolean;
}

interface Outcome {
  readonly read: ReadRow | null;
  readonly issues: readonly RowIssue[];
}

function readRow(row: CsvRow, cell: CellsByName<FingertipsColumn>): Outcome {
  const cells = Object.fromEntries(REQUIRED_COLUMNS.map((name) => [name, cell(row, name)]));
  const { values, issues } = judgeRow(cells, row.line, fingertipsRules);
  return values === null
    ? { read: null, issues }
    : toRecord(values, row.line, cell(row, PERIOD_RANGE));
}

function toRecord(row: FingertipsRow, line: number, range: string): Outcome {
  const period = periodOf(row['Time period'], row['Time period Sortable'], range);
  if (period === null) return { read: null, issues: [unknownPeriod(row, line, range)] };
  const areaCode = withoutPrefix(row['Area Code']);
  const { figure, oddLimits } = judgeFigure(
    { value: row.Value, lower: row['Lower CI 95.0 limit'], upper: row['Upper CI 95.0 limit'] },
    reasonOfNote(row['Value note']),
  );
  const record: FigureRecord = {
    indicator: row['Indicator ID'],
    indicatorName: row['Indicator Name'],
    areaCode,
    areaName: row['Area Name'],
    areaType: row['Area Type'],
    period,
    sex: row.Sex,
    age: row.Age,
    category: row.Category === '' ? null : { type: row['Category Type'], name: row.Category },
    figure,
    count: row.Count,
    denominator: row.Denominator,
    unit: '',
    note: row['Value note'],
    published: {
      significance: row['Compared to England value or percentiles'],
      trend: row['Recent Trend'],
    },
    row: line,
  };
  const issues: RowIssue[] =
    oddLimits === ''
      ? []
      : [{ row: line, column: 'Lower CI 95.0 limit', code: 'odd-limits', message: oddLimits }];
  return { read: { record, prefixed: areaCode !== row['Area Code'] }, issues };
}

function unknownPeriod(row: FingertipsRow, line: number, range: string): RowIssue {
  const other = [row['Time period Sortable'], range].filter((text) => text !== '').join(', ');
  return {
    row: line,
    column: 'Time period',
    code: 'unknown-period',
    message: `${quoted(row['Time period'])} is not a period that can be read with (${other})`,
  };
}

function withoutRepeats(
  read: readonly ReadRow[],
  issues: readonly RowIssue[],
): Parsed<FigureRecord> {
  const boards = withoutEarlierBodies(read);
  const england = withoutSecondEngland(boards.records);
  return inRowOrder(firstOfEach(england.records, [...issues, ...boards.issues, ...england.issues]));
}

/** Leaves out STP and CCG rows where the ICB or sub-ICB location has a row for the same cell. */
function withoutEarlierBodies(read: readonly ReadRow[]): Parsed<FigureRecord> {
  const boards = new Set(read.filter((row) => row.prefixed).map((row) => recordKey(row.record)));
  const records: FigureRecord[] = [];
  const issues: RowIssue[] = [];
  for (const { record, prefixed } of read) {
    const { areaType, areaName, row } = record;
    if (prefixed || !/^(STP|CCG)s?$/i.test(areaType) || !boards.has(recordKey(record))) {
      records.push(record);
    } else {
      const message = `${areaName} (${areaType}) has the code of a newer body with a row of its own`;
      issues.push({ row, column: 'Area Code', code: 'left-out', message });
    }
  }
  return { records, issues };
}

/** England stands once for itself and again as every parent; one issue for all equal copies. */
function withoutSecondEngland(records: readonly FigureRecord[]): Parsed<FigureRecord> {
  const first = new Map<string, FigureRecord>();
  const copies: FigureRecord[] = [];
  const kept = records.filter((record) => {
    if (record.areaCode !== ENGLAND) return true;
    const key = recordKey(record);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, record);
    else if (sameFigure(record, earlier)) copies.push(record);
    return !copies.includes(record);
  });
  const [copy] = copies;
  if (copy === undefined) return { records: kept, issues: [] };
  const rows = copies.length === 1 ? 'row repeats' : 'rows repeat';
  const message = `${copies.length} ${rows} England with the same figure, as Fingertips files do`;
  return { records: kept, issues: [{ row: copy.row, code: 'duplicate', message }] };
}
