import { type MissingReason } from '#app/domain/figure.ts';

/**
 * Marks that stand for a figure in tables of UK publishers and councils, in lower case, and what
 * each says. From the Government Statistical Service's symbols, the legends of Nomis, and marks met
 * in council tables. `<5` and the like are handled by `reasonOfMark`.
 */
export const DEFAULT_MARKS: Readonly<Record<string, MissingReason>> = {
  '*': 'suppressed',
  '**': 'suppressed',
  c: 'suppressed',
  '[c]': 'suppressed',
  '!': 'suppressed',
  '~': 'suppressed',
  suppressed: 'suppressed',
  '#': 'unreliable',
  u: 'unreliable',
  '[u]': 'unreliable',
  unreliable: 'unreliable',
  z: 'not-collected',
  '[z]': 'not-collected',
  'not collected': 'not-collected',
  'not applicable': 'not-collected',
  'not submitted': 'not-submitted',
  x: 'not-published',
  '[x]': 'not-published',
  '-': 'not-published',
  '--': 'not-published',
  '\u2013': 'not-published',
  '\u2014': 'not-published',
  '.': 'not-published',
  '..': 'not-published',
  '...': 'not-published',
  '\u2026': 'not-published',
  ':': 'not-published',
  'n/a': 'not-published',
  na: 'not-published',
  '#n/a': 'not-published',
  nan: 'not-published',
  null: 'not-published',
  none: 'not-published',
  missing: 'not-published',
  'not available': 'not-published',
  'not published': 'not-published',
};

/**
 * Why a cell with this text holds no figure, or null where the text is no mark. Marks of the mapping
 * come before the common ones, so a table may give one another meaning, or use a number as a mark.
 */
export function reasonOfMark(
  text: string,
  declared: Readonly<Record<string, MissingReason>>,
): MissingReason | null {
  const plain = text.replace(/\s+/g, ' ').trim().toLowerCase();
  const own = Object.entries(declared).find(([mark]) => mark.trim().toLowerCase() === plain);
  if (own !== undefined) return own[1];
  if (/^(<|&lt;|less than) ?\d+$/.test(plain)) return 'suppressed';
  return Object.hasOwn(DEFAULT_MARKS, plain) ? (DEFAULT_MARKS[plain] ?? null) : null;
}

/** Text cells that say nothing: blanks, and `NA` as R and pandas write it. */
export function saysNothing(text: string): boolean {
  return /^(|na|n\/a|nan|null|none|-)$/i.test(text.trim());
}
