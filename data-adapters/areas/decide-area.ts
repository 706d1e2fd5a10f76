import { type Area, type AreaLevel } from '#app/domain/area.ts';
import { candidateOf, type AreaCandidate } from './area-candidate.ts';
import { type AreaText, type Found } from './area-finder.ts';
import { type RefusalReason } from './not-a-place.ts';
import { levelsOfType } from './place-names.ts';

/** How the place was found. */
export type MatchedBy = 'code' | 'other-code' | 'exact-name' | 'similar-name' | 'correction';

/** What a text of a table stands for. `words` say why, for a person who checks it. */
export type AreaMatch =
  | {
      readonly kind: 'matched';
      readonly area: AreaCandidate;
      readonly by: MatchedBy;
      readonly words: string;
      /** Where a name or code was passed on when boards changed: each holder, to be told by date. */
      readonly holders: readonly AreaCandidate[];
    }
  | {
      readonly kind: 'ambiguous';
      readonly candidates: readonly AreaCandidate[];
      readonly words: string;
    }
  | {
      readonly kind: 'refused';
      readonly reason: RefusalReason | 'left-out';
      readonly words: string;
      /** What took its place, or what may have been meant. */
      readonly suggestions: readonly AreaCandidate[];
    };

/** The level most texts fit. England and regions stand beside a table, they are seldom the table. */
export function commonLevel(found: readonly Found[]): AreaLevel | null {
  const fits = new Map<AreaLevel, number>();
  for (const each of found) {
    if (each.kind !== 'areas') continue;
    for (const level of new Set(each.areas.map((area) => area.level))) {
      fits.set(level, (fits.get(level) ?? 0) + 1);
    }
  }
  const order: readonly AreaLevel[] = ['ltla', 'utla', 'icb', 'nhs-region', 'region', 'england'];
  let best: AreaLevel | null = null;
  for (const level of order) {
    const count = fits.get(level);
    if (count !== undefined && count > (best === null ? 0 : (fits.get(best) ?? 0))) best = level;
  }
  return best;
}

/** Which levels stand beside a level in tables, the likeliest first. */
const BESIDE: Readonly<Record<AreaLevel, readonly AreaLevel[]>> = {
  ltla: ['ltla', 'utla', 'region', 'england'],
  utla: ['utla', 'region', 'england'],
  icb: ['icb', 'nhs-region', 'england'],
  'nhs-region': ['nhs-region', 'icb', 'england'],
  region: ['region', 'england'],
  england: ['england', 'region'],
};

export function decided(found: Found, text: AreaText, level: AreaLevel | null): AreaMatch {
  if (found.kind === 'refused') {
    const { reason, words, suggestions } = found;
    return { kind: 'refused', reason, words, suggestions: suggestions.map(candidateOf) };
  }
  const { by, words, former } = found;
  const typeLevels = levelsOfType(text.type ?? '');
  const ofType = found.areas.filter((area) => typeLevels?.includes(area.level) ?? true);
  const areas = ofType.length > 0 ? ofType : found.areas;
  if (isDisputed(found)) return ambiguous(areas, words);
  // The one board of this name is not what a table of councils means by a county that is gone.
  const isOfLevel = areas.some((area) => area.level === level);
  if (former !== null && !isOfLevel && typeLevels === null) {
    return ambiguous(
      areas,
      `${former.name} was also a council until ${former.until || 'it was abolished'}`,
    );
  }
  const codes = new Set(areas.map(({ code }) => code));
  if (codes.size === 1 || areHolders(areas)) return matched(preferred(areas, level), by, words);
  for (const beside of level === null ? [] : BESIDE[level]) {
    const here = areas.filter((area) => area.level === beside);
    if (here.length === 1 || areHolders(here)) {
      const rest = `${words}; of several places of that name, the one at the level of the rest`;
      return matched(here, by, rest);
    }
  }
  return ambiguous(areas, 'Several places have this name');
}

function isDisputed(found: Found): boolean {
  return found.kind === 'areas' && found.disputed;
}

/** One code at two levels: that of the rest first. */
function preferred(areas: readonly Area[], level: AreaLevel | null): readonly Area[] {
  return [...areas].sort((a, b) => Number(b.level === level) - Number(a.level === level));
}

/** Boards that held one name or code one after the other. */
function areHolders(areas: readonly Area[]): boolean {
  const [first, ...others] = areas;
  return (
    first !== undefined &&
    others.length > 0 &&
    others.every((area) => area.level === first.level && area.name === first.name)
  );
}

export function matched(areas: readonly Area[], by: MatchedBy, words: string): AreaMatch {
  const candidates = areas.map(candidateOf);
  const newest = candidates.find(({ validTo }) => validTo === null) ?? candidates[0];
  if (newest === undefined) throw new RangeError('a match without an area');
  const codes = new Set(candidates.map(({ code }) => code));
  return { kind: 'matched', area: newest, by, words, holders: codes.size > 1 ? candidates : [] };
}

function ambiguous(areas: readonly Area[], words: string): AreaMatch {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return { kind: 'ambiguous', candidates: [...byCode.values()].map(candidateOf), words };
}
