import { periodId } from '#app/domain/period.ts';
import { type FigureRecord, type Parsed, type RowIssue } from '#data-adapters/adapter.ts';

/** A record with what the rest of its row says of it. */
export interface OnsRecord {
  readonly record: FigureRecord;
  /** `Percentage`, `Years`, `Mean (…)`. */
  readonly measure: string;
  /** Codes that have replaced the area's code; none where it is in force. */
  readonly replacedBy: readonly string[];
}

/** Makes the measure a category where the file has more than one measure of an indicator. */
export function measuresApart(read: readonly OnsRecord[]): readonly OnsRecord[] {
  const measures = new Map<string, Set<string>>();
  for (const { record, measure } of read) {
    const known = measures.get(record.indicator) ?? new Set();
    measures.set(record.indicator, known.add(measure));
  }
  return read.map((row) => {
    const several = (measures.get(row.record.indicator)?.size ?? 1) > 1;
    const category = { type: 'Measure', name: row.measure };
    return several ? { ...row, record: { ...row.record, category } } : row;
  });
}

/**
 * Leaves out the figure of a replaced code where every code that replaced it has a measured figure
 * for the same indicator, measure and period: the two speak for one place. Elsewhere the old code's
 * figure is all there is, so it is kept, with one issue for each such code.
 */
export function withoutReplaced(read: readonly OnsRecord[]): Parsed<FigureRecord> {
  const measuredAt = new Set(
    read
      .filter(({ record }) => record.figure.kind === 'measured')
      .map((row) => placeKey(row, row.record.areaCode)),
  );
  const records: FigureRecord[] = [];
  const issues: RowIssue[] = [];
  const keptCodes = new Map<string, { first: OnsRecord; rows: number }>();
  for (const row of read) {
    const { record, replacedBy } = row;
    if (replacedBy.length > 0 && replacedBy.every((code) => measuredAt.has(placeKey(row, code)))) {
      issues.push(replaced(row));
      continue;
    }
    records.push(record);
    if (replacedBy.length > 0) {
      const kept = keptCodes.get(record.areaCode);
      keptCodes.set(record.areaCode, { first: kept?.first ?? row, rows: (kept?.rows ?? 0) + 1 });
    }
  }
  for (const { first, rows } of keptCodes.values()) issues.push(keptOld(first, rows));
  return { records, issues };
}

function placeKey({ record, measure }: OnsRecord, areaCode: string): string {
  return [record.indicator, measure, periodId(record.period), areaCode].join('\u0000');
}

function replaced({ record, replacedBy }: OnsRecord): RowIssue {
  const by = replacedBy.join(' and ');
  return {
    row: record.row,
    column: 'areacd',
    code: 'obsolete-code',
    message: `${record.areaCode} ${record.areaName} is replaced by ${by}, which has its own figure; left out`,
  };
}

function keptOld({ record, replacedBy }: OnsRecord, rows: number): RowIssue {
  const by = replacedBy.join(' and ');
  const count = rows === 1 ? '1 row is' : `${rows} rows are`;
  return {
    row: record.row,
    column: 'areacd',
    code: 'obsolete-code',
    message: `${record.areaCode} ${record.areaName} is replaced by ${by}, without figures here; ${count} kept`,
  };
}
