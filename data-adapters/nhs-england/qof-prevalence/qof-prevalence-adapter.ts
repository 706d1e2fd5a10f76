import { type FileAdapter, type FigureRecord, type RowIssue } from '#data-adapters/adapter.ts';
import { type CsvSheet } from '#data-adapters/formats/csv.ts';
import { figureRecord, firstOfEach } from '#data-adapters/formats/figure-records.ts';
import { decodeRows, readRows, type ReadRow } from '#data-adapters/formats/read-rows.ts';
import {
  percentageFigure,
  printedOtherwise,
  type PrintedPercentage,
} from '../printed-percentage.ts';
import {
  qofPrevalenceRules,
  REGISTER_AGES,
  type QofPrevalenceValues,
} from './qof-prevalence-row.ts';

/**
 * People on general practice disease registers, as a percentage of the practices' lists.
 * The value is worked out from the count and the list size, not taken from the rounded percentage;
 * a row in which the two disagree is left out. Registers that count adults only have the list of
 * those ages below. Indicators are `qof/<register>`: `qof/DEP`, `qof/CHD`.
 * Source: NHS England, Quality and Outcomes Framework.
 */
export const qofPrevalenceAdapter: FileAdapter<CsvSheet> = {
  source: 'qof-prevalence',
  expected: qofPrevalenceRules.expected,
  decode: (file) => decodeRows(file, qofPrevalenceRules),
  parse(sheet) {
    const { rows, issues } = readRows(sheet, qofPrevalenceRules);
    const doubts = rows.flatMap((row) => doubtsOf(row));
    const doubted = new Set(doubts.map((doubt) => doubt.row));
    const records = rows.filter((row) => !doubted.has(row.line)).map(toRecord);
    return firstOfEach(records, [...issues, ...doubts]);
  },
};

function toRecord({ line, values }: ReadRow<QofPrevalenceValues>): FigureRecord {
  return figureRecord({
    indicator: `qof/${values.register}`,
    indicatorName: `${values.register_name} (QOF register)`,
    areaCode: values.area_code,
    areaName: values.area_name,
    areaType: values.level,
    period: values.period,
    age: REGISTER_AGES[values.register] ?? 'All ages',
    figure: percentageFigure(percentageOf(values)),
    count: values.register_count,
    denominator: values.list_size_denominator,
    unit: '%',
    row: line,
  });
}

function percentageOf(values: QofPrevalenceValues): PrintedPercentage {
  return {
    count: values.register_count,
    base: values.list_size_denominator,
    printed: values.prevalence_pct,
  };
}

function doubtsOf({ line, values }: ReadRow<QofPrevalenceValues>): RowIssue[] {
  const percentage = percentageOf(values);
  const { count, base } = percentage;
  if (count !== null && base !== null && count > base) {
    return [
      {
        row: line,
        column: 'register_count',
        code: 'odd-limits',
        message: `${count} people on the register are more than the ${base} on the list`,
      },
    ];
  }
  const place = { row: line, column: 'prevalence_pct', made: 'The counts make' };
  return printedOtherwise(percentage, place);
}
