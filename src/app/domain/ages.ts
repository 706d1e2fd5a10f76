/** Residents by five-year age band, men and women together: `ages.json` of the snapshot. */
export interface Ages {
  /** The estimate is of the middle of this year. */
  readonly year: number;
  /** Youngest first: `0-4`, …, `85-89`, `90+`. */
  readonly bands: readonly string[];
  /** By area code, one number for each band. A code that is both utla and ltla is one ground. */
  readonly people: Readonly<Record<string, readonly number[]>>;
}

/** `0 to 4`, `90 and over`. */
export function bandName(band: string): string {
  return band.endsWith('+') ? `${band.slice(0, -1)} and over` : band.replace('-', ' to ');
}

/** The people of an area by band; null where they are not known. */
export function peopleOf(ages: Ages, code: string): readonly number[] | null {
  return Object.hasOwn(ages.people, code) ? (ages.people[code] ?? null) : null;
}

/** The first age of a band. */
export function firstAge(band: string): number {
  return parseInt(band, 10);
}

/** Percent of an area's residents from an age on and under another; null where they are not known. */
export function percentAged(ages: Ages, code: string, from: number, under = 200): number | null {
  const people = peopleOf(ages, code);
  if (people === null) return null;
  let [some, all] = [0, 0];
  people.forEach((count, index) => {
    const age = firstAge(ages.bands[index] ?? '');
    all += count;
    if (age >= from && age < under) some += count;
  });
  return all > 0 ? (100 * some) / all : null;
}
