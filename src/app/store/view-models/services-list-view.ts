import { createSelector } from '@ngrx/store';
import { LEVEL_NAMES } from '#app/domain/area.ts';
import { periodLabel } from '#app/domain/period.ts';
import { comparable } from '#app/domain/plain-text.ts';
import { type PlaceKey } from '#app/domain/place-nesting.ts';
import { type PlaceName } from '#app/domain/register-cells.ts';
import { isSample } from '#app/domain/sample-id.ts';
import { type Register, type Verified } from '#app/domain/service.ts';
import { FAMILY_NAMES, type ServiceFamily, TIER_NAMES } from '#app/domain/service-lists.ts';
import { type VerifiedState, verifiedState } from '#app/domain/verification.ts';
import {
  selectPlaceFinder,
  selectRegister,
  selectRegisterGeography,
  selectRegisterNesting,
} from '../register/register.ts';
import { selectSelection } from '../selection/selection-feature.ts';

/** A record of the register as its list shows it. */
export interface ServiceRow {
  readonly id: string;
  readonly kind: 'service' | 'known-none';
  readonly name: string;
  readonly family: ServiceFamily;
  readonly familyName: string;
  /** Blank: not recorded. */
  readonly tier: string;
  readonly provider: string;
  readonly places: readonly PlaceKey[];
  /** The first places by name, and how many more. */
  readonly placesText: string;
  readonly verified: VerifiedState;
  /** `1 October 2026 by AHP lead`, `never`. */
  readonly verifiedText: string;
  /** ISO date; blank: never. */
  readonly verifiedOn: string;
  readonly grade: string;
  /** `31 March 2027`; blank: not recorded, or without end. */
  readonly fundingEnds: string;
  readonly isSample: boolean;
  /** What words are looked for in. */
  readonly search: string;
}

export const selectServiceRows = (today: string) =>
  createSelector(selectRegister, selectPlaceFinder, (register, finder) =>
    serviceRows(register, finder?.name ?? (() => null), today),
  );

/** Every record, services first, in order of id. */
export function serviceRows(
  { services, knownNones }: Register,
  placeName: PlaceName,
  today: string,
): readonly ServiceRow[] {
  const nameOf = (place: PlaceKey) => placeName(place) ?? place.code;
  const rows: ServiceRow[] = services.map((service) => ({
    id: service.id,
    kind: 'service',
    name: service.name,
    family: service.family,
    familyName: FAMILY_NAMES[service.family],
    tier: service.tier === null ? '' : TIER_NAMES[service.tier],
    provider: service.provider.name,
    places: service.places,
    placesText: placesText(service.places, nameOf),
    ...verifiedCells(service.verified, today),
    grade: service.quality?.grade ?? '',
    fundingEnds: service.fundingEnds === null ? '' : dayText(service.fundingEnds),
    isSample: isSample(service.id),
    search: comparable(
      [
        service.name,
        service.provider.name,
        service.commissioner.name,
        service.notes,
        ...service.places.slice(0, 20).map(nameOf),
      ].join(' '),
    ),
  }));
  const nones: ServiceRow[] = knownNones.map((none) => ({
    id: none.id,
    kind: 'known-none',
    name: `Known none in ${nameOf(none.place)}`,
    family: none.family,
    familyName: FAMILY_NAMES[none.family],
    tier: '',
    provider: '',
    places: [none.place],
    placesText: placesText([none.place], nameOf),
    ...verifiedCells(none.verified, today),
    grade: '',
    fundingEnds: '',
    isSample: isSample(none.id),
    search: comparable(`known none ${nameOf(none.place)} ${none.notes}`),
  }));
  return [...rows, ...nones];
}

/** What the list is narrowed to, and its order; blank: not narrowed. */
export interface ListChoice {
  readonly family: string;
  readonly words: string;
  readonly show: string;
  readonly by: string;
}

export const SHOWS = [
  { value: '', name: 'All records' },
  { value: 'services', name: 'Services' },
  { value: 'nones', name: 'Known nones' },
  { value: 'overdue', name: 'To be verified again' },
] as const;

export const ORDERS = [
  { value: '', name: 'Name, A to Z' },
  { value: '-name', name: 'Name, Z to A' },
  { value: 'family', name: 'Family' },
  { value: 'places', name: 'Places' },
  { value: 'verified', name: 'Verified longest ago first' },
  { value: '-verified', name: 'Verified last first' },
  { value: 'grade', name: 'Grade' },
] as const;

/** The rows that fit, in order. `isHere` says whether a place is in view; null: every place is. */
export function shownRows(
  rows: readonly ServiceRow[],
  { family, words, show, by }: ListChoice,
  isHere: ((place: PlaceKey) => boolean) | null,
): readonly ServiceRow[] {
  const wanted = comparable(words)
    .split(' ')
    .filter((word) => word !== '');
  const fits = rows.filter(
    (row) =>
      (family === '' || row.family === family) &&
      (show === '' ||
        (show === 'services' && row.kind === 'service') ||
        (show === 'nones' && row.kind === 'known-none') ||
        (show === 'overdue' && row.verified !== 'current')) &&
      wanted.every((word) => row.search.includes(word)) &&
      (isHere === null || row.places.some(isHere)),
  );
  const key = by.replace('-', '');
  const texts = fits.map((row) => ({ row, key: sortText(row, key) }));
  const order = new Intl.Collator('en-GB', { numeric: true }).compare;
  texts.sort((a, b) => order(a.key, b.key) || order(a.row.name, b.row.name));
  if (by.startsWith('-')) texts.reverse();
  return texts.map(({ row }) => row);
}

function sortText(row: ServiceRow, key: string): string {
  if (key === 'family') return row.familyName;
  if (key === 'places') return row.placesText;
  if (key === 'verified') return row.verifiedOn;
  // Records without a grade come last.
  return key === 'grade' ? row.grade || 'z' : row.name;
}

/** The place in the address, also one of the sample register; null where none is chosen. */
export const selectRegisterPlace = createSelector(
  selectSelection,
  selectRegisterGeography,
  ({ place, level }, geography) =>
    geography?.areas.find((area) => area.code === place && area.level === level) ?? null,
);

/**
 * Whether a place a service covers is in view: it is the chosen place, lies in it, holds it, or they
 * share people. Null where no place is chosen.
 */
export const selectIsHere = createSelector(
  selectRegisterPlace,
  selectRegisterNesting,
  (chosen, nesting): ((place: PlaceKey) => boolean) | null =>
    chosen === null || nesting === null
      ? null
      : (place) => nesting.nesting(place, chosen) !== 'apart',
);

function verifiedCells(verified: Verified | null, today: string) {
  return {
    verified: verifiedState(verified, today),
    verifiedText: verified === null ? 'never' : `${dayText(verified.on)} by ${verified.byRole}`,
    verifiedOn: verified?.on ?? '',
  };
}

const NAMED = 3;

function placesText(places: readonly PlaceKey[], nameOf: (place: PlaceKey) => string): string {
  const [only] = places;
  if (places.length === 1 && only !== undefined) {
    return `${nameOf(only)} (${LEVEL_NAMES[only.level].one})`;
  }
  const named = places.slice(0, NAMED).map(nameOf).join(', ');
  const more = places.length - NAMED;
  return more > 0 ? `${named} and ${more} more` : named;
}

export function dayText(date: string): string {
  return periodLabel({ start: date, months: 0 });
}
