import { AREA_LEVELS, type AreaLevel } from '#app/domain/area.ts';
import { comparable, oneLine } from '#app/domain/plain-text.ts';
import { levelWord } from '#app/domain/register-cells.ts';
import { type PlaceServed } from '#app/domain/service.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { type PlaceFinder, type PlaceText } from './place-finder.ts';

export interface ReadPlaces {
  readonly places: readonly PlaceServed[];
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Reads places with semicolons or line ends between: each a code, a name or both, a level in brackets
 * where a name alone does not tell, and a share: `Sheffield 60%; E08000016 (upper-tier local
 * authority) 40%`. A code is taken before a name; where they do not agree there is a warning.
 */
export function readPlaces(text: string, finder: PlaceFinder): ReadPlaces {
  const places: PlaceServed[] = [];
  const problems: string[] = [];
  const warnings: string[] = [];
  for (const part of text.split(/[;\n]/).map(oneLine)) {
    if (part === '') continue;
    const { rest, share, problem } = splitShare(part);
    if (problem !== null) problems.push(problem);
    const said = splitPlace(rest);
    const found = finder.find(said);
    if (found.kind === 'none') {
      problems.push(found.message);
      continue;
    }
    const { place } = found;
    if (said.code !== null && said.name !== '' && !finder.isCalled(place, said.name)) {
      warnings.push(
        `${said.code} is the code of ${finder.name(place) ?? 'another place'}, not of ` +
          `${quoted(said.name)}. The code was taken; check it.`,
      );
    }
    places.push({ ...place, share });
  }
  return { places, problems, warnings };
}

function splitShare(part: string): {
  readonly rest: string;
  readonly share: number | null;
  readonly problem: string | null;
} {
  const end = /\s*%\)?$/.exec(part);
  if (end === null) return { rest: part, share: null, problem: null };
  const before = part.slice(0, end.index);
  const gap = Math.max(...Array.from(' :=,(', (mark) => before.lastIndexOf(mark)));
  const rest = before.slice(0, gap + 1).replace(/[\s:=,(]+$/, '');
  const digits = before.slice(gap + 1);
  const percent = readNumber(digits);
  if (percent === null || percent === 'not-a-number') {
    const problem = `${quoted(`${digits}%`)} is not a share. Write it like 40%, or leave it out.`;
    return { rest, share: null, problem };
  }
  return { rest, share: Math.round(percent * 100) / 10_000, problem: null };
}

const CODE_FIRST = /^([A-Z]\d{8}|SAMPLE\d{3})\b[\s:,-]*/;
const CODE_LAST = /\b([A-Z]\d{8}|SAMPLE\d{3})\)?$/;

function splitPlace(text: string): PlaceText {
  const { rest, level } = splitLevel(text);
  const first = CODE_FIRST.exec(rest);
  if (first !== null) return { code: first[1] ?? null, name: rest.slice(first[0].length), level };
  const last = CODE_LAST.exec(rest);
  if (last === null) return { code: null, name: rest, level };
  const name = rest.slice(0, last.index).replace(/[\s:,(-]+$/, '');
  return { code: last[1] ?? null, name, level };
}

const LEVEL_SHORT: Readonly<Record<string, AreaLevel>> = {
  icb: 'icb',
  utla: 'utla',
  ltla: 'ltla',
  county: 'utla',
  district: 'ltla',
};

function splitLevel(text: string): { readonly rest: string; readonly level: AreaLevel | null } {
  const match = /^(.*?)\s*\(([^()]*)\)\s*$/s.exec(text);
  const [, rest, word] = match ?? [];
  if (rest === undefined || word === undefined) return { rest: text.trim(), level: null };
  const said = comparable(word);
  const level =
    AREA_LEVELS.find((one) => comparable(levelWord(one)) === said) ??
    (Object.hasOwn(LEVEL_SHORT, said) ? (LEVEL_SHORT[said] ?? null) : null);
  return level === null ? { rest: text.trim(), level: null } : { rest: rest.trim(), level };
}
