import { type Period } from '#app/domain/period.ts';
import { type FigureRecord, type RowIssue } from '#data-adapters/adapter.ts';
import { withoutPrefix } from '#data-adapters/formats/area-code.ts';
import { plainOf } from '#data-adapters/formats/cell-schema.ts';
import { judgeFigure, reasonOfNote } from '#data-adapters/formats/judge-figure.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { readOnce, readPairOnce } from '#data-adapters/formats/read-once.ts';
import {
  FILLED_COLUMNS,
  type FingertipsColumn,
  type NumberColumn,
  NUMBER_COLUMNS,
  PERIOD_RANGE,
  periodOf,
  type TextColumn,
  TEXT_COLUMNS,
} from './fingertips-csv-row.ts';

/** A row that could be read. */
export interface FingertipsRow {
  readonly record: FigureRecord;
  /** The area code carried the prefix of an ICB or a sub-ICB location. */
  readonly prefixed: boolean;
}

/** Reads a row; what is wrong with it is added to the issues. Null where it cannot be read. */
export type ReadFingertipsRow = (cells: readonly string[], line: number) => FingertipsRow | null;

/** Cells that are blank where the file has no such column. */
type CellOf<Column extends string> = Readonly<Record<Column, (cells: readonly string[]) => string>>;

/**
 * A reader of the rows of one file. Texts, periods and notes that stand in many rows are read once and
 * shared, since a file has tens of thousands of rows.
 */
export function fingertipsRowReader(
  placeOf: (column: FingertipsColumn) => number,
  issues: RowIssue[],
): ReadFingertipsRow {
  const text = textCells(placeOf);
  const number = rawCells(NUMBER_COLUMNS, placeOf);
  const range = rawCells([PERIOD_RANGE], placeOf)[PERIOD_RANGE];
  const codeOf = readOnce((code) => {
    const bare = withoutPrefix(code);
    return { code: bare, prefixed: bare !== code };
  });
  const categoryOf = readPairOnce((type, name) => (name === '' ? null : { type, name }));
  const publishedOf = readPairOnce((significance, trend) => ({ significance, trend }));
  const reasonOf = readOnce(reasonOfNote);
  const periodsOf = readPairOnce((label, sortable) =>
    readOnce((length) => periodOf(label, sortable, length.trim())),
  );

  return (cells, line) => {
    const before = issues.length;
    for (const column of FILLED_COLUMNS) {
      if (text[column](cells) === '') issues.push(blankCell(line, column));
    }
    const [value, lower, upper, count, denominator] = NUMBER_COLUMNS.map((column) =>
      numberIn(number[column](cells), line, column, issues),
    ) as [number | null, number | null, number | null, number | null, number | null];
    if (issues.length > before) return null;
    const [label, sortable] = [text['Time period'](cells), text['Time period Sortable'](cells)];
    const period: Period | null = periodsOf(label, sortable)(range(cells));
    if (period === null) {
      issues.push(unknownPeriod(line, label, sortable, range(cells).trim()));
      return null;
    }
    const note = text['Value note'](cells);
    const { figure, oddLimits } = judgeFigure({ value, lower, upper }, reasonOf(note));
    if (oddLimits !== '') issues.push(oddLimitsIssue(line, oddLimits));
    const { code, prefixed } = codeOf(text['Area Code'](cells));
    const record: FigureRecord = {
      indicator: text['Indicator ID'](cells),
      indicatorName: text['Indicator Name'](cells),
      areaCode: code,
      areaName: text['Area Name'](cells),
      areaType: text['Area Type'](cells),
      period,
      sex: text.Sex(cells),
      age: text.Age(cells),
      category: categoryOf(text['Category Type'](cells), text.Category(cells)),
      figure,
      count,
      denominator,
      unit: '',
      note,
      published: publishedOf(
        text['Compared to England value or percentiles'](cells),
        text['Recent Trend'](cells),
      ),
      row: line,
    };
    return { record, prefixed };
  };
}

function rawCells<const Column extends FingertipsColumn>(
  columns: readonly Column[],
  placeOf: (column: FingertipsColumn) => number,
): CellOf<Column> {
  const readers = columns.map((column) => {
    const place = placeOf(column);
    return [column, (cells: readonly string[]) => cells[place] ?? ''];
  });
  return Object.fromEntries(readers) as CellOf<Column>;
}

function textCells(placeOf: (column: FingertipsColumn) => number): CellOf<TextColumn> {
  const raw = rawCells(TEXT_COLUMNS, placeOf);
  const readers = TEXT_COLUMNS.map((column) => {
    const [cell, plain] = [raw[column], readOnce(plainOf)];
    return [column, (cells: readonly string[]) => plain(cell(cells))];
  });
  return Object.fromEntries(readers) as CellOf<TextColumn>;
}

function numberIn(
  cell: string,
  row: number,
  column: NumberColumn,
  issues: RowIssue[],
): number | null {
  if (cell === '') return null;
  const number = readNumber(cell);
  if (number !== 'not-a-number') return number;
  const message = `${quoted(cell.trim())} is not a number`;
  issues.push({ row, column, code: 'not-a-number', message });
  return null;
}

function blankCell(row: number, column: TextColumn): RowIssue {
  return { row, column, code: 'blank-cell', message: 'The cell is blank' };
}

function oddLimitsIssue(row: number, message: string): RowIssue {
  return { row, column: 'Lower CI 95.0 limit', code: 'odd-limits', message };
}

function unknownPeriod(row: number, label: string, ...others: readonly string[]): RowIssue {
  const other = others.filter((text) => text !== '').join(', ');
  return {
    row,
    column: 'Time period',
    code: 'unknown-period',
    message: `${quoted(label)} is not a period that can be read with (${other})`,
  };
}
