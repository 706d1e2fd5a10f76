import { type Period } from '#app/domain/period.ts';
import { type FigureRecord, type RowIssue } from '#data-adapters/adapter.ts';
import { withoutPrefix } from '#data-adapters/formats/area-code.ts';
import { bytesOnce, numberOf, type Told } from '#data-adapters/formats/byte-cells.ts';
import { type ByteRow, isBlankCell } from '#data-adapters/formats/byte-rows.ts';
import { plainOf } from '#data-adapters/formats/cell-schema.ts';
import { judgeFigure, reasonOfNote } from '#data-adapters/formats/judge-figure.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
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
  const text = (column: TextColumn) => textCell(placeOf(column), plainOf);
  const number = (column: NumberColumn) => numberCell(placeOf(column), column, issues);
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
  const range = textCell(placeOf(PERIOD_RANGE), (cell) => cell.trim());
  const areaCode = textCell(placeOf('Area Code'), readCode);
  const note = textCell(placeOf('Value note'), (cell) => {
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
  const periodsOf = together((when: string, sorted: string) => periodsBySort(when, sorted));

  return (row, line) => {
    const before = issues.length;
    for (const { column, place } of filled) {
      if (isBlankCell(row, place)) issues.push(blankCell(line, column));
    }
    const cells = { value: value(row, line), lower: lower(row, line), upper: upper(row, line) };
    const people = { count: count(row, line), denominator: denominator(row, line) };
    if (issues.length > before) return null;
    const [when, sorted, length] = [label(row), sortable(row), range(row)];
    const period: Period | null = periodsOf(when, sorted)(length);
    if (period === null) {
      issues.push(unknownPeriod(line, when.value, sorted.value, length.value));
      return null;
    }
    const { words, reason } = note(row).value;
    const { figure, oddLimits } = judgeFigure(cells, reason);
    if (oddLimits !== '') issues.push(oddLimitsIssue(line, oddLimits));
    const { code, prefixed } = areaCode(row).value;
    const record: FigureRecord = {
      indicator: indicator(row).value,
      indicatorName: indicatorName(row).value,
      areaCode: code,
      areaName: areaName(row).value,
      areaType: areaType(row).value,
      period,
      sex: sex(row).value,
      age: age(row).value,
      category: categoryOf(categoryType(row), category(row)),
      figure,
      count: people.count,
      denominator: people.denominator,
      unit: '',
      note: words,
      published: publishedOf(significance(row), trend(row)),
      row: line,
    };
    return { record, prefixed };
  };
}

/** What a column says; as a blank cell where the file has no such column. */
function textCell<T>(place: number, read: (text: string) => T): (row: ByteRow) => Told<T> {
  const once = bytesOnce(read);
  return ({ bytes, starts, ends, count }) => {
    const start = place < count ? starts[place] : undefined;
    return once(bytes, start ?? 0, start === undefined ? 0 : (ends[place] ?? start));
  };
}

function numberCell(
  place: number,
  column: NumberColumn,
  issues: RowIssue[],
): (row: ByteRow, line: number) => number | null {
  return ({ bytes, starts, ends, count }, line) => {
    const [start, end] = [starts[place], ends[place]];
    if (place >= count || start === undefined || end === undefined) return null;
    const number = numberOf(bytes, start, end);
    if (number !== 'not-a-number') return number;
    const cell = new TextDecoder().decode(bytes.subarray(start, end)).trim();
    const message = `${quoted(cell)} is not a number`;
    issues.push({ row: line, column, code: 'not-a-number', message });
    return null;
  };
}

function readCode(cell: string): { readonly code: string; readonly prefixed: boolean } {
  const written = plainOf(cell);
  const code = withoutPrefix(written);
  return { code, prefixed: code !== written };
}

/** `read` of two texts, once for each pair. */
function together<T>(
  read: (first: string, second: string) => T,
): (first: Told<string>, second: Told<string>) => T {
  const known: { readonly value: T }[][] = [];
  return (first, second) => {
    const row = (known[first.id] ??= []);
    return (row[second.id] ??= { value: read(first.value, second.value) }).value;
  };
}

/** The period of a label and its sortable form, once for each length. */
function periodsBySort(when: string, sorted: string): (length: Told<string>) => Period | null {
  const known: (Period | null | undefined)[] = [];
  return (length) => {
    const found = known[length.id];
    return found === undefined ? (known[length.id] = periodOf(when, sorted, length.value)) : found;
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
