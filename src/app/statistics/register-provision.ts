import { type Area } from '#app/domain/area.ts';
import { type RecordedState } from '#app/domain/family-gap-text.ts';
import { type Lens } from '#app/domain/lens.ts';
import { type PlaceNesting } from '#app/domain/place-nesting.ts';
import { type KnownNone, type Register, type Service } from '#app/domain/service.ts';
import {
  type Profession,
  SERVICE_FAMILIES,
  type ServiceFamily,
} from '#app/domain/service-lists.ts';
import { type ServiceShare, serviceShare } from './service-share.ts';
import { staffBounds } from './staff-bounds.ts';

/** A sum known within bounds; `upper` null: a part of it is not recorded, so there is no upper bound. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number | null;
}

/** Which services are counted: a family, or those for a condition. */
export type ProvisionSubject =
  | { readonly kind: 'family'; readonly family: ServiceFamily }
  | { readonly kind: 'lens'; readonly lens: Lens };

/** A service that serves an area, and how much of it. */
export interface ServingService extends ServiceShare {
  readonly service: Service;
}

/** What the register says of one area. */
export interface AreaProvision {
  readonly code: string;
  /** `known-none` is a finding; `not-recorded` is silence, and says nothing of what there is. */
  readonly state: RecordedState;
  readonly services: readonly ServingService[];
  /** Null where no service has a figure. */
  readonly wte: Bounds | null;
  readonly capacity: Bounds | null;
  /** Services with no WTE, or one without an upper end. */
  readonly openWte: number;
  /** Services of which it is not stated how much the area gets. */
  readonly openShare: number;
  /** The finding of no service; beside recorded services it contradicts them. */
  readonly knownNone: KnownNone | null;
}

/**
 * Staff and capacity of each area from the service register, within bounds: every service counts with
 * the share it is stated to spend on the area (see `serviceShare`), and its staff with both ends of
 * their range. What is not recorded makes a sum open above; it is never taken for none. A wider known
 * none (the area's board) holds for the area. For a lens, services for all conditions count; those of
 * which no condition is recorded count for `all` alone; and there is a known none only where there is
 * one for every family. Never add this to primary care workforce figures: their scopes overlap.
 *
 * @returns one answer an area, in order.
 */
export function registerProvision({
  register,
  areas,
  subject,
  nesting,
  profession,
}: {
  readonly register: Register;
  readonly areas: readonly Area[];
  readonly subject: ProvisionSubject;
  readonly nesting: PlaceNesting;
  /** Staff of one profession only; all unless told. */
  readonly profession?: Profession;
}): readonly AreaProvision[] {
  const services = register.services.filter((service) => isOf(service, subject));
  const serving = servingServices(services, areas, nesting);
  const nones = noneFinder(register.knownNones, nesting);
  return areas.map((area, a): AreaProvision => {
    const own = serving[a] ?? [];
    const knownNone = nones(area, subject);
    const staff = own.map((one) => scaled(staffBounds(one.service.staff, profession), one));
    return {
      code: area.code,
      state: own.length > 0 ? 'recorded' : knownNone === null ? 'not-recorded' : 'known-none',
      services: own,
      wte: total(staff),
      capacity: total(own.map((one) => scaled(exactly(one.service.capacity), one))),
      openWte: staff.filter((bounds) => typeof bounds?.upper !== 'number').length,
      openShare: own.filter(({ lower, upper }) => lower < upper).length,
      knownNone,
    };
  });
}

function isOf({ family, lenses }: Service, subject: ProvisionSubject): boolean {
  if (subject.kind === 'family') return family === subject.family;
  return subject.lens === 'all' || lenses.includes('all') || lenses.includes(subject.lens);
}

/** Services of each area. Every place listed is compared with the areas once. */
function servingServices(
  services: readonly Service[],
  areas: readonly Area[],
  nesting: PlaceNesting,
): readonly (readonly ServingService[])[] {
  const serving = areas.map((): ServingService[] => []);
  const near = new Map<string, readonly number[]>();
  for (const service of services) {
    const candidates = service.places.flatMap((place) => {
      const key = `${place.level}:${place.code}`;
      const found =
        near.get(key) ??
        areas.flatMap((area, a) => (nesting.nesting(area, place) === 'apart' ? [] : [a]));
      near.set(key, found);
      return found;
    });
    for (const a of new Set(candidates)) {
      const area = areas[a];
      const share = area === undefined ? null : serviceShare(service, area, nesting);
      if (share !== null) serving[a]?.push({ service, ...share });
    }
  }
  return serving;
}

/** Finds the newest finding of no service of an area, or of a place it lies in. */
function noneFinder(knownNones: readonly KnownNone[], { nesting }: PlaceNesting) {
  const byFamily = Map.groupBy(knownNones, ({ family }) => family);
  const ofFamily = (area: Area, family: ServiceFamily): KnownNone | null => {
    const holding = (byFamily.get(family) ?? []).filter(({ place }) =>
      ['same', 'inside'].includes(nesting(area, place)),
    );
    const newestFirst = holding.sort((a, b) => (a.verified.on < b.verified.on ? 1 : -1));
    return newestFirst[0] ?? null;
  };
  return (area: Area, subject: ProvisionSubject): KnownNone | null => {
    if (subject.kind === 'family') return ofFamily(area, subject.family);
    const found = SERVICE_FAMILIES.map((family) => ofFamily(area, family));
    return found.includes(null) ? null : (found[0] ?? null);
  };
}

function exactly(value: number | null): Bounds | null {
  return value === null ? null : { lower: value, upper: value };
}

function scaled(bounds: Bounds | null, { lower, upper }: ServiceShare): Bounds | null {
  if (bounds === null) return null;
  return {
    lower: bounds.lower * lower,
    upper: bounds.upper === null ? null : bounds.upper * upper,
  };
}

/** The sum of what is recorded: open above where a part has no figure or no upper end. */
function total(parts: readonly (Bounds | null)[]): Bounds | null {
  const known = parts.filter((part) => part !== null);
  if (known.length === 0) return null;
  const lower = known.reduce((sum, part) => sum + part.lower, 0);
  const uppers = parts.flatMap((part) => part?.upper ?? []);
  const isOpen = uppers.length < parts.length;
  return { lower, upper: isOpen ? null : uppers.reduce((sum, upper) => sum + upper, 0) };
}
