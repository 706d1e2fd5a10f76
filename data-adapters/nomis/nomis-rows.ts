import * as v from 'valibot';
import { periodEnd, type Period } from '#app/domain/period.ts';
import { ForeignFileError, type RowIssue } from '#data-adapters/adapter.ts';
import { filledText, plainText } from '#data-adapters/formats/cell-schema.ts';
import { cellsByName, hasColumn } from '#data-adapters/formats/cells-by-name.ts';
import { type CsvSheet } from '#data-adapters/formats/csv.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { readPeriod } from '#data-adapters/formats/read-period.ts';
import { judgeRow } from '#data-adapters/formats/read-rows.ts';
import { measureOf, variableKey } from './nomis-codes.ts';
import { type Observation, readCell } from './observation.ts';

/** What a file of the API holds, a row for each measure, and where it lies in the whole answer. */
export interface NomisRows {
  readonly observations: readonly Observation[];
  readonly issues: readonly RowIssue[];
  /** Rows that were there, read or not. */
  readonly rows: number;
  /** Rows of the whole answer, of which these may be a page; null where the file does not say. */
  readonly total: number | null;
}

const REQUIRED = ['GEOGRAPHY_CODE', 'OBS_VALUE'] as const;
const OPTIONAL = [
  'DATE',
  'DATE_NAME',
  'GEOGRAPHY_NAME',
  'GEOGRAPHY_TYPE',
  'VARIABLE',
  'VARIABLE_NAME',
  'MEASURES',
  'MEASURES_NAME',
  'OBS_STATUS',
  'OBS_STATUS_NAME',
  'RECORD_COUNT',
] as const;
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** Of each pair at least one must be there. */
const EITHER: readonly (readonly [Column, Column])[] = [
  ['DATE_NAME', 'DATE'],
  ['VARIABLE', 'VARIABLE_NAME'],
  ['MEASURES', 'MEASURES_NAME'],
];

const NomisRow = v.object({
  DATE: plainText,
  DATE_NAME: plainText,
  GEOGRAPHY_NAME: plainText,
  GEOGRAPHY_CODE: plainText,
  GEOGRAPHY_TYPE: plainText,
  VARIABLE: plainText,
  VARIABLE_NAME: plainText,
  MEASURES: plainText,
  MEASURES_NAME: plainText,
  OBS_VALUE: plainText,
  OBS_STATUS: plainText,
  OBS_STATUS_NAME: plainText,
  area: filledText,
});
type NomisRow = v.InferOutput<typeof NomisRow>;

/** @throws ForeignFileError where the columns are not those of the Nomis API. */
export function checkNomisColumns(sheet: CsvSheet, expected: string): void {
  cellsByName(sheet, { expected, required: REQUIRED, optional: OPTIONAL });
  for (const [one, other] of EITHER) {
    if (hasColumn(sheet, one) || hasColumn(sheet, other)) continue;
    throw new ForeignFileError(
      `${sheet.name} has neither a column ${quoted(one)} nor ${quoted(other)}; expected ${expected}.`,
    );
  }
}

/** Every row as an observation; a row that cannot be read becomes an issue with its place. */
export function readNomisRows(sheet: CsvSheet, expected: string): NomisRows {
  checkNomisColumns(sheet, expected);
  const cell = cellsByName<Column, Column>(sheet, {
    expected,
    required: REQUIRED,
    optional: OPTIONAL,
  });
  const observations: Observation[] = [];
  const issues: RowIssue[] = [...sheet.issues];
  let total: number | null = null;
  for (const row of sheet.rows) {
    const texts = Object.fromEntries(
      [...REQUIRED, ...OPTIONAL].map((name) => [name, cell(row, name)]),
    );
    const area = texts['GEOGRAPHY_CODE'] === '' ? texts['GEOGRAPHY_NAME'] : texts['GEOGRAPHY_CODE'];
    const judged = judgeRow({ ...texts, area: area ?? '' }, row.line, {
      schema: NomisRow,
      codes: {},
    });
    total ??= readCount(texts['RECORD_COUNT'] ?? '');
    issues.push(
      ...judged.issues.map((issue) =>
        issue.column === 'area'
          ? { ...issue, column: 'GEOGRAPHY_CODE', code: 'unknown-area' as const }
          : issue,
      ),
    );
    if (judged.values === null) continue;
    const read = toObservation(judged.values, row.line);
    if ('code' in read) issues.push(read);
    else observations.push(read);
  }
  return { observations, issues, rows: sheet.rows.length + sheet.issues.length, total };
}

function toObservation(row: NomisRow, line: number): Observation | RowIssue {
  const measure = measureOf(row.MEASURES, row.MEASURES_NAME);
  if (measure === null) {
    const found = quoted(row.MEASURES === '' ? row.MEASURES_NAME : row.MEASURES);
    const message = `${found} is neither rate, numerator, denominator nor confidence`;
    return { row: line, column: 'MEASURES', code: 'unknown-code', message };
  }
  const variable = row.VARIABLE === '' ? variableKey(row.VARIABLE_NAME) : row.VARIABLE;
  if (variable === '') {
    return { row: line, column: 'VARIABLE', code: 'blank-cell', message: 'The cell is blank' };
  }
  const period = periodOf(row.DATE, row.DATE_NAME);
  if (period === null) {
    const found = [row.DATE_NAME, row.DATE]
      .filter((text) => text !== '')
      .map((name) => quoted(name));
    const message = `${found.join(' and ')} is not a period this source uses, or the two disagree`;
    return { row: line, column: 'DATE_NAME', code: 'unknown-period', message };
  }
  const cell = readCell(row.OBS_VALUE, row.OBS_STATUS, row.OBS_STATUS_NAME);
  if (cell === null) {
    const message = `${quoted(row.OBS_VALUE)} is neither a number nor a mark that Nomis uses`;
    return { row: line, column: 'OBS_VALUE', code: 'not-a-number', message };
  }
  const made = madeBoard(row);
  return {
    areaCode: made ?? row.GEOGRAPHY_CODE,
    areaName: row.GEOGRAPHY_NAME,
    areaType: made === null ? row.GEOGRAPHY_TYPE : 'built by Nomis from districts',
    period,
    variable,
    variableName: row.VARIABLE_NAME,
    measure,
    cell,
    row: line,
  };
}

/** An area that was asked for as `MAKE|E54000048|…` comes back under that name, with no code of its own. */
function madeBoard(row: NomisRow): string | null {
  const isCode = /^E\d{8}$/;
  return isCode.test(row.GEOGRAPHY_NAME) && !isCode.test(row.GEOGRAPHY_CODE)
    ? row.GEOGRAPHY_NAME
    : null;
}

/**
 * The twelve months that `2020-09` (the last of them) and `Oct 2019-Sep 2020` name; null where
 * neither is such a period or they disagree.
 */
function periodOf(date: string, name: string): Period | null {
  const byEnd = /^\d{4}-\d{2}$/.test(date) ? twelveMonthsTo(date) : null;
  if (date !== '' && byEnd === null) return null;
  if (name === '') return byEnd;
  const period = readPeriod(name);
  if (period === null || period.months < 2) return null;
  return byEnd === null || periodEnd(byEnd) === periodEnd(period) ? period : null;
}

function twelveMonthsTo(month: string): Period | null {
  const last = readPeriod(`${month}-01/P1M`);
  if (last === null) return null;
  return readPeriod(`${periodEnd({ start: last.start, months: -11 })}/P12M`);
}

function readCount(text: string): number | null {
  const count = readNumber(text);
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : null;
}
