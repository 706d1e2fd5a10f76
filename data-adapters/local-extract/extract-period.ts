import { type Period } from '#app/domain/period.ts';
import { isoOfSerial } from '#data-adapters/formats/grid/number-formats.ts';
import { readPeriod } from '#data-adapters/formats/read-period.ts';
import { type ExtractMapping } from './extract-mapping.ts';

/** How the periods of a table are to be understood. */
export type PeriodRules = Partial<Pick<ExtractMapping, 'hyphenYears' | 'datesAre' | 'serialDates'>>;

/** No period is written in more characters. */
const LONGEST = 80;

/**
 * Reads a period as council tables write it: all that `readPeriod` knows, `Apr-25` for a month,
 * `01/04/2022` for a day, Excel's day numbers where the rules say so, with marks such as `(p)` or
 * `[note 1]` taken away. Null where it cannot be read without guessing.
 */
export function readExtractPeriod(label: string, rules: PeriodRules): Period | null {
  if (label.length > LONGEST) return null;
  const text = plain(label);
  const { hyphenYears, datesAre = 'day', serialDates = false } = rules;
  const serial = serialDates ? dateOfSerial(text) : null;
  const period = readPeriod(
    serial ?? shortMonth(text) ?? slashDate(text) ?? text,
    hyphenYears === undefined ? {} : { hyphen: hyphenYears },
  );
  return period === null ? null : asStretch(period, datesAre);
}

/** Does the text read as a period under any rules? A whole number alone does only as a year. */
export function looksLikePeriod(text: string): boolean {
  return (
    readExtractPeriod(text, { hyphenYears: 'financial' }) !== null ||
    readExtractPeriod(text, { hyphenYears: 'calendar' }) !== null
  );
}

/** The date a whole number of days stands for, from 2000 to 2079; null for any other text. */
export function dateOfSerial(text: string): string | null {
  if (!/^\d{5}$/.test(text)) return null;
  const serial = parseInt(text, 10);
  return serial >= 36_526 && serial <= 65_745 ? isoOfSerial(serial) : null;
}

function plain(label: string): string {
  return label
    .replace(/\[(?:note|p|r)[^\]]*\]/gi, '')
    .replace(/\((?:p|r|provisional|revised)\)/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `Apr-25` and `Sept 25` as `Apr 2025`. */
function shortMonth(text: string): string | null {
  const [, name, year] = /^([a-z]{3,9})[-' ]+(\d{2})$/i.exec(text) ?? [];
  return name === undefined || year === undefined ? null : `${name} 20${year}`;
}

/** `01/04/2022`, day first as it is written here. */
function slashDate(text: string): string | null {
  const [, day = '', month = '', year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const MONTHS_FROM_DATE = { day: 0, month: 1, quarter: 3, year: 12 };

/** A single date as the stretch it begins; null where it cannot begin one. */
function asStretch(period: Period, datesAre: ExtractMapping['datesAre']): Period | null {
  const months = MONTHS_FROM_DATE[datesAre];
  if (period.months !== 0 || months === 0) return period;
  return period.start.endsWith('-01') ? { start: period.start, months } : null;
}
