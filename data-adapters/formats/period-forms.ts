import { parsePeriodId, type Period } from '#app/domain/period.ts';
import { readPeriod } from './read-period.ts';

/** The forms in which publishers write a period. Each reads one form and gives null for the rest. */

/** `2021`: a year from January. */
export function calendarYear(text: string): Period | null {
  return parsePeriodId(`${text}-01-01/P1Y`);
}

/** `2024-25`: a year from April. */
export function financialYear(text: string): Period | null {
  if (!/^\d{4}-\d{2}$/.test(text)) return null;
  const period = readPeriod(text, { hyphen: 'financial' });
  return period?.months === 12 ? period : null;
}

/** `2024-04`: a month. */
export function yearAndMonth(text: string): Period | null {
  return parsePeriodId(`${text}-01/P1M`);
}

/** `2024-04/2025-03`: from the first month to the last. */
export function monthToMonth(text: string): Period | null {
  const [from, to, ...more] = text.split('/').map(yearAndMonth);
  if (!from || !to || more.length > 0) return null;
  const months = monthNumber(to) - monthNumber(from) + 1;
  return months >= 1 ? { start: from.start, months } : null;
}

/** `2022-09` as the day of a census: the last of the month. */
export function endOfMonth(text: string): Period | null {
  const month = yearAndMonth(text);
  if (month === null) return null;
  const number = monthNumber(month);
  const last = new Date(Date.UTC(Math.floor(number / 12), (number % 12) + 1, 0));
  return { start: last.toISOString().slice(0, 10), months: 0 };
}

/** `2026-03-04`: a day. */
export function isoDay(text: string): Period | null {
  return parsePeriodId(`${text}/P0D`);
}

/** `October 2025` or `Oct-25`: a month in words. */
export function monthInWords(text: string): Period | null {
  const period = readPeriod(text.trim().replace(/^([a-z]+)-(\d\d)$/i, '$1 20$2'));
  return period?.months === 1 ? period : null;
}

function monthNumber({ start }: Period): number {
  return parseInt(start.slice(0, 4), 10) * 12 + parseInt(start.slice(5, 7), 10) - 1;
}
