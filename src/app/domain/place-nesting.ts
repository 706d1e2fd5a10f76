import {
  type Area,
  type AreaLevel,
  type Geography,
  type Membership,
  type Succession,
} from './area.ts';

/** A place by code and level; a code alone is not a key. */
export interface PlaceKey {
  readonly code: string;
  readonly level: AreaLevel;
}

/**
 * How one place lies to another: the `same`; `inside` it; it `holds` the other; they share `part` of
 * their people; or they lie `apart`.
 */
export type Nesting = 'same' | 'inside' | 'holds' | 'part' | 'apart';

/** How the places of a geography lie to one another. */
export interface PlaceNesting {
  /** `nesting(a, b)` is `inside` where a lies in b. */
  readonly nesting: (a: PlaceKey, b: PlaceKey) => Nesting;
}

/** A place counts as lying in another with so much of its people, and as apart with the rest. */
const WHOLE = 0.99;

type Places = Pick<Geography, 'areas' | 'memberships' | 'successions'>;

/**
 * How places lie to one another. Places of one level lie apart, but for boards of different vintages,
 * of which the successions tell; a board lies in its NHS region by membership; everything else is
 * worked out from the lower-tier authorities that places are made of, or from a direct membership
 * where those are not known. Of a code in several vintages, the newest boundaries are taken. Where two
 * places each hold a part of one authority, those parts are taken to overlap as far as they can.
 */
export function placeNesting(geography: Places): PlaceNesting {
  const footprints = new Footprints(geography);
  const successions = new Map(
    geography.successions.map((row) => [`${row.oldCode} ${row.newCode}`, row]),
  );
  const known = new Map<string, Nesting>();
  const work = (a: PlaceKey, b: PlaceKey): Nesting => {
    if (a.level === b.level) return ofBoards(a.code, b.code, successions);
    if (b.level === 'england') return 'inside';
    if (a.level === 'england') return 'holds';
    return footprints.nesting(a, b);
  };
  return {
    nesting: (a, b) => {
      if (a.code === b.code && isSamePlace(a.level, b.level)) return 'same';
      const key = `${keyOf(a)}|${keyOf(b)}`;
      const found = known.get(key) ?? work(a, b);
      known.set(key, found);
      return found;
    },
  };
}

/** Boards of different codes: what became of the one on the way to the other. */
function ofBoards(a: string, b: string, rows: ReadonlyMap<string, Succession>): Nesting {
  const later = rows.get(`${a} ${b}`);
  const row = later ?? rows.get(`${b} ${a}`);
  if (row === undefined) return 'apart';
  if (row.kind === 'unchanged') return 'same';
  if (row.share < WHOLE) return row.share <= 1 - WHOLE ? 'apart' : 'part';
  return later === undefined ? 'holds' : 'inside';
}

/** A single-tier council is both an upper and a lower-tier authority under one code. */
function isSamePlace(a: AreaLevel, b: AreaLevel): boolean {
  const councils: readonly AreaLevel[] = ['utla', 'ltla'];
  return a === b || (councils.includes(a) && councils.includes(b));
}

function keyOf({ code, level }: PlaceKey): string {
  return `${level}:${code}`;
}

type Footprint = ReadonlyMap<string, number>;

class Footprints {
  readonly #people: ReadonlyMap<string, number>;
  readonly #children = new Map<string, Membership[]>();
  readonly #made = new Map<string, Footprint>();

  constructor({ areas, memberships }: Places) {
    const councils = areas.filter(({ level }) => level === 'ltla');
    this.#people = new Map(councils.map((area) => [area.code, peopleOf(area)]));
    for (const row of memberships) {
      const key = keyOf({ code: row.parent, level: row.parentLevel });
      this.#children.set(key, [...(this.#children.get(key) ?? []), row]);
    }
  }

  nesting(a: PlaceKey, b: PlaceKey): Nesting {
    const inB = this.#shareIn(a, b);
    const inA = this.#shareIn(b, a);
    if (inB >= WHOLE && inA >= WHOLE) return 'same';
    if (inB >= WHOLE) return 'inside';
    if (inA >= WHOLE) return 'holds';
    return inB <= 1 - WHOLE && inA <= 1 - WHOLE ? 'apart' : 'part';
  }

  /** The largest share of a's people that can live in b. */
  #shareIn(a: PlaceKey, b: PlaceKey): number {
    if (isBoardAndRegion(a, b)) return this.#direct(a, b);
    const [own, other] = [this.#of(a), this.#of(b)];
    if (own.size === 0 || other.size === 0) return this.#direct(a, b);
    let [all, both] = [0, 0];
    for (const [council, share] of own) {
      const people = this.#people.get(council) ?? 1;
      const otherShare = other.get(council);
      all += people * share;
      if (otherShare !== undefined) both += people * Math.min(share, otherShare);
    }
    return both / all;
  }

  #direct(a: PlaceKey, b: PlaceKey): number {
    const rows = (this.#children.get(keyOf(b)) ?? []).filter(
      (row) => row.child === a.code && row.childLevel === a.level,
    );
    return Math.max(0, ...rows.map(({ share }) => share));
  }

  #of(place: PlaceKey): Footprint {
    const key = keyOf(place);
    const made = this.#made.get(key) ?? this.#make(place);
    this.#made.set(key, made);
    return made;
  }

  #make(place: PlaceKey): Footprint {
    if (place.level === 'ltla') return new Map([[place.code, 1]]);
    const rows = this.#rowsOf(place);
    const councils = rows.filter(({ childLevel }) => childLevel === 'ltla');
    const footprint = new Map(councils.map(({ child, share }) => [child, share]));
    if (footprint.size > 0) return footprint;
    for (const { child, share } of rows.filter(({ childLevel }) => childLevel === 'icb')) {
      for (const [council, part] of this.#of({ code: child, level: 'icb' })) {
        const before = footprint.get(council);
        const added = part * share;
        footprint.set(council, before === undefined ? added : Math.min(1, before + added));
      }
    }
    return footprint;
  }

  /** What a place is made of, by its newest boundaries. */
  #rowsOf(place: PlaceKey): readonly Membership[] {
    const rows = this.#children.get(keyOf(place)) ?? [];
    const vintages = rows.flatMap(({ vintage }) => (vintage === null ? [] : [vintage])).sort();
    const newest = vintages.at(-1) ?? null;
    return rows.filter(({ vintage }) => vintage === null || vintage === newest);
  }
}

/** A board that shares a council with one of another region still lies in its own region. */
function isBoardAndRegion(a: PlaceKey, b: PlaceKey): boolean {
  const levels: readonly AreaLevel[] = [a.level, b.level];
  return levels.includes('icb') && levels.includes('nhs-region');
}

/** A place nobody is known to live in still counts as a place. */
function peopleOf({ population }: Area): number {
  return population.workingAge > 0 ? population.workingAge : 1;
}
