import { ENGLAND } from '#app/domain/area.ts';
import { type Period, periodId } from '#app/domain/period.ts';
import { type FigureRecord, type Parsed, type RowIssue } from '#data-adapters/adapter.ts';
import { inRowOrder, repeated, sameFigure } from '#data-adapters/formats/figure-records.ts';
import { type FingertipsRow } from './fingertips-rows.ts';

/**
 * The records without England's second copy, without STP and CCG rows that repeat the row of an ICB
 * or sub-ICB location of the same code, and without any other that stands a second time.
 */
export function withoutRepeats(
  rows: readonly FingertipsRow[],
  issues: readonly RowIssue[],
): Parsed<FigureRecord> {
  const cellOf = cellNumbers();
  const cells = rows.map(({ record }) => cellOf(record));
  const boards = new Set(cells.filter((_, i) => rows[i]?.prefixed));
  const found: RowIssue[] = [];
  const first: FigureRecord[] = [];
  const records: FigureRecord[] = [];
  const copies: FigureRecord[] = [];
  rows.forEach(({ record, prefixed }, i) => {
    const cell = cells[i];
    if (cell === undefined) return;
    if (!prefixed && boards.has(cell) && isEarlierBody(record)) {
      found.push(earlierBody(record));
      return;
    }
    const earlier = first[cell];
    if (earlier === undefined) {
      first[cell] = record;
      records.push(record);
    } else if (record.areaCode === ENGLAND && sameFigure(record, earlier)) copies.push(record);
    else found.push(repeated(record, earlier));
  });
  const [copy] = copies;
  if (copy !== undefined) found.push(secondEngland(copy, copies.length));
  return inRowOrder({ records, issues: [...issues, ...found] });
}

/**
 * A number from 0 for each cell (indicator, place, period, sex, age, category), the same for records of
 * one cell, as `recordKey` has a text for each.
 */
function cellNumbers(): (record: FigureRecord) => number {
  const [areas, periods, series] = [numbering(), numbering(), numbering()];
  const periodNumber = new Map<Period, number>();
  const bySeries: Map<number, number>[] = [];
  let count = 0;
  let last: FigureRecord | null = null;
  let cells = new Map<number, number>();
  return (record) => {
    if (last === null || !isSameSeries(last, record)) {
      const { indicator, sex, age, category } = record;
      const split = category === null ? [] : [category.type, category.name];
      const at = series([indicator, sex, age, ...split].join('\u0000'));
      cells = bySeries[at] ??= new Map();
      last = record;
    }
    const { period, areaCode } = record;
    const when = periodNumber.get(period) ?? periods(periodId(period));
    periodNumber.set(period, when);
    // A file has fewer than a million rows, so both fit into one number.
    const place = areas(areaCode) * 2 ** 20 + when;
    const known = cells.get(place);
    if (known !== undefined) return known;
    cells.set(place, count);
    return count++;
  };
}

function numbering(): (value: string) => number {
  const numbers = new Map<string, number>();
  return (value) => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, numbers.size);
    return numbers.size - 1;
  };
}

/** Texts and categories of one file are shared, so most rows are like the one before. */
function isSameSeries(a: FigureRecord, b: FigureRecord): boolean {
  return (
    a.indicator === b.indicator && a.sex === b.sex && a.age === b.age && a.category === b.category
  );
}

function isEarlierBody({ areaType }: FigureRecord): boolean {
  return /^(STP|CCG)s?$/i.test(areaType);
}

function earlierBody({ areaName, areaType, row }: FigureRecord): RowIssue {
  const message = `${areaName} (${areaType}) has the code of a newer body with a row of its own`;
  return { row, column: 'Area Code', code: 'left-out', message };
}

/** England stands once for itself and again as every parent; one issue for all equal copies. */
function secondEngland({ row }: FigureRecord, count: number): RowIssue {
  const rows = count === 1 ? 'row repeats' : 'rows repeat';
  const message = `${count} ${rows} England with the same figure, as Fingertips files do`;
  return { row, code: 'duplicate', message };
}
