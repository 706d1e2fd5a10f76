import { type Area, type AreaLevel, type Geography } from './area.ts';

/**
 * Areas that fit what was typed, best first: by name, short name, code, ODS code, or a code the
 * place used to have. Every level and vintage is searched; a blank text finds nothing.
 */
export function searchAreas(geography: Geography, text: string, limit = 12): readonly Area[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  const aliasOf = new Set(
    geography.aliases
      .filter(({ alias }) => plain(alias) === wanted)
      .map(({ code, level }) => `${level}:${code}`),
  );
  const found = geography.areas.flatMap((area) => {
    const score = aliasOf.has(`${area.level}:${area.code}`) ? 0 : scoreOf(area, wanted);
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

/** 0 a code, 1 the whole name, 2 its start, 3 the start of a word, 4 anywhere; null for no match. */
function scoreOf(area: Area, wanted: string): number | null {
  if (area.code.toLowerCase() === wanted || area.odsCode?.toLowerCase() === wanted) return 0;
  const names = [plain(area.shortName), plain(area.name)];
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
