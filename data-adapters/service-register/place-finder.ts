import { type Area, type AreaLevel, type Geography, LEVEL_NAMES } from '#app/domain/area.ts';
import { searchAreas } from '#app/domain/area-search.ts';
import { comparable } from '#app/domain/plain-text.ts';
import { levelWord, type PlaceName } from '#app/domain/register-cells.ts';
import { type PlaceServed } from '#app/domain/service.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';

type Place = Pick<PlaceServed, 'code' | 'level'>;

/** A place read from a text, or why there is none, in a sentence that says what to do. */
export type FoundPlace =
  | { readonly kind: 'found'; readonly place: Place }
  | { readonly kind: 'none'; readonly message: string };

/** What a text says of a place; null where it says nothing. */
export interface PlaceText {
  readonly code: string | null;
  readonly name: string;
  readonly level: AreaLevel | null;
}

/** Finds places by code, ODS code or whole name, and names them. */
export class PlaceFinder {
  readonly #geography: Geography;
  readonly #byCode = new Map<string, Area[]>();
  readonly #byName = new Map<string, Area[]>();

  constructor(geography: Geography) {
    this.#geography = geography;
    for (const area of geography.areas) {
      push(this.#byCode, area.code, area);
      if (area.odsCode !== null) push(this.#byCode, area.odsCode, area);
      push(this.#byName, comparable(area.shortName), area);
      push(this.#byName, nameKey(area.name), area);
    }
    for (const { alias, code, level } of geography.aliases) {
      const area = this.#byCode.get(code)?.find((one) => one.level === level);
      if (area !== undefined) push(this.#byName, nameKey(alias), area);
    }
  }

  readonly name: PlaceName = ({ code, level }) => this.#area(code, level)?.shortName ?? null;

  readonly knows = ({ code, level }: Place): boolean => this.#area(code, level) !== undefined;

  find({ code, name, level }: PlaceText): FoundPlace {
    const key = code ?? name;
    const all = this.#byCode.get(key.toUpperCase()) ?? this.#byName.get(nameKey(name)) ?? [];
    const fitting = level === null ? all : all.filter((area) => area.level === level);
    const current = fitting.filter(({ validTo }) => validTo === null);
    const [area, ...others] = current.length > 0 ? current : fitting;
    if (area === undefined) return { kind: 'none', message: this.#unknown(key, level) };
    if (others.some((other) => other.code !== area.code)) {
      const codes = [area, ...others].map((one) => `${one.code} (${levelWord(one.level)})`);
      const message = `${quoted(key)} is the name of several places. Write the code: ${codes.join(' or ')}.`;
      return { kind: 'none', message };
    }
    return { kind: 'found', place: { code: area.code, level: area.level } };
  }

  /** Whether the place of a code may be called so. */
  isCalled(place: Place, name: string): boolean {
    const called = this.#byName.get(nameKey(name)) ?? [];
    return called.some(({ code }) => code === place.code);
  }

  #area(code: string, level: AreaLevel): Area | undefined {
    return this.#byCode.get(code)?.find((area) => area.level === level);
  }

  #unknown(text: string, level: AreaLevel | null): string {
    const alike = searchAreas(this.#geography, text, 3).map(
      (area) => `${area.shortName} (${area.code})`,
    );
    const what = level === null ? 'place' : LEVEL_NAMES[level].one;
    const hint =
      alike.length > 0
        ? `Did you mean ${alike.join(' or ')}?`
        : text.includes(',')
          ? 'Put semicolons, not commas, between places.'
          : 'Write its name or code as on the Map page.';
    return `There is no ${what} ${quoted(text)}. ${hint}`;
  }
}

function push(map: Map<string, Area[]>, key: string, area: Area): void {
  const areas = map.get(key);
  if (areas === undefined) map.set(key, [area]);
  else if (!areas.includes(area)) areas.push(area);
}

/** A name without the words that every board and council has. */
function nameKey(name: string): string {
  const words = comparable(name).replace(
    /\b(?:nhs|integrated care board|icb|county council|city council|borough council|district council|council)\b/g,
    ' ',
  );
  return words.replace(/\s+/g, ' ').trim();
}
