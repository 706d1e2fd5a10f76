import { type FigureRecord } from '#data-adapters/adapter.ts';
import { type Feed, type Indicator } from '#app/domain/indicator.ts';
import { periodId } from '#app/domain/period.ts';
import { type SourceId } from '#app/domain/source-catalogue.ts';
import { wilsonInterval } from '#app/statistics/wilson-interval.ts';
import { type Cell, type Cells, setCell } from './cells.ts';
import { type ResolvedArea } from './resolve-area.ts';

/** A file's records with the source they are cited from. */
export interface SourceRecords {
  readonly source: SourceId;
  readonly records: readonly FigureRecord[];
}

export interface Headline {
  readonly cells: Cells;
  /** Which source each area's figures came from. */
  readonly sourceOf: ReadonlyMap<string, SourceId>;
}

/**
 * The headline figures of an indicator: rows without a category, of the sex and age its feed names.
 * The first feed that has an area keeps it. A code and its later code may both be in a file: the
 * area's own code wins.
 */
export function headlineCells(
  indicator: Indicator,
  recordsOf: (feed: Feed) => readonly FigureRecord[],
  resolve: (record: FigureRecord) => ResolvedArea,
): Headline {
  const cells: Cells = new Map();
  const sourceOf = new Map<string, SourceId>();
  for (const feed of indicator.feeds) {
    const ofFeed: Cells = new Map();
    const renamed: [string, string, Cell][] = [];
    for (const record of recordsOf(feed)) {
      const area = resolve(record);
      if (area.kind !== 'known' || sourceOf.has(area.code)) continue;
      const cell = cellOf(indicator, record);
      const period = periodId(record.period);
      if (area.renamed) renamed.push([area.code, period, cell]);
      else if (!ofFeed.get(area.code)?.has(period)) setCell(ofFeed, area.code, period, cell);
    }
    for (const [code, period, cell] of renamed) {
      if (!ofFeed.get(code)?.has(period)) setCell(ofFeed, code, period, cell);
    }
    for (const [code, row] of ofFeed) {
      cells.set(code, row);
      sourceOf.set(code, feed.source);
    }
  }
  return { cells, sourceOf };
}

/** Is this record one of the feed's headline rows? */
export function belongsTo(feed: Feed, record: FigureRecord): boolean {
  return (
    record.indicator === feed.key &&
    record.category === null &&
    (feed.sex === undefined
      ? ['', 'Persons', 'All'].includes(record.sex)
      : record.sex === feed.sex) &&
    (feed.age === undefined || record.age === feed.age)
  );
}

/** A record as a cell. A proportion with counts and no published limits gets Wilson limits. */
export function cellOf(indicator: Pick<Indicator, 'aggregate'>, record: FigureRecord): Cell {
  const { figure, count, denominator } = record;
  const base = {
    count,
    denominator,
    note: record.note,
    significance: record.published.significance,
    trend: record.published.trend,
  };
  if (figure.kind === 'missing') {
    return { ...base, value: null, lower: null, upper: null, reason: figure.reason };
  }
  const limits =
    figure.lower !== undefined && figure.upper !== undefined
      ? { lower: figure.lower, upper: figure.upper }
      : limitsFromCounts(indicator, figure.value, count, denominator);
  return { ...base, value: figure.value, ...limits, reason: null };
}

/** None where the value is not what the counts give: it was weighted, or one of them is wrong. */
function limitsFromCounts(
  indicator: Pick<Indicator, 'aggregate'>,
  value: number,
  count: number | null,
  denominator: number | null,
): { readonly lower: number | null; readonly upper: number | null } {
  const usable =
    indicator.aggregate === 'counts' && count !== null && denominator !== null && denominator > 0;
  if (!usable || count > denominator) return { lower: null, upper: null };
  const { lower, upper } = wilsonInterval(count, denominator, 0.95);
  if (lower === null || upper === null) return { lower: null, upper: null };
  return lower * 100 <= value && value <= upper * 100
    ? { lower: lower * 100, upper: upper * 100 }
    : { lower: null, upper: null };
}
