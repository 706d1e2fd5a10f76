import { AREA_LEVELS, type AreaLevel, LEVEL_NAMES } from '#app/domain/area.ts';
import { type FingertipsAreaType } from './fingertips-area-types.ts';

/** What the area types of a level are called, in the short or the long name. Versions follow in brackets. */
const LEVEL_WORDS: Readonly<Record<AreaLevel, RegExp>> = {
  england: /^England$/i,
  region: /^(Government Office )?Regions?( \(.*\))?$/i,
  'nhs-region': /^NHS regions?(?! - local office)\b/i,
  icb: /^(ICBs?|Integrated care boards?)(?! sub)\b/i,
  utla: /^(Count(y|ies) (&|and) UAs?|Upper[- ]tier local authorit(y|ies))\b/i,
  ltla: /^(Districts? (&|and) UAs?|Lower[- ]tier local authorit(y|ies))\b/i,
};

/** A level that the live list has no area type for. */
export class NoAreaTypeError extends Error {
  override readonly name = 'NoAreaTypeError';
  readonly level: AreaLevel;

  constructor(level: AreaLevel) {
    super(
      `Fingertips lists no area type for ${LEVEL_NAMES[level].many}, so it cannot be asked for them.`,
    );
    this.level = level;
  }
}

/**
 * The area types to ask for a level, newest first, from the live list. Of versions that replace one
 * another the newest is taken; of integrated care boards every version, because the atlas holds
 * boards before and after mergers.
 * @throws NoAreaTypeError where the list has none.
 */
export function areaTypesOfLevel(
  types: readonly FingertipsAreaType[],
  level: AreaLevel,
): readonly [FingertipsAreaType, ...FingertipsAreaType[]] {
  const [newest, ...older] = versionsOf(types, level);
  if (newest === undefined) throw new NoAreaTypeError(level);
  return [newest, ...older];
}

/** The same, empty where the list has none. */
function versionsOf(
  types: readonly FingertipsAreaType[],
  level: AreaLevel,
): readonly FingertipsAreaType[] {
  const words = LEVEL_WORDS[level];
  const versions = types
    .filter(({ name, short }) => words.test(short) || words.test(name))
    .sort((a, b) => compareVersions(versionOf(b), versionOf(a)) || b.id - a.id);
  return level === 'icb' ? versions : versions.slice(0, 1);
}

/** The levels that these area types are the ones to ask for. */
export function levelsOfAreaTypes(
  types: readonly FingertipsAreaType[],
  ids: ReadonlySet<number>,
): readonly AreaLevel[] {
  return AREA_LEVELS.filter((level) => versionsOf(types, level).some(({ id }) => ids.has(id)));
}

/**
 * How new a version is: `ended` versions (`pre Apr 2019`, `2021/22-2022/23`) before open ones, then
 * by the month they start or end, those that name none first.
 */
interface Version {
  readonly ended: boolean;
  readonly month: number;
}

function compareVersions(a: Version, b: Version): number {
  if (a.ended !== b.ended) return a.ended ? -1 : 1;
  return a.month - b.month;
}

function versionOf({ name, short }: FingertipsAreaType): Version {
  const text = /\(|since|from|pre|new/i.test(short) ? short : name;
  return { ended: hasEnded(text), month: latestMonth(text) };
}

function hasEnded(text: string): boolean {
  if (/\b(from|since|post|new)\b/i.test(text)) return false;
  return (
    /\b(pre|before|until|superseded|old)\b/i.test(text) ||
    /\d{4}\/\d{2}/.test(text) ||
    /\d{1,2}\/\d{2} ?- ?\d{1,2}\/\d{2}/.test(text)
  );
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The latest month a name mentions, counted from year 0; a version that says only `since` or `new` is 1. */
function latestMonth(text: string): number {
  const months: number[] = /\b(since|new)\b/i.test(text) ? [1] : [0];
  for (const [, name = '', year = ''] of text.matchAll(/([a-z]{3})[a-z]* (\d{4})/gi)) {
    const month = MONTHS.indexOf(name.toLowerCase());
    if (month !== -1) months.push(parseInt(year, 10) * 12 + month);
  }
  for (const [, year = ''] of text.matchAll(/(\d{4})\/\d{2}/g)) {
    months.push(parseInt(year, 10) * 12 + 3);
  }
  for (const [, month = '', year = ''] of text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{2})(?!\d)/g)) {
    months.push((2000 + parseInt(year, 10)) * 12 + parseInt(month, 10) - 1);
  }
  return Math.max(...months);
}
