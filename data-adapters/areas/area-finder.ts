import { type Area, type AreaLevel, type Geography } from '#app/domain/area.ts';
import { withoutPrefix } from '#data-adapters/formats/area-code.ts';
import { formerPlaces, type FormerPlace, type FormerPlaces } from './former-places.ts';
import { isCodeLike, refusalOfCode, refusalOfName, type RefusalReason } from './not-a-place.ts';
import { barePlace, EVERYDAY_NAMES, isNear, plainPlace } from './place-names.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';

/** What a row of a table says of its place. */
export interface AreaText {
  readonly code?: string;
  readonly name?: string;
  /** The table's own word for the kind of area. */
  readonly type?: string;
  /** How many rows say so; 1 unless told. */
  readonly rows?: number;
}

/** The areas a text fits, not yet decided between; or why it fits none. */
export type Found =
  | {
      readonly kind: 'areas';
      readonly areas: readonly Area[];
      readonly by: 'code' | 'other-code' | 'exact-name' | 'similar-name';
      readonly words: string;
      /** A council of the same name that is gone. */
      readonly former: FormerPlace | null;
      /** Code and name speak of different places. */
      readonly disputed: boolean;
    }
  | {
      readonly kind: 'refused';
      readonly reason: RefusalReason;
      readonly words: string;
      readonly suggestions: readonly Area[];
    };

const MOST_SUGGESTIONS = 5;

/** Looks texts up among the places of the atlas, past codes and everyday names included. */
export class AreaFinder {
  readonly #byCode: ReadonlyMap<string, Area[]>;
  readonly #byOds: ReadonlyMap<string | null, Area[]>;
  readonly #byPlain = new Map<string, Area[]>();
  readonly #byBare = new Map<string, Area[]>();
  readonly #former: FormerPlaces;

  constructor(geography: Geography) {
    this.#byCode = Map.groupBy(geography.areas, ({ code }) => code);
    this.#byOds = Map.groupBy(geography.areas, ({ odsCode }) => odsCode);
    this.#former = formerPlaces(geography);
    for (const area of geography.areas) {
      const names = new Set([plainPlace(area.name), plainPlace(area.shortName)]);
      for (const name of names) add(this.#byPlain, name, area);
      for (const name of new Set([...names].map((each) => barePlace(each).name))) {
        add(this.#byBare, name, area);
      }
    }
  }

  byCode(code: string): readonly Area[] {
    return this.#byCode.get(code) ?? [];
  }

  find(text: AreaText): Found {
    const name = text.name?.replace(/\s+/g, ' ').trim() ?? '';
    const code = withoutPrefix(text.code?.trim() ?? '').toUpperCase();
    if (code !== '' && code !== '-') return this.#findCode(code, name);
    return isCodeLike(name) ? this.#findCode(withoutPrefix(name), '') : this.#findName(name);
  }

  #findCode(code: string, name: string): Found {
    const areas = this.byCode(code);
    if (areas.length > 0)
      return this.#checked(areas, 'code', `${code} is the code of the place`, name);
    const holders = this.#byOds.get(code) ?? [];
    if (holders.length > 0) {
      return this.#checked(holders, 'other-code', `${code} is its NHS organisation code`, name);
    }
    const today = this.#former.recoded.get(code);
    if (today !== undefined) {
      const words = `${code} is another code of the place; its figures are kept under ${today}`;
      return this.#checked(this.byCode(today), 'other-code', words, name);
    }
    const former = this.#former.byCode.get(code);
    if (former !== undefined) return this.#gone(former);
    const refusal = refusalOfCode(code);
    const isWhole = ['old-code', 'region-letter', 'unknown'].includes(refusal.reason);
    const byName = isWhole && name !== '' ? this.#findName(name) : null;
    return byName?.kind === 'areas'
      ? byName
      : { kind: 'refused', ...refusal, suggestions: this.#meant(code) };
  }

  /** Areas found by code, with a name beside it that must not speak of another place. */
  #checked(areas: readonly Area[], by: 'code' | 'other-code', words: string, name: string): Found {
    const named = name === '' ? null : this.#findName(name);
    const others = named?.kind === 'areas' ? named.areas : [];
    const agrees =
      others.length === 0 || others.some((other) => areas.some(({ code }) => code === other.code));
    if (agrees) return { kind: 'areas', areas, by, words, former: null, disputed: false };
    return {
      kind: 'areas',
      areas: [...areas, ...others],
      by,
      words: `The code and the name “${name}” speak of different places`,
      former: null,
      disputed: true,
    };
  }

  #findName(name: string): Found {
    const plain = plainPlace(name);
    const key = EVERYDAY_NAMES.get(plain) ?? plain;
    const areas = this.#byPlain.get(key) ?? [];
    const former = this.#former.byName.get(key) ?? null;
    if (areas.length > 0) {
      const isExact = areas.some((area) => area.name === name || area.shortName === name);
      return {
        kind: 'areas',
        areas,
        by: isExact ? 'exact-name' : 'similar-name',
        words: isExact ? 'The name is the same' : 'The name is the same but for its spelling',
        former,
        disputed: false,
      };
    }
    const refusal = refusalOfName(name);
    if (refusal !== null) return { kind: 'refused', ...refusal, suggestions: [] };
    if (former !== null) return this.#gone(former);
    return this.#findBare(key, name);
  }

  /** By the name without words such as County, City of or ICB. */
  #findBare(key: string, name: string): Found {
    const bare = barePlace(key);
    const fits = (levels: readonly AreaLevel[] | null) =>
      (this.#byBare.get(EVERYDAY_NAMES.get(bare.name) ?? bare.name) ?? []).filter(
        (area) => levels?.includes(area.level) ?? true,
      );
    const areas = fits(bare.levels);
    if (areas.length > 0) {
      const words = 'The name is the same but for words such as County, City of or ICB';
      const former = this.#former.byName.get(bare.name) ?? null;
      return { kind: 'areas', areas, by: 'similar-name', words, former, disputed: false };
    }
    const former = this.#former.byName.get(bare.name);
    if (former !== undefined) return this.#gone(former);
    const words = `${quoted(name)} is not the name of a place held here`;
    return { kind: 'refused', reason: 'unknown', words, suggestions: this.#meant(bare.name) };
  }

  #gone({ name, until, successors }: FormerPlace): Found {
    const areas = successors.flatMap((code) => this.byCode(code).slice(0, 1));
    const names = areas.map((area) => area.shortName).join(' and ');
    const when = until === '' ? 'is no longer a council' : `was a council until ${until}`;
    const now = names === '' ? '' : `; its ground is now in ${names}`;
    const words = `${name} ${when}${now}. A figure of a part cannot stand for the whole`;
    return { kind: 'refused', reason: 'abolished', words, suggestions: areas };
  }

  /** Names a slip of the pen away, and names that begin alike. */
  #meant(plain: string): readonly Area[] {
    if (plain.length < 4) return [];
    const near = [...this.#byPlain].filter(([name]) => isNear(name, plain));
    const alike = [...this.#byPlain].filter(([name]) => name.startsWith(plain));
    const areas = [...near, ...alike].flatMap(([, found]) => found);
    const byCode = new Map(areas.map((area) => [area.code, area]));
    return [...byCode.values()].slice(0, MOST_SUGGESTIONS);
  }
}

function add(index: Map<string, Area[]>, name: string, area: Area): void {
  if (name === '') return;
  const areas = index.get(name);
  if (areas === undefined) index.set(name, [area]);
  else areas.push(area);
}
