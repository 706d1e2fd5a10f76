import { parsePeriodId, periodId, type Period } from '#app/domain/period.ts';

export interface PeriodOptions {
  /**
   * What a bare hyphen between a year and two digits means. `calendar`: `2010-12` is the years 2010
   * to 2012 and `2022-23` is 2022 and 2023, as in Fingertips. `financial`: `2022-23` is April 2022
   * to March 2023. Unless told, texts that could be either (or a month) are not read.
   */
  readonly hyphen?: 'calendar' | 'financial';
}

/**
 * Reads a period the way publishers label one, or null where the text is none of these; it never
 * guesses between two meanings:
 * `2022` · `2022/23` and `2022/2023` (from April) · `2014-16`, `2022 - 24`, `2022 to 2024` (calendar
 * years) · `2016/17 - 20/21` · `2017 Q1` · `2017/18 Q1` (April to June) · `2021/22 Q1 - 2025/26 Q3`
 * · `Mar 2020`, `March 2020` · `Apr-Jun 2022` · `Oct 2021-Sep 2022` · `year ending March 2024` ·
 * `30 June 2024` · `mid-2024` (30 June) · `2022-04` · `2022-04-01` · `2022-04-01/P1Y` ·
 * `2022-04-01/2023-03-31`.
 */
export function readPeriod(label: string, options: PeriodOptions = {}): Period | null {
  const text = label
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return readIso(text);
  const short = /^(\d{4})( ?- ?)(\d{2})$/.exec(text);
  if (short !== null) return readShortRange(short, options);
  const part = readPart(text);
  if (part !== null) return toPeriod(part);
  return readDay(text) ?? readYearEnding(text) ?? readRange(text);
}

/** A stretch as written: its first month counted from year 0, its length, and the style of label. */
interface Part {
  readonly style: 'year' | 'financial' | 'quarter' | 'financial-quarter' | 'month';
  readonly first: number;
  readonly months: number;
}

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FULL_MONTH_NAMES =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const LONGEST_RANGE = 240;

/** A stretch written with one year or one financial year; null where it is not one. */
function readPart(text: string): Part | null {
  const year = /^(\d{4})$/.exec(text);
  if (year !== null) return part('year', yearOf(year[1]), 1, 12);
  const financial = /^(?:fy )?(\d{4}\/(?:\d{4}|\d{2}))$/i.exec(text);
  if (financial !== null) return part('financial', financialYearOf(financial[1]), 4, 12);
  return readQuarter(text) ?? readMonth(text);
}

function readQuarter(text: string): Part | null {
  const match =
    /^(?<year>\d{4}(?:\/\d{2})?) ?Q(?<quarter>[1-4])$/i.exec(text) ??
    /^Q(?<quarter>[1-4]) (?<year>\d{4}(?:\/\d{2})?)$/i.exec(text);
  const year = match?.groups?.['year'];
  const quarter = match?.groups?.['quarter'];
  if (year === undefined || quarter === undefined) return null;
  const monthsIn = 3 * (parseInt(quarter, 10) - 1);
  return year.includes('/')
    ? part('financial-quarter', financialYearOf(year), 4 + monthsIn, 3)
    : part('quarter', yearOf(year), 1 + monthsIn, 3);
}

function readMonth(text: string): Part | null {
  const named = /^([a-z]+)\.? (\d{4})$/i.exec(text);
  if (named !== null) return part('month', yearOf(named[2]), monthOf(named[1]), 1);
  const iso = /^(\d{4})-(\d{2})$/.exec(text);
  return iso === null ? null : part('month', yearOf(iso[1]), numberOfMonth(iso[2]), 1);
}

/** `2014-16`: two years, or where the digits allow it a month or a financial year. */
function readShortRange(match: RegExpExecArray, options: PeriodOptions): Period | null {
  const [text, from = '', dash = '', to = ''] = match;
  const span = (parseInt(to, 10) - (parseInt(from, 10) % 100) + 100) % 100;
  const calendar =
    span >= 1 && span * 12 < LONGEST_RANGE ? part('year', yearOf(from), 1, 12) : null;
  if (options.hyphen === 'calendar') {
    return calendar === null ? null : toPeriod({ ...calendar, months: 12 * (span + 1) });
  }
  if (span === 1) {
    return options.hyphen === 'financial' ? readPeriod(`${from}/${to}`) : null;
  }
  const month = dash === '-' ? readMonth(text) : null;
  if (month !== null) return calendar === null ? toPeriod(month) : null;
  return calendar === null ? null : toPeriod({ ...calendar, months: 12 * (span + 1) });
}

/** Two parts of the same style joined by a hyphen or `to`, ends included. */
function readRange(text: string): Period | null {
  const match = /^(.+?)(?: to | ?- ?)(.+)$/i.exec(text);
  const [, from, to] = match ?? [];
  if (from === undefined || to === undefined) return null;
  const last = readPart(withCentury(from, to));
  const first = readPart(/^[a-z]+\.?$/i.test(from) ? `${from} ${to.slice(-4)}` : from);
  if (last === null || first?.style !== last.style) return null;
  const months = last.first + last.months - first.first;
  if (last.first <= first.first || months > LONGEST_RANGE) return null;
  return toPeriod({ ...first, months });
}

/** The `20/21` of `2016/17 - 20/21` with the century it leaves out. */
function withCentury(from: string, to: string): string {
  const century = /^\d{2}/.exec(from)?.[0];
  return century !== undefined && /^\d{2}\/\d{2}( ?Q[1-4])?$/i.test(to) ? `${century}${to}` : to;
}

function readDay(text: string): Period | null {
  const mid = /^mid[- ](\d{4})$/i.exec(text);
  if (mid !== null) return parsePeriodId(`${mid[1] ?? ''}-06-30/P0D`);
  const [, day, name, year] = /^(\d{1,2}) ([a-z]+) (\d{4})$/i.exec(text) ?? [];
  const month = monthOf(name);
  if (day === undefined || year === undefined || month === null) return null;
  return parsePeriodId(`${year}-${twoDigits(month)}-${day.padStart(2, '0')}/P0D`);
}

function readYearEnding(text: string): Period | null {
  const [, name, year] = /^(?:12 months|year) (?:ending|to) ([a-z]+) (\d{4})$/i.exec(text) ?? [];
  const end = part('month', yearOf(year), monthOf(name), 1);
  return end === null ? null : toPeriod({ ...end, first: end.first - 11, months: 12 });
}

function readIso(text: string): Period | null {
  const plain = text.replace(/T00:00:00(?:\.0+)?Z?/g, '');
  const [from = '', to] = plain.split('/');
  if (to === undefined) return parsePeriodId(`${from}/P0D`);
  if (to.startsWith('P')) return parsePeriodId(plain);
  return readIsoInterval(from, to);
}

/** Two ISO dates, ends included, where they bound whole months. */
function readIsoInterval(from: string, to: string): Period | null {
  const first = parsePeriodId(`${from}/P0D`);
  const last = parsePeriodId(`${to}/P0D`);
  if (first === null || last === null || !from.endsWith('-01')) return null;
  const after = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000);
  const start = new Date(`${from}T00:00:00Z`);
  const months = monthIndex(after) - monthIndex(start);
  return after.getUTCDate() === 1 && months > 0 ? { start: from, months } : null;
}

function part(
  style: Part['style'],
  year: number | null,
  month: number | null,
  months: number,
): Part | null {
  return year === null || month === null ? null : { style, first: year * 12 + month - 1, months };
}

function toPeriod({ first, months }: Part): Period | null {
  const start = `${Math.floor(first / 12)}-${twoDigits((first % 12) + 1)}-01`;
  return parsePeriodId(periodId({ start, months }));
}

function yearOf(text: string | undefined): number | null {
  const year = text === undefined ? 0 : parseInt(text, 10);
  return year >= 1801 && year <= 2199 ? year : null;
}

/** The first year of `2022/23` or `2022/2023`; null unless the second follows it. */
function financialYearOf(text: string | undefined): number | null {
  const [from = '', to = ''] = text?.split('/') ?? [];
  const year = yearOf(from);
  return year !== null && String(year + 1).endsWith(to) ? year : null;
}

function monthOf(name: string | undefined): number | null {
  const plain = name?.toLowerCase() ?? '';
  const full = FULL_MONTH_NAMES.indexOf(plain);
  const short = plain === 'sept' ? 8 : MONTH_NAMES.indexOf(plain);
  return full === -1 && short === -1 ? null : 1 + Math.max(full, short);
}

function numberOfMonth(text: string | undefined): number | null {
  const month = text === undefined ? 0 : parseInt(text, 10);
  return month >= 1 && month <= 12 ? month : null;
}

function monthIndex(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
