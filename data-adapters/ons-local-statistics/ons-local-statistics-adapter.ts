import { missing } from '#app/domain/figure.ts';
import { type FigureRecord, type FileAdapter, type RowIssue } from '#data-adapters/adapter.ts';
import { cellsByName, type CellsByName } from '#data-adapters/formats/cells-by-name.ts';
import { readCsv, type CsvRow, type CsvSheet } from '#data-adapters/formats/csv.ts';
import { firstOfEach, inRowOrder } from '#data-adapters/formats/figure-records.ts';
import { judgeFigure } from '#data-adapters/formats/judge-figure.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { readPeriod } from '#data-adapters/formats/read-period.ts';
import { judgeRow } from '#data-adapters/formats/read-rows.ts';
import { measuresApart, withoutReplaced, type OnsRecord } from './ons-records.ts';
import {
  judge,
  onsRules,
  OPTIONAL_COLUMNS,
  replacingCodes,
  REQUIRED_COLUMNS,
  type OnsColumn,
  type OnsRow,
} from './ons-local-statistics-row.ts';

const EXPECTED =
  'a data file of ONS Explore Local Statistics (areacd, areanm, period, observation …)';

/**
 * Reads the CSV files of ONS Explore Local Statistics, in either column style and any order.
 * Indicators are keyed by the `indicator` column. Where a file has several measures of one
 * indicator, each is a category of type `Measure`, so that none passes for the headline.
 */
export const onsLocalStatisticsAdapter: FileAdapter<CsvSheet> = {
  source: 'ons-local-statistics',
  expected: EXPECTED,

  decode(file) {
    const sheet = readCsv(file, { expected: EXPECTED });
    findColumns(sheet);
    return sheet;
  },

  parse(sheet) {
    const cell = findColumns(sheet);
    const issues: RowIssue[] = [...sheet.issues];
    const read: OnsRecord[] = [];
    for (const row of sheet.rows) {
      const outcome = readRow(row, cell);
      issues.push(...outcome.issues);
      if (outcome.read !== null) read.push(outcome.read);
    }
    const current = withoutReplaced(measuresApart(read));
    return inRowOrder(firstOfEach(current.records, [...issues, ...current.issues]));
  },
};

/** @throws ForeignFileError where the columns are not those of Explore Local Statistics. */
function findColumns(sheet: CsvSheet): CellsByName<OnsColumn> {
  return cellsByName(sheet, {
    expected: EXPECTED,
    required: REQUIRED_COLUMNS,
    optional: OPTIONAL_COLUMNS,
  });
}

interface Outcome {
  readonly read: OnsRecord | null;
  readonly issues: readonly RowIssue[];
}

function readRow(row: CsvRow, cell: CellsByName<OnsColumn>): Outcome {
  const texts = {
    ...Object.fromEntries(REQUIRED_COLUMNS.map((name) => [name, cell(row, name)])),
    variable: cell(row, 'Variable Name'),
    lower: cell(row, 'lci_95') || cell(row, 'Lower Confidence Interval (95%)'),
    upper: cell(row, 'uci_95') || cell(row, 'Upper Confidence Interval (95%)'),
    status: cell(row, 'status') || cell(row, 'Observation Status'),
    notes: cell(row, 'notes'),
  };
  const { values, issues } = judgeRow(texts, row.line, onsRules);
  return values === null ? { read: null, issues } : toRecord(values, row.line);
}

function toRecord(row: OnsRow, line: number): Outcome {
  const verdict = judge(row);
  if (verdict.unknownStatus) {
    const message = `The status ${quoted(row.status)} is not known; the row was left out`;
    return leftOut({ row: line, column: 'status', code: 'unknown-code', message });
  }
  const period = readPeriod(row.period);
  if (period === null) {
    const message = `${quoted(row.period)} is not a period that can be read`;
    return leftOut({ row: line, column: 'period', code: 'unknown-period', message });
  }
  const { figure, oddLimits } = judgeFigure(
    { value: row.observation, lower: row.lower, upper: row.upper },
    verdict.reason ?? 'not-published',
  );
  const record: FigureRecord = {
    indicator: row.indicator,
    indicatorName: row.variable === '' ? row.indicator : row.variable,
    areaCode: row.areacd,
    areaName: row.areanm,
    areaType: row.geography,
    period,
    sex: '',
    age: '',
    category: null,
    figure: verdict.reason === null ? figure : missing(verdict.reason),
    count: null,
    denominator: null,
    unit: row.unit,
    note: verdict.note,
    published: { significance: '', trend: '' },
    row: line,
  };
  const issues: RowIssue[] =
    oddLimits === ''
      ? []
      : [{ row: line, column: 'lci_95', code: 'odd-limits', message: oddLimits }];
  return { read: { record, measure: row.measure, replacedBy: replacingCodes(row.notes) }, issues };
}

function leftOut(issue: RowIssue): Outcome {
  return { read: null, issues: [issue] };
}
