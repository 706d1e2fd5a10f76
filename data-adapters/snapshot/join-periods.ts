import { parsePeriodId, type Period, periodEnd } from '#app/domain/period.ts';
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
    const dated = datedOf(id);
    if (dated === null || answered.has(id)) return false;
    const { period } = dated;
    return isSameSeries(period, span.newest) || isBefore(id, span) || period.start >= span.end;
  });
  return new Map([...staying, ...answered]);
}

/** From the first day of a row's periods to the day after the last, and which is its first and newest. */
export interface Span {
  readonly first: string;
  readonly start: string;
  readonly end: string;
  readonly newest: Period;
}

/** Null where there is no period. */
export function spanOf(row: Row): Span | null {
  const dated = [...row.keys()].flatMap((id) => {
    const one = datedOf(id);
    return one === null ? [] : [{ id, ...one }];
  });
  const [one] = dated;
  if (one === undefined) return null;
  const isEarlier = (a: Dated, b: Dated) =>
    a.end < b.end || (a.end === b.end && a.period.start < b.period.start);
  const first = dated.reduce((a, b) => (isEarlier(b, a) ? b : a), one);
  const last = dated.reduce((a, b) => (isEarlier(a, b) ? b : a), one);
  const start = dated.reduce(
    (a, { period }) => (period.start < a ? period.start : a),
    one.period.start,
  );
  return { first: first.id, start, end: last.end, newest: last.period };
}

/** Does a period end on the day the span begins, or earlier? A single day is before only if it is earlier. */
export function isBefore(id: string, { start }: Span): boolean {
  const dated = datedOf(id);
  return dated !== null && dated.end <= start && dated.period.start < start;
}

/** Of one length and, whole lengths apart, of one time of year: years to September are one series. */
export function isSameSeries(a: Period, b: Period): boolean {
  if (a.months !== b.months || a.start.slice(8) !== b.start.slice(8)) return false;
  const step = Math.min(a.months, 12);
  return step === 0 || (monthOf(a) - monthOf(b)) % step === 0;
}

function monthOf({ start }: Period): number {
  return parseInt(start.slice(5, 7), 10);
}

interface Dated {
  readonly period: Period;
  /** First day after it. */
  readonly end: string;
}

/** A table has some tens of periods in thousands of cells: each is read once. */
const KNOWN = new Map<string, Dated>();

function datedOf(id: string): Dated | null {
  const known = KNOWN.get(id);
  if (known !== undefined) return known;
  const period = parsePeriodId(id);
  if (period === null) return null;
  const dated = { period, end: periodEnd(period) };
  KNOWN.set(id, dated);
  return dated;
}
