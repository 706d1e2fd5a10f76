import { type ExtractMapping } from '../extract-mapping.ts';
import { dateOfSerial, looksLikePeriod } from '../extract-period.ts';
import { proposed, type Proposed } from './proposed.ts';

export interface ProposedPeriods {
  readonly hyphenYears: Proposed<'calendar' | 'financial'> | null;
  readonly datesAre: Proposed<ExtractMapping['datesAre']>;
  readonly serialDates: Proposed<boolean>;
}

/** How the periods of a table are to be understood, from their distinct texts. */
export function proposePeriods(texts: readonly string[]): ProposedPeriods {
  const serials = texts.map(dateOfSerial);
  const areSerials = texts.length > 0 && serials.every((date) => date !== null);
  const dates = texts
    .map((text, i) => serials[i] ?? text)
    .filter((text) => /^\d{4}-\d\d-\d\d$/.test(text));
  return {
    hyphenYears: hyphenYears(texts),
    datesAre: datesAre(dates),
    serialDates: areSerials
      ? proposed(
          true,
          'likely',
          `${texts[0] ?? ''} is how Excel keeps the date ${serials[0] ?? ''}`,
        )
      : proposed(false, 'sure', 'The periods are written out'),
  };
}

function hyphenYears(texts: readonly string[]): Proposed<'calendar' | 'financial'> | null {
  const pairs = texts.flatMap((text) => {
    const [, from = '', to = ''] = /^(\d{4}) ?[-\u2013] ?(\d\d)$/.exec(text) ?? [];
    return from === '' ? [] : [(parseInt(to, 10) - (parseInt(from, 10) % 100) + 100) % 100];
  });
  if (pairs.length === 0) return null;
  return pairs.every((span) => span === 1)
    ? proposed(
        'financial',
        'likely',
        `“${texts[0] ?? ''}” names two years in a row: April to March`,
      )
    : proposed(
        'calendar',
        'likely',
        'The years joined by a hyphen are several calendar years together',
      );
}

function datesAre(dates: readonly string[]): Proposed<ExtractMapping['datesAre']> {
  const [first] = dates;
  if (first === undefined) return proposed('day', 'sure', 'No whole dates');
  if (!dates.every((date) => date.endsWith('-01'))) {
    return proposed('day', 'likely', 'The dates are not first days of months');
  }
  const months = new Set(dates.map((date) => date.slice(5, 7)));
  const years = new Set(dates.map((date) => date.slice(0, 4)));
  if (months.size === 1 && years.size > 1) {
    return proposed(
      'year',
      'guess',
      'The dates are the same day of different years: each a year that begins',
    );
  }
  const isQuarterly =
    months.size > 1 && [...months].every((month) => parseInt(month, 10) % 3 === 1);
  return isQuarterly && months.size > 2
    ? proposed('quarter', 'guess', 'The dates are first days of quarters')
    : proposed('month', 'guess', 'The dates are first days of months: each a month');
}

/** The first period found in words: a title, the name of a sheet. Null where there is none. */
export function periodInWords(text: string): string | null {
  const words = text
    .slice(0, 500)
    .replace(/[,;()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ');
  for (let count = Math.min(6, words.length); count >= 1; count--) {
    for (let start = 0; start + count <= words.length; start++) {
      const part = words.slice(start, start + count).join(' ');
      if (/\d{4}|-\d\d$/.test(part) && looksLikePeriod(part)) return part;
    }
  }
  return null;
}
