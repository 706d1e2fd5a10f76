import { periodId } from '#app/domain/period.ts';
import { type FigureRecord, type Parsed, type RowIssue } from '#data-adapters/adapter.ts';

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

/**
 * The records without those that stand a second time: the first is kept and the others become
 * `duplicate` issues, or `conflict` where their figure differs.
 */
export function firstOfEach(
  records: readonly FigureRecord[],
  issues: readonly RowIssue[],
): Parsed<FigureRecord> {
  const first = new Map<string, FigureRecord>();
  const repeats: RowIssue[] = [];
  for (const record of records) {
    const key = keyOf(record);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, record);
    else repeats.push(repeatOf(record, earlier));
  }
  return { records: [...first.values()], issues: [...issues, ...repeats] };
}

function keyOf(record: FigureRecord): string {
  return JSON.stringify([
    record.indicator,
    record.areaType,
    record.areaCode,
    periodId(record.period),
    record.sex,
    record.age,
    record.category,
  ]);
}

function repeatOf(record: FigureRecord, earlier: FigureRecord): RowIssue {
  const what = `${record.indicatorName}, ${record.areaName}`;
  const same = figureText(record) === figureText(earlier);
  return {
    row: record.row,
    code: same ? 'duplicate' : 'conflict',
    message: same
      ? `${what} stands a second time (first on row ${earlier.row}) with the same figure`
      : `${what} stands a second time with another figure; the one on row ${earlier.row} is kept`,
  };
}

function figureText(record: FigureRecord): string {
  return JSON.stringify([record.figure, record.count, record.denominator]);
}
