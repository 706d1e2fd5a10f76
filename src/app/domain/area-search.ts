import { type Area, type AreaLevel, type Geography } from './area.ts';

/**
 * Areas that fit what was typed, best first: by name, short name, code, ODS code, a code the place
 * used to have, the name of a place that became part of it, or a board's initials (`BNSSG`). Every
 * level and vintage is searched; a blank text finds nothing.
 */
export function searchAreas(geography: Geography, text: string, limit = 12): readonly Area[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  const aliasOf = new Set(
    geography.aliases
      .filter(({ alias }) => plain(alias) === wanted)
      .map(({ code, level }) => `${level}:${code}`),
  );
  const former = formerNames(geography);
  const found = geography.areas.flatMap((area) => {
    const key = `${area.level}:${area.code}`;
    const score = aliasOf.has(key) ? 0 : scoreOf(area, wanted, former.get(key) ?? []);
    return score === null ? [] : [{ area, score }];
  });
  return found
    .sort(
      (a, b) =>
        a.score - b.score ||
        Number(a.area.validTo !== null) - Number(b.area.validTo !== null) ||
        LEVEL_ORDER.indexOf(a.area.level) - LEVEL_ORDER.indexOf(b.area.level) ||
        a.area.shortName.localeCompare(b.area.shortName, 'en-GB'),
    )
    .slice(0, limit)
    .map(({ area }) => area);
}

/** ICBs first: they are who plans these services. */
const LEVEL_ORDER = [
  'icb',
  'utla',
  'ltla',
  'nhs-region',
  'region',
  'england',
] as const satisfies readonly AreaLevel[];

/** Names of places that a place took in, by level and code: an alias notes the name first. */
function formerNames({ aliases }: Geography): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { code, level, kind, note } of aliases) {
    const [name = ''] = note.split(/[,;]/);
    const key = `${level}:${code}`;
    if (kind !== 'ods' && name !== '') names.set(key, [...(names.get(key) ?? []), plain(name)]);
  }
  return names;
}

/**
 * 0 a code, 1 the whole name or a board's initials, 2 its start, 3 the start of a word, 4 anywhere;
 * half more for the name of a place that is part of it today. Null for no match.
 */
function scoreOf(area: Area, wanted: string, former: readonly string[]): number | null {
  if (area.code.toLowerCase() === wanted || area.odsCode?.toLowerCase() === wanted) return 0;
  const names = [plain(area.shortName), plain(area.name)];
  if (area.level === 'icb' && initialsOf(area.shortName).includes(wanted)) return 1;
  const own = nameScore(names, wanted);
  const before = nameScore(former, wanted);
  if (own !== null && (before === null || own <= before)) return own;
  return before === null ? null : before + 0.5;
}

/** With and without the small words: `hiow` and `hiw` for Hampshire and Isle of Wight. */
function initialsOf(name: string): readonly string[] {
  const words = plain(name)
    .split(' ')
    .filter((word) => word !== 'and');
  if (words.length < 3) return [];
  const first = (some: readonly string[]) => some.map((word) => word.charAt(0)).join('');
  return [first(words), first(words.filter((word) => word !== 'of'))];
}

function nameScore(names: readonly string[], wanted: string): number | null {
  if (names.includes(wanted)) return 1;
  if (names.some((name) => name.startsWith(wanted))) return 2;
  if (names.some((name) => name.includes(` ${wanted}`))) return 3;
  return names.some((name) => name.includes(wanted)) ? 4 : null;
}

/** Lower case, without punctuation and the words that every ICB's name has. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/&/g, ' and ')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replaceAll(/\b(nhs|integrated care board|icb)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
