import { type FigureRecord, type Parsed, type RowIssue } from '#data-adapters/adapter.ts';
import { firstOfEach } from '#data-adapters/formats/figure-rows.ts';

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

/** The records, each cell once, and everything that was found wrong. */
export function eachOnce(
  records: readonly FigureRecord[],
  issues: readonly RowIssue[],
): Parsed<FigureRecord> {
  const kept = firstOfEach(records);
  return { records: kept.records, issues: [...issues, ...kept.issues] };
}
