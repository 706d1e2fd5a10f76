import { comparable } from '#app/domain/plain-text.ts';
import { isIsoDate } from '#app/domain/record-notes.ts';
import { type WteRange } from '#app/domain/service.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';

/** What a filled cell says, or what is wrong with it and what to write instead. */
export type ReadCell<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'problem'; readonly message: string };

const read = <T>(value: T): ReadCell<T> => ({ kind: 'read', value });
const problem = (message: string): ReadCell<never> => ({ kind: 'problem', message });

/** The code of one of a list of words, by word or code, whatever the case; brackets may be left out. */
export function readWord<Code extends string>(
  text: string,
  names: Readonly<Record<Code, string>>,
): ReadCell<Code> {
  const said = comparable(text);
  const codes = Object.keys(names) as Code[];
  const code = codes.find((one) =>
    [one, names[one], ...bracketParts(names[one])].some((word) => comparable(word) === said),
  );
  if (code !== undefined) return read(code);
  return problem(
    `${quoted(text)} is not one of the words for this column. Write ${listed(codes.map((one) => names[one]))}.`,
  );
}

/** `Individual placement and support (IPS)` is also known by what is outside and inside the brackets. */
function bracketParts(name: string): readonly string[] {
  const match = /^(.+?) \((.+)\)$/.exec(name) ?? /^([A-Z]): (.+)$/.exec(name);
  return match === null ? [] : match.slice(1);
}

function listed(words: readonly string[]): string {
  return words.map((word) => quoted(word)).join(' or ');
}

/** A number of 0 or more. */
export function readAmount(text: string): ReadCell<number> {
  const value = readNumber(text);
  return value === 'not-a-number' || value === null
    ? problem(`${quoted(text)} is not a number. Write digits only, or leave the cell blank.`)
    : read(value);
}

/** `2.5`, `2 to 3`, `at least 2`, `up to 3` or `not known`. */
export function readRange(text: string): ReadCell<Omit<WteRange, 'profession'>> {
  const said = text.trim().toLowerCase();
  if (/^(?:not known|unknown|yes|some)$/.test(said)) return read({ minimum: null, maximum: null });
  if (isIsoDate(said.slice(0, 10))) {
    return problem(
      `${quoted(text)} is a date: the spreadsheet changed it. Write a range as 2 to 3.`,
    );
  }
  const [, least, most, from, to] =
    /^at least (.+)$|^up to (.+)$|^(\S+?)\s*(?:to|-|–)\s*(\S+)$/.exec(said) ?? [];
  if (least !== undefined) return range(text, least, null);
  if (most !== undefined) return range(text, null, most);
  return from !== undefined && to !== undefined ? range(text, from, to) : range(text, said, said);
}

function range(
  text: string,
  from: string | null,
  to: string | null,
): ReadCell<Omit<WteRange, 'profession'>> {
  const [minimum, maximum] = [from, to].map((end) => (end === null ? null : readNumber(end)));
  if (minimum === undefined || maximum === undefined) return problem('No range.');
  return minimum === 'not-a-number' || maximum === 'not-a-number'
    ? problem(
        `${quoted(text)} is no number of staff. Write 2.5, 2 to 3, at least 2, up to 3 or not known.`,
      )
    : read({ minimum, maximum });
}

/** A day as `2026-03-31`, `31/03/2026` or `31 March 2026`, in ISO form. */
export function readDay(text: string): ReadCell<string> {
  const iso = isoOf(text.trim());
  return iso !== null && isIsoDate(iso)
    ? read(iso)
    : problem(`${quoted(text)} is not a date. Write it like 2026-03-31 or 31/03/2026.`);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function isoOf(text: string): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(text);
  if (iso?.[1] !== undefined) return iso[1];
  const [, day, month, year] =
    /^(\d{1,2})[/. -](\d{1,2}|[A-Za-z]{3,9})[/. -](\d{4})$/.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const word = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  const number = /^\d+$/.test(month) ? month : String(word + 1);
  return `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
