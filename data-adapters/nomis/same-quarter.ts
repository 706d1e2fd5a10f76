import { comparePeriods } from '#app/domain/period.ts';
import { type FigureRecord } from '#data-adapters/adapter.ts';

/**
 * The records of the newest quarter and of the same quarter of earlier years. Each speaks for twelve
 * months and a new one comes every quarter, so points nearer than a year share most of their
 * interviews: only these may be compared or joined to a trend.
 */
export function sameQuarterOnly(records: readonly FigureRecord[]): readonly FigureRecord[] {
  const newest = records.reduce<FigureRecord | null>(
    (latest, record) =>
      latest === null || comparePeriods(record.period, latest.period) > 0 ? record : latest,
    null,
  );
  if (newest === null) return [];
  const { start, months } = newest.period;
  return records.filter(
    ({ period }) => period.start.slice(5) === start.slice(5) && period.months === months,
  );
}
