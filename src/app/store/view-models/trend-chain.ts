import { comparePeriods, parsePeriodId, type Period, periodEnd } from '#app/domain/period.ts';

/** A period of a trend, and why no line may be drawn to it from the one before; null where one may. */
export interface ChainLink {
  readonly id: string;
  readonly period: Period;
  readonly breakWords: string | null;
}

export interface TrendChain {
  /** Earliest first; no two share a day. */
  readonly links: readonly ChainLink[];
  /** How many periods are left out because they overlap a later one. */
  readonly overlapping: number;
}

/**
 * The periods a trend may show: going back from the newest, each that shares no day with the one
 * after it. A break stands where periods are of another length, start at another time of the year,
 * or one between them has no figures, and where `change` tells of another kind of figure.
 * @param ids period ids in any order; ids that are not such are left out.
 */
export function trendChain(
  ids: readonly string[],
  change: (before: string, after: string) => string | null,
): TrendChain {
  const known = ids
    .flatMap((id) => {
      const period = parsePeriodId(id);
      return period === null ? [] : [{ id, period }];
    })
    .sort((a, b) => comparePeriods(a.period, b.period));
  const kept: typeof known = [];
  for (const one of known.toReversed()) {
    const after = kept[0];
    if (after === undefined || isBefore(one.period, after.period)) kept.unshift(one);
  }
  return {
    links: kept.map((link, index) => {
      const before = kept[index - 1];
      const breakWords =
        before === undefined
          ? null
          : (change(before.id, link.id) ?? stepWords(before.period, link.period));
      return { ...link, breakWords };
    }),
    overlapping: known.length - kept.length,
  };
}

function isBefore(a: Period, b: Period): boolean {
  return a.months === 0 ? a.start < b.start : periodEnd(a) <= b.start;
}

/** Why two neighbouring periods are no steps of one series; null where they are. Days have no length. */
function stepWords(before: Period, after: Period): string | null {
  if (before.months !== after.months) return 'The periods are of another length from here';
  if (before.months === 0) return null;
  const end = periodEnd(before);
  if (end === after.start) return null;
  return monthsBetween(end, after.start) % before.months === 0
    ? 'There are no figures of the time between'
    : 'The periods start at another time of the year from here';
}

function monthsBetween(from: string, to: string): number {
  const [a, b] = [new Date(from), new Date(to)];
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
}
