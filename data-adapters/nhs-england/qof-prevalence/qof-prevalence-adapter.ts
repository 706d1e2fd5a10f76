import { measured, missing, type Figure } from '#app/domain/figure.ts';
import { type FileAdapter, type FigureRecord, type RowIssue } from '#data-adapters/adapter.ts';
import { type CsvSheet } from '#data-adapters/formats/csv.ts';
import { figureRecord, eachOnce } from '../figure-records.ts';
import { percentOf } from '../percent-of.ts';
import { decodeRows, readRows, type ReadRow } from '../schema-rows.ts';
import {
  qofPrevalenceRules,
  REGISTER_AGES,
  type QofPrevalenceValues,
} from './qof-prevalence-row.ts';

/** Half of the last place the publisher prints, and a little for binary fractions. */
const ROUNDING = 0.0051;

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
    return eachOnce(records, [...issues, ...doubts]);
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
    figure: figureOf(values),
    count: values.register_count,
    denominator: values.list_size_denominator,
    unit: '%',
    row: line,
  });
}

/** From the counts; where one is blank, the percentage as printed; where that is blank, missing. */
function figureOf(values: QofPrevalenceValues): Figure {
  const { register_count: count, list_size_denominator: base, prevalence_pct: printed } = values;
  const value = percentOf(count, base) ?? printed;
  return value === null ? missing('not-published') : measured(value);
}

function doubtsOf({ line, values }: ReadRow<QofPrevalenceValues>): RowIssue[] {
  const { register_count: count, list_size_denominator: base, prevalence_pct: printed } = values;
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
  const value = percentOf(count, base);
  if (value === null || printed === null || Math.abs(value - printed) <= ROUNDING) return [];
  return [
    {
      row: line,
      column: 'prevalence_pct',
      code: 'conflict',
      message: `The counts make ${value.toFixed(2)}%, but the row says ${printed}%`,
    },
  ];
}
