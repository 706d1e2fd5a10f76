import { comparePeriods, parsePeriodId, type Period, periodEnd, periodLabel } from './period.ts';
import { type LiveOrigin } from './snapshot.ts';

/** Figures before a period cannot simply be set beside those from it on. */
export interface PeriodBreak {
  /** Id of the first period after the break. */
  readonly before: string;
  /** Why, as a sentence without its full stop. */
  readonly words: string;
}

/**
 * Where a series of figures breaks: their source changes, a period is missing between two others,
 * the length of periods changes, or two overlap in a series whose others do not.
 *
 * @param ids periods that have figures, oldest first.
 * @param origin where figures that were asked of a publisher came from, and since which period.
 * @param sourceName the publisher's name as a reader knows it.
 */
export function periodBreaks(
  ids: readonly string[],
  origin?: LiveOrigin | null,
  sourceName: (source: LiveOrigin['source']) => string = (source) => source,
): readonly PeriodBreak[] {
  const periods = ids.flatMap((id) => {
    const period = parsePeriodId(id);
    return period === null ? [] : [{ id, period }];
  });
  const usual = usualStep(periods.map(({ period }) => period));
  return periods.flatMap(({ id, period }, index) => {
    const before = periods[index - 1]?.period;
    if (before === undefined) return [];
    const words = [
      sourceWords(before, period, origin ?? null, sourceName),
      shapeWords(before, period, usual),
    ].filter((text) => text !== '');
    return words.length === 0 ? [] : [{ before: id, words: words.join('; ') }];
  });
}

/** Whether neighbouring periods share months, as three-year averages of each year do. */
export function areRolling(ids: readonly string[]): boolean {
  const periods = ids.flatMap((id) => parsePeriodId(id) ?? []);
  const usual = usualStep(periods);
  return usual !== null && periods.some(({ months }) => months > usual);
}

function sourceWords(
  before: Period,
  period: Period,
  origin: LiveOrigin | null,
  sourceName: (source: LiveOrigin['source']) => string,
): string {
  if (origin === null) return '';
  const since = parsePeriodId(origin.since);
  const isFirst =
    since !== null && comparePeriods(before, since) < 0 && comparePeriods(period, since) >= 0;
  if (isFirst) return `figures from here on were asked of ${sourceName(origin.source)} later`;
  return sourceWords(before, period, origin.before ?? null, sourceName);
}

function shapeWords(before: Period, period: Period, usual: number | null): string {
  if (before.months !== period.months) {
    return `periods change from ${lengthWords(before)} to ${lengthWords(period)}`;
  }
  const step = monthsBetween(before.start, period.start);
  if (usual === null || step === usual) return '';
  if (step > usual) return `nothing was published between ${periodLabel(before)} and this`;
  return periodEnd(before) > period.start
    ? `this period overlaps ${periodLabel(before)}`
    : `this period follows sooner than others do`;
}

function lengthWords({ months }: Period): string {
  if (months === 0) return 'single days';
  if (months % 12 !== 0) return months === 1 ? 'one month' : `${months} months`;
  return months === 12 ? 'one year' : `${months / 12} years`;
}

/** Months from one start to the next that occur most often; the shorter of two as frequent. */
function usualStep(periods: readonly Period[]): number | null {
  const counts = new Map<number, number>();
  periods.forEach(({ start }, index) => {
    const before = periods[index - 1];
    if (before === undefined) return;
    const step = monthsBetween(before.start, start);
    counts.set(step, (counts.get(step) ?? 0) + 1);
  });
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return sorted[0]?.[0] ?? null;
}

function monthsBetween(from: string, to: string): number {
  const [start, end] = [new Date(from), new Date(to)];
  return (
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth()
  );
}
