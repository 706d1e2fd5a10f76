import { plainPlace } from './place-names.ts';
import { onOneLine } from '#data-adapters/formats/quoted.ts';

/** Why a text stands for no place of the atlas. */
export type RefusalReason =
  | 'blank'
  | 'mark'
  | 'total'
  | 'footnote'
  | 'other-country'
  | 'wider-than-england'
  | 'smaller-area'
  | 'old-code'
  | 'region-letter'
  | 'abolished'
  | 'unknown';

export interface Refusal {
  readonly reason: RefusalReason;
  readonly words: string;
}

const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['wales', 'Wales'],
  ['scotland', 'Scotland'],
  ['northern ireland', 'Northern Ireland'],
]);
const WIDER =
  /^(england and wales|united kingdom|uk|great britain|gb|britain|england wales and northern ireland)$/;
const TOTAL =
  /^(grand |sub ?|county |overall |column |row )?(totals?|sum|average|mean|median)\b|^all( \w+){0,3}$|\b(total|average|sum)$|^(other|others|unknown|not known|not stated|unallocated|unclassified|missing|rest of \w+( \w+)?|outside( \w+)*|statistical neighbours|nearest neighbours)$/;

/** What is wrong with a name before it is looked for among places; null where nothing is. */
export function refusalOfName(name: string): Refusal | null {
  const plain = plainPlace(name);
  if (name.trim() === '') return { reason: 'blank', words: 'No place is named' };
  if (plain === '') return { reason: 'mark', words: 'A mark, not the name of a place' };
  const country = COUNTRIES.get(plain);
  if (country !== undefined) {
    return { reason: 'other-country', words: `${country} is not in England` };
  }
  if (WIDER.test(plain)) {
    return {
      reason: 'wider-than-england',
      words: 'Wider than England: the figure is not England’s own',
    };
  }
  if (
    /^(source|notes?|footnotes?|copyright|\(?[cp]\)|crown copyright|extracted|produced|prepared)\b/.test(
      plain,
    ) ||
    name.length > 90
  ) {
    return { reason: 'footnote', words: 'A note under the table, not a place' };
  }
  if (TOTAL.test(plain)) {
    return {
      reason: 'total',
      words: 'A total or rest, not a place: left out so that nothing counts twice',
    };
  }
  return null;
}

const SMALLER: readonly (readonly [RegExp, string])[] = [
  [/^E00\d{6}$/, 'a census output area'],
  [/^E01\d{6}$/, 'a neighbourhood (LSOA)'],
  [/^E02\d{6}$/, 'a neighbourhood (MSOA)'],
  [/^E04\d{6}$/, 'a parish'],
  [/^E05\d{6}$/, 'a ward'],
  [/^E14\d{6}$/, 'a constituency'],
  [/^E38\d{6}$/, 'part of an integrated care board'],
  [/^\d{2}[A-Z]{2}[A-Z]{2}$/, 'a ward, in codes from before 2009'],
  [/^[A-HJ-NPW-Y]\d{5}$/, 'a general practice'],
  [/^U\d{5}$/, 'a primary care network'],
];

const REGION_LETTERS: ReadonlyMap<string, string> = new Map([
  ['A', 'North East'],
  ['B', 'North West'],
  ['D', 'Yorkshire and The Humber'],
  ['E', 'East Midlands'],
  ['F', 'West Midlands'],
  ['G', 'East of England'],
  ['H', 'London'],
  ['J', 'South East'],
  ['K', 'South West'],
]);

/** What is wrong with a code that no place of the atlas has. */
export function refusalOfCode(code: string): Refusal {
  const smaller = SMALLER.find(([shape]) => shape.test(code));
  if (smaller !== undefined) {
    return {
      reason: 'smaller-area',
      words: `${code} is ${smaller[1]}, smaller than the places of the atlas`,
    };
  }
  if (/^[WSN]\d{8}$/.test(code)) {
    return {
      reason: 'other-country',
      words: `${code} is a place in Wales, Scotland or Northern Ireland`,
    };
  }
  if (/^K\d{8}$/.test(code)) {
    return {
      reason: 'wider-than-england',
      words: 'Wider than England: the figure is not England’s own',
    };
  }
  if (/^\d{2}([A-Z]{2})?$/.test(code)) {
    return {
      reason: 'old-code',
      words: `${code} is a code from before 2009; give the name or the code of today (E and eight digits)`,
    };
  }
  const region = REGION_LETTERS.get(code);
  if (region !== undefined) {
    return {
      reason: 'region-letter',
      words: `${code} is an old letter for ${region}; give the name or the code of today`,
    };
  }
  if (/^E(06|07|08|09|10)\d{6}$/.test(code)) {
    return { reason: 'abolished', words: `${code} is not the code of a council in force` };
  }
  return {
    reason: 'unknown',
    words: `${onOneLine(code)} is not a code of a place in England held here`,
  };
}

/** Does the text look like a code of a place, of any time and publisher? */
export function isCodeLike(text: string): boolean {
  return /^(n?[A-Z]\d{8}|\d{2}[A-Z]{2}([A-Z]{2})?|[QY][A-Z0-9]{2}|[A-Z]\d{5}|[A-Z]\d[A-Z]\d[A-Z]|[A-Z]{1})$/.test(
    text,
  );
}
