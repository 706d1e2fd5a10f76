import { type AreaLevel, type Geography } from '#app/domain/area.ts';
import { AreaFinder, type AreaText } from './area-finder.ts';
import { type AreaCandidate } from './area-candidate.ts';
import { commonLevel, decided, matched, type AreaMatch } from './decide-area.ts';

export interface AreaReviewRow {
  /** The text of the table: the key of a correction. */
  readonly key: string;
  readonly text: AreaText;
  /** How many rows of the table say it. */
  readonly rows: number;
  readonly match: AreaMatch;
}

/** Every distinct text of a table with what it stands for, in order of first mention. */
export interface AreaReview {
  readonly rows: readonly AreaReviewRow[];
  /** The level most of the table is at; null where nothing was matched. */
  readonly level: AreaLevel | null;
}

export interface MatchOptions {
  /** Decides between places of one name; the level most texts fit unless told. */
  readonly level?: AreaLevel;
  /** A person's own matches: key to area code, or null to leave its rows out. */
  readonly corrections?: Readonly<Record<string, string | null>>;
}

/** The key of a text: what a person sees in the table. */
export function areaKey({ code = '', name = '' }: AreaText): string {
  return [code, name].filter((text) => text !== '').join(' ');
}

/**
 * Finds the place each text of a table stands for: by code (of any time), exact name, or name
 * without regard to case, padding, `&`, `St.` and words such as County, City of or ICB. A name that
 * several places have is decided by the kind of area, else by the level of the rest, else left to
 * the person. Nothing is guessed: what is not found is refused with a reason.
 */
export function matchAreas(
  texts: readonly (string | AreaText)[],
  geography: Geography,
  options: MatchOptions = {},
): AreaReview {
  const finder = finderOf(geography);
  const distinct = new Map<string, { text: AreaText; rows: number }>();
  for (const each of texts) {
    const text = typeof each === 'string' ? { name: each } : each;
    const key = areaKey(text);
    const earlier = distinct.get(key);
    const { rows = 1 } = text;
    if (earlier === undefined) distinct.set(key, { text, rows });
    else earlier.rows += rows;
  }
  const found = [...distinct].map(([key, { text, rows }]) => ({
    key,
    text,
    rows,
    found: finder.find(text),
  }));
  const level = options.level ?? commonLevel(found.map((row) => row.found));
  return {
    level,
    rows: found.map(({ found: each, ...row }) => ({
      ...row,
      match: corrected(row.key, options, finder) ?? decided(each, row.text, level),
    })),
  };
}

/** The holder of a matched name or code on a date. */
export function matchedOn(
  match: Extract<AreaMatch, { kind: 'matched' }>,
  date: string,
): AreaCandidate {
  const inForce = match.holders.find(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo),
  );
  return inForce ?? match.holders[0] ?? match.area;
}

const finders = new WeakMap<Geography, AreaFinder>();

function finderOf(geography: Geography): AreaFinder {
  const known = finders.get(geography);
  if (known !== undefined) return known;
  const finder = new AreaFinder(geography);
  finders.set(geography, finder);
  return finder;
}

function corrected(key: string, options: MatchOptions, finder: AreaFinder): AreaMatch | null {
  const { corrections = {} } = options;
  const code = Object.hasOwn(corrections, key) ? corrections[key] : undefined;
  if (code === undefined) return null;
  if (code === null) {
    return { kind: 'refused', reason: 'left-out', words: 'Left out by you', suggestions: [] };
  }
  const area = finder.byCode(code)[0];
  if (area === undefined) {
    const words = `The correction names ${code}, which is no place held here`;
    return { kind: 'refused', reason: 'unknown', words, suggestions: [] };
  }
  return matched([area], 'correction', 'Chosen by you');
}
