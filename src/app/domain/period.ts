/**
 * A stretch of time a figure speaks for: an ISO 8601 start date and a length in months.
 * `months: 0` is a single day (a census date).
 */
export interface Period {
  readonly start: string;
  readonly months: number;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Text form used as a key and in files: `2022-04-01/P1Y`, `2025-10-01/P1M`, `2024-06-30/P0D`. */
export function periodId(period: Period): string {
  const { months } = period;
  const length = months === 0 ? 'P0D' : months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`;
  return `${period.start}/${length}`;
}

/** Reads `periodId` text, or null where it is not such text. */
export function parsePeriodId(id: string): Period | null {
  const match = /^(\d{4}-\d{2}-\d{2})\/P(\d+)([YMD])$/.exec(id);
  if (!match) return null;
  const [, start, length, unit] = match;
  if (start === undefined || length === undefined || !isRealDate(start)) return null;
  const count = parseInt(length, 10);
  if (unit === 'D') return count === 0 ? { start, months: 0 } : null;
  if (count === 0) return null;
  return { start, months: unit === 'Y' ? count * 12 : count };
}

/** First day after the period, as an ISO date. */
export function periodEnd(period: Period): string {
  const [year, month, day] = dateParts(period.start);
  const end = new Date(Date.UTC(year, month - 1 + period.months, day));
  return end.toISOString().slice(0, 10);
}

/**
 * The label the publishers use: `2022`, `2022/23` (from April), `2022 to 2024` (calendar years),
 * `April 2022 to March 2024`, `October 2025`, `30 June 2024`.
 */
export function periodLabel(period: Period): string {
  const [year, month, day] = dateParts(period.start);
  const { months } = period;
  if (months === 0) return `${day} ${MONTHS[month - 1]} ${year}`;
  if (day === 1 && month === 1 && months === 12) return String(year);
  if (day === 1 && month === 1 && months % 12 === 0) return `${year} to ${year + months / 12 - 1}`;
  if (day === 1 && month === 4 && months === 12) return `${year}/${twoDigits(year + 1)}`;
  if (day === 1 && months === 1) return `${MONTHS[month - 1]} ${year}`;
  const last = new Date(Date.UTC(year, month - 1 + months, day - 1));
  return `${MONTHS[month - 1]} ${year} to ${MONTHS[last.getUTCMonth()]} ${last.getUTCFullYear()}`;
}

/** Whole months from the end of the period to `today` (an ISO date); never below 0. */
export function ageInMonths(period: Period, today: string): number {
  const [endYear, endMonth, endDay] = dateParts(periodEnd(period));
  const [year, month, day] = dateParts(today);
  const months = (year - endYear) * 12 + (month - endMonth) - (day < endDay ? 1 : 0);
  return Math.max(0, months);
}

/** How far a figure of this age can be leaned on. Over 36 months: direction of travel only. */
export type AgeGrade = 'recent' | 'ageing' | 'old';

export function ageGrade(months: number): AgeGrade {
  if (months <= 18) return 'recent';
  return months <= 36 ? 'ageing' : 'old';
}

/** Order of two periods: by end, then by start. */
export function comparePeriods(a: Period, b: Period): number {
  const byEnd = periodEnd(a).localeCompare(periodEnd(b));
  return byEnd === 0 ? a.start.localeCompare(b.start) : byEnd;
}

function dateParts(date: string): [number, number, number] {
  const [year, month, day] = date.split('-').map((part) => parseInt(part, 10));
  if (year === undefined || month === undefined || day === undefined) {
    throw new RangeError(`not an ISO date: ${date}`);
  }
  return [year, month, day];
}

function isRealDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, '0');
}
