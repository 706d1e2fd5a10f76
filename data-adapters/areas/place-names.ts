import { type AreaLevel } from '#app/domain/area.ts';

/**
 * A name in plain form: lower case, no accents, apostrophes or punctuation, `&` written out, every
 * `saint` and `st.` made `st`.
 */
export function plainPlace(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'\u2018\u2019`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bsaint\b/g, 'st')
    .trim();
}

/** A name without the words that say what kind of place it is, and the levels those words fit. */
export interface BarePlace {
  readonly name: string;
  /** Null where no word says. */
  readonly levels: readonly AreaLevel[] | null;
}

const COUNCIL: readonly AreaLevel[] = ['utla', 'ltla'];

/** Words before and after a name, longest first. */
const DRESS: readonly (readonly [RegExp, readonly AreaLevel[] | null])[] = [
  [/^(nhs )?(.+) (integrated care (board|system)|icb|ics)$/, ['icb']],
  [/^(nhs) (.+)$/, ['icb', 'nhs-region']],
  [/^(the )(.+)$/, null],
  [/^((?:london|royal|metropolitan) borough of )(.+)$/, COUNCIL],
  [/^((?:city|county|borough|district) (?:and county )?of )(.+)$/, COUNCIL],
  [
    /^()(.+) (?:city|county|borough|district|metropolitan|unitary)(?: (?:and county|council|of|authority|district|borough))*$/,
    COUNCIL,
  ],
  [/^()(.+) (?:council|ua|la|cc|dc|bc|mbc|mdc|lb|unitary authority|local authority)$/, COUNCIL],
  [/^(county )(.+)$/, COUNCIL],
  [/^()(.+) region$/, ['region', 'nhs-region']],
  [/^()(.+) (?:average|value|overall)$/, ['england', 'region']],
];

/** Takes the dress words off a plain name, as many as there are. */
export function barePlace(plain: string): BarePlace {
  let name = plain;
  let levels: readonly AreaLevel[] | null = null;
  for (let changed = true; changed;) {
    changed = false;
    for (const [dress, fits] of DRESS) {
      const bare = dress.exec(name)?.[2];
      if (bare === undefined || bare === name) continue;
      name = bare;
      levels ??= /\bcounty$/.test(plain) ? ['utla'] : fits;
      changed = true;
    }
  }
  return { name, levels };
}

/** Short and everyday names, by plain form. */
export const EVERYDAY_NAMES: ReadonlyMap<string, string> = new Map([
  ['eng', 'england'],
  ['greater london', 'london'],
  ['hull', 'kingston upon hull'],
  ['bcp', 'bournemouth christchurch and poole'],
  ['banes', 'bath and north east somerset'],
  ['bath and ne somerset', 'bath and north east somerset'],
  ['east', 'east of england'],
  ['eastern', 'east of england'],
  ['yorkshire and humber', 'yorkshire and the humber'],
  ['yorkshire and humberside', 'yorkshire and the humber'],
  ['scilly isles', 'isles of scilly'],
  ['telford', 'telford and wrekin'],
  ['herts and west essex', 'hertfordshire and west essex'],
]);

/** The levels a word for the kind of area fits; null where it says nothing that is known. */
export function levelsOfType(type: string): readonly AreaLevel[] | null {
  const plain = plainPlace(type);
  if (/\b(icb|ics|integrated care|stp)\b/.test(plain)) return ['icb'];
  if (/\bnhs\b.*\bregion|\bregion\b.*\bnhs\b/.test(plain)) return ['nhs-region'];
  if (/\bregions?\b/.test(plain)) return ['region', 'nhs-region'];
  if (/^(country|national|england)$/.test(plain)) return ['england'];
  if (/\b(counties|county|upper tier|utlas?|ctyuas?)\b/.test(plain)) return ['utla'];
  if (
    /\b(districts?|lower tier|ltlas?|lads?|las?|uas?|unitary|boroughs?|local authority|local authorities|councils?)\b/.test(
      plain,
    )
  ) {
    return ['ltla', 'utla'];
  }
  return null;
}

/** Are two plain names one or two letters apart, as with a slip of the pen? */
export function isNear(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) < 6 ? 1 : 2;
  if (Math.abs(a.length - b.length) > most || a === b) return a === b;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? most + 1) <= most;
}
