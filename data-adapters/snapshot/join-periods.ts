import {
  comparePeriods,
  parsePeriodId,
  type Period,
  periodEnd,
  periodId,
} from '#app/domain/period.ts';
import { type Cell } from './cells.ts';

type Row = ReadonlyMap<string, Cell>;

/**
 * The answered figures of one area, and those held that they do not replace: of the same series
 * (length and time of year) every period that was not answered, so that a shorter answer takes
 * nothing away; of another series only periods that lie wholly before the first or after the last
 * of the answer. So no two periods overlap that did not in either.
 */
export function joinPeriods(held: Row, answered: Row): Map<string, Cell> {
  const span = spanOf(answered);
  if (span === null) return new Map(held);
  const staying = [...held].filter(([id]) => {
    const period = parsePeriodId(id);
    if (period === null || answered.has(id)) return false;
    return isSameSeries(period, span.newest) || isBefore(period, span) || isAfter(period, span);
  });
  return new Map([...staying, ...answered]);
}

/** From the first day of a row's periods to the day after the last, and which is its first and newest. */
interface Span {
  readonly first: string;
  readonly start: string;
  readonly end: string;
  readonly newest: Period;
}

export function spanOf(row: Row): Span | null {
  const periods = [...row.keys()].flatMap((id) => parsePeriodId(id) ?? []).sort(comparePeriods);
  const [first, newest] = [periods[0], periods.at(-1)];
  if (first === undefined || newest === undefined) return null;
  const start = periods.map((period) => period.start).sort()[0] ?? first.start;
  return { first: periodId(first), start, end: periodEnd(newest), newest };
}

/** Does a period end on the day another begins, or earlier? A single day is before only if it is earlier. */
export function isBefore(period: Period, { start }: Pick<Span, 'start'>): boolean {
  return periodEnd(period) <= start && period.start < start;
}

function isAfter({ start }: Period, { end }: Span): boolean {
  return start >= end;
}

/** Of one length, and, a month's count apart, of one time of year: years to September are one series. */
export function isSameSeries(a: Period, b: Period): boolean {
  if (a.months !== b.months || a.start.slice(8) !== b.start.slice(8)) return false;
  const step = Math.min(a.months, 12);
  return step === 0 || (monthOf(a) - monthOf(b)) % step === 0;
}

function monthOf({ start }: Period): number {
  return parseInt(start.slice(5, 7), 10);
}
