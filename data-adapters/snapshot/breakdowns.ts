import { ENGLAND } from '#app/domain/area.ts';
import { type Breakdown, type BreakdownTenth } from '#app/domain/breakdown.ts';
import { INDICATORS } from '#app/domain/indicator-catalogue.ts';
import { comparePeriods, periodId } from '#app/domain/period.ts';
import { type FigureRecord } from '#data-adapters/adapter.ts';
import { type ReadSource } from './build-snapshot.ts';
import { belongsTo } from './headline-cells.ts';

/** The words Fingertips gives tenths of deprivation, most deprived first. */
const TENTHS = [
  /^most deprived/i,
  /^second most deprived/i,
  /^third more deprived/i,
  /^fourth more deprived/i,
  /^fifth more deprived/i,
  /^fifth less deprived/i,
  /^fourth less deprived/i,
  /^third less deprived/i,
  /^second least deprived/i,
  /^least deprived/i,
] as const;

/**
 * England's figures by tenths of deprivation of its places, of the newest period that has all ten,
 * for each way the publisher split them. Tenths that a file gives for other areas are left out: the
 * publisher has none, so such rows are the file's own mistakes.
 */
export function breakdownsOf(sources: readonly ReadSource[]): readonly Breakdown[] {
  return INDICATORS.flatMap((indicator) =>
    indicator.feeds.flatMap((feed) => {
      const records = sources
        .filter(({ source }) => source === feed.source)
        .flatMap(({ parsed }) => parsed.records)
        .filter(
          (record) =>
            record.areaCode === ENGLAND &&
            record.category !== null &&
            /deprivation deciles/i.test(record.category.type) &&
            belongsTo(feed, { ...record, category: null }),
        );
      const sets = Map.groupBy(
        records,
        ({ category, period }) => `${category?.type ?? ''}|${periodId(period)}`,
      );
      const whole = [...sets.values()].flatMap((set) => {
        const tenths = tenthsOf(set);
        const [first] = set;
        return tenths === null || first === undefined ? [] : [{ first, tenths }];
      });
      const newest = whole
        .map(({ first }) => first.period)
        .sort(comparePeriods)
        .at(-1);
      return whole
        .filter(({ first }) => newest !== undefined && comparePeriods(first.period, newest) === 0)
        .map(({ first, tenths }): Breakdown => ({
          indicator: indicator.id,
          source: feed.source,
          area: ENGLAND,
          period: periodId(first.period),
          split: first.category?.type ?? '',
          tenths,
        }));
    }),
  );
}

/** All ten with a figure, most deprived first; null where one is not there or stands twice. */
function tenthsOf(records: readonly FigureRecord[]): readonly BreakdownTenth[] | null {
  const tenths = TENTHS.flatMap((words) => {
    const [record, another] = records.filter(({ category }) => words.test(category?.name ?? ''));
    if (record?.figure.kind !== 'measured' || another !== undefined) return [];
    const { value, lower, upper } = record.figure;
    return [
      {
        value,
        lower: lower ?? null,
        upper: upper ?? null,
        count: record.count,
        denominator: record.denominator,
      },
    ];
  });
  return tenths.length === TENTHS.length ? tenths : null;
}
