import { periodId } from '#app/domain/period.ts';
import { type FigureRecord, type Parsed, type RowIssue } from '#data-adapters/adapter.ts';
import { onOneLine } from './quoted.ts';

type Blank = 'sex' | 'age' | 'category' | 'count' | 'denominator' | 'note' | 'published';

/** A record whose parts that the source does not give are blank. */
export function figureRecord(
  given: Omit<FigureRecord, Blank> & Partial<Pick<FigureRecord, Blank>>,
): FigureRecord {
  return {
    sex: '',
    age: '',
    category: null,
    count: null,
    denominator: null,
    note: '',
    published: { significance: '', trend: '' },
    ...given,
  };
}

/** What makes two records the same cell: all but the figure, the notes and the kind of area. */
export function recordKey(record: FigureRecord): string {
  const { indicator, areaCode, areaName, period, sex, age, category, unit } = record;
  const area = areaCode === '' ? areaName : areaCode;
  const split = category === null ? [] : [category.type, category.name];
  return [indicator, area, periodId(period), sex, age, unit, ...split].join('\u0000');
}

/** Is the figure of two records the same, with its count and base? */
export function sameFigure(a: FigureRecord, b: FigureRecord): boolean {
  const text = (record: FigureRecord) =>
    JSON.stringify([record.figure, record.count, record.denominator]);
  return text(a) === text(b);
}

/**
 * The records without those that stand a second time. The first is kept; the others become
 * `duplicate` issues, or `conflict` where the figure differs, after what was `found` wrong before.
 */
export function firstOfEach(
  records: readonly FigureRecord[],
  found: readonly RowIssue[] = [],
): Parsed<FigureRecord> {
  const first = new Map<string, FigureRecord>();
  const issues: RowIssue[] = [...found];
  for (const record of records) {
    const key = recordKey(record);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, record);
    else issues.push(repeated(record, earlier));
  }
  return { records: [...first.values()], issues };
}

/** The same, its issues in the order of the rows of the file. */
export function inRowOrder<T>({ records, issues }: Parsed<T>): Parsed<T> {
  return { records, issues: [...issues].sort((a, b) => a.row - b.row) };
}

/** What is said of a record that stands a second time. */
export function repeated(record: FigureRecord, earlier: FigureRecord): RowIssue {
  const what = onOneLine(`${record.indicatorName}, ${record.areaName || record.areaCode}`);
  return sameFigure(record, earlier)
    ? {
        row: record.row,
        code: 'duplicate',
        message: `${what} stands a second time with the same figure (first on row ${earlier.row})`,
      }
    : {
        row: record.row,
        code: 'conflict',
        message: `${what} stands a second time with another figure; the one on row ${earlier.row} is kept`,
      };
}
