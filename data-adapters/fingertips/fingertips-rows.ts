import { type Period, periodId } from '#app/domain/period.ts';
import { type FigureRecord, type RowIssue } from '#data-adapters/adapter.ts';
import { withoutPrefix } from '#data-adapters/formats/area-code.ts';
import { type Told } from '#data-adapters/formats/byte-cells.ts';
import { numberColumn, textColumn, together } from '#data-adapters/formats/byte-columns.ts';
import { type ByteRow, isBlankCell } from '#data-adapters/formats/byte-rows.ts';
import { plainOf } from '#data-adapters/formats/cell-schema.ts';
import { judgeFigure, reasonOfNote } from '#data-adapters/formats/judge-figure.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { cellNumbers, numbering } from './fingertips-cell-numbers.ts';
import {
  FILLED_COLUMNS,
  type FingertipsColumn,
  type NumberColumn,
  PERIOD_RANGE,
  periodOf,
  type TextColumn,
} from './fingertips-csv-row.ts';

/** A row that could be read. */
export interface FingertipsRow {
  readonly record: FigureRecord;
  /** The area code carried the prefix of an ICB or a sub-ICB location. */
  readonly prefixed: boolean;
  /** A number for its cell (indicator, place, period, sex, age, category): one for rows of one cell. */
  readonly cell: number;
}

type PlaceOf = (column: FingertipsColumn) => number;

/**
 * A reader of the rows of one file: it adds what is wrong with a row to the issues, and gives null
 * where the row cannot be read. Texts, periods and notes that stand in many rows are read once and
 * shared, since a file has tens of thousands of rows.
 */
export function fingertipsRowReader(
  placeOf: PlaceOf,
  issues: RowIssue[],
): (row: ByteRow, line: number) => FingertipsRow | null {
  const filled = FILLED_COLUMNS.map((column) => ({ column, place: placeOf(column) }));
  const text = (column: TextColumn) => textColumn(placeOf(column), plainOf);
  const number = (column: NumberColumn) =>
    numberColumn(placeOf(column), (cell, row) => {
      const message = `${quoted(cell)} is not a number`;
      issues.push({ row, column, code: 'not-a-number', message });
    });
  const [indicator, indicatorName] = [text('Indicator ID'), text('Indicator Name')];
  const [areaName, areaType, sex, age] = [
    text('Area Name'),
    text('Area Type'),
    text('Sex'),
    text('Age'),
  ];
  const [categoryType, category] = [text('Category Type'), text('Category')];
  const [significance, trend] = [
    text('Compared to England value or percentiles'),
    text('Recent Trend'),
  ];
  const [label, sortable] = [text('Time period'), text('Time period Sortable')];
  const range = textColumn(placeOf(PERIOD_RANGE), (cell) => cell.trim());
  const areas = numbering();
  const areaCode = textColumn(placeOf('Area Code'), (cell) => {
    const written = plainOf(cell);
    const code = withoutPrefix(written);
    return { code, prefixed: code !== written, id: areas(code) };
  });
  const note = textColumn(placeOf('Value note'), (cell) => {
    const words = plainOf(cell);
    return { words, reason: reasonOfNote(words) };
  });
  const value = number('Value');
  const [lower, upper] = [number('Lower CI 95.0 limit'), number('Upper CI 95.0 limit')];
  const [count, denominator] = [number('Count'), number('Denominator')];
  const categoryOf = together((type: string, name: string) =>
    name === '' ? null : { type, name },
  );
  const publishedOf = together((words: string, way: string) => ({
    significance: words,
    trend: way,
  }));
  const periodIds = numbering();
  const periodsOf = together((when: string, sorted: string) =>
    periodsBySort(when, sorted, periodIds),
  );
  const cellOf = cellNumbers();

  return (row, line) => {
    const before = issues.length;
    for (const { column, place } of filled) {
      if (isBlankCell(row, place)) issues.push(blankCell(line, column));
    }
    const cells = { value: value(row, line), lower: lower(row, line), upper: upper(row, line) };
    const people = count(row, line);
    const base = denominator(row, line);
    if (issues.length > before) return null;
    const [when, sorted, length] = [label(row), sortable(row), range(row)];
    const dated = periodsOf(when, sorted)(length);
    if (dated === null) {
      issues.push(unknownPeriod(line, when.value, sorted.value, length.value));
      return null;
    }
    const { words, reason } = note(row).value;
    const { figure, oddLimits } = judgeFigure(cells, reason);
    if (oddLimits !== '') issues.push(oddLimitsIssue(line, oddLimits));
    const { code, prefixed, id } = areaCode(row).value;
    const record: FigureRecord = {
      indicator: indicator(row).value,
      indicatorName: indicatorName(row).value,
      areaCode: code,
      areaName: areaName(row).value,
      areaType: areaType(row).value,
      period: dated.period,
      sex: sex(row).value,
      age: age(row).value,
      category: categoryOf(categoryType(row), category(row)),
      figure,
      count: people,
      denominator: base,
      unit: '',
      note: words,
      published: publishedOf(significance(row), trend(row)),
      row: line,
    };
    return { record, prefixed, cell: cellOf(record, id, dated.id) };
  };
}

interface Dated {
  readonly period: Period;
  /** The same number for the same period, however it is written. */
  readonly id: number;
}

/** The period of a label and its sortable form, once for each length. */
function periodsBySort(
  when: string,
  sorted: string,
  idOf: (id: string) => number,
): (length: Told<string>) => Dated | null {
  const known: (Dated | null | undefined)[] = [];
  return (length) => {
    let found = known[length.id];
    if (found === undefined) {
      const period = periodOf(when, sorted, length.value);
      found = period === null ? null : { period, id: idOf(periodId(period)) };
      known[length.id] = found;
    }
    return found;
  };
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
