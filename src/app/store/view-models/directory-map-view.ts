import { createSelector } from '@ngrx/store';
import { type Area, LEVEL_NAMES } from '#app/domain/area.ts';
import { isSample, isSamplePlace } from '#app/domain/sample-id.ts';
import { type Service } from '#app/domain/service.ts';
import { FAMILY_NAMES } from '#app/domain/service-lists.ts';
import { VERIFIED_WORDS, verifiedState } from '#app/domain/verification.ts';
import { registerProvision } from '#app/statistics/register-provision.ts';
import {
  selectRegister,
  selectRegisterGeography,
  selectRegisterNesting,
} from '../register/register.ts';
import { selectAreas } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { selectDirectoryPlace, toPlaceParams } from './directory-places.ts';

export interface MapService {
  readonly id: string;
  readonly name: string;
  /** `Occupational health` */
  readonly family: string;
  /** `never verified`; null where it is current. */
  readonly mark: string | null;
  readonly isSample: boolean;
}

/** A place that services are recorded for. */
export interface MapServicesRow {
  readonly code: string;
  readonly name: string;
  readonly services: number;
  /** How many of them are not verified within six months. */
  readonly unverified: number;
  readonly params: Readonly<Record<string, string | null>>;
  readonly isChosen: boolean;
}

/** A list cut to what is read at a glance. */
export interface MapServicesList {
  readonly name: string;
  readonly services: readonly MapService[];
  readonly more: number;
}

/** Services by place of the level in view. */
export interface MapServices {
  /** `integrated care board` */
  readonly level: string;
  readonly rows: readonly MapServicesRow[];
  /** `39 of 42 integrated care boards have none recorded, …` */
  readonly remark: string;
  readonly chosen: MapServicesList | null;
  /** Services of which no place is recorded. */
  readonly unplaced: MapServicesList | null;
  readonly hasSamples: boolean;
}

/** Services of a list beyond these are counted. */
export const MOST_LISTED = 25;

const selectServedAreas = createSelector(
  selectAreas,
  selectRegisterGeography,
  selectSelection,
  (areas, geography, { level }): readonly Area[] => [
    ...areas,
    ...(geography?.areas ?? []).filter((one) => one.level === level && isSamplePlace(one.code)),
  ],
);

/** Services of each place of the level in view; null where none is recorded at all. */
export function selectMapServices(today: string) {
  return createSelector(
    selectRegister,
    selectServedAreas,
    selectRegisterNesting,
    selectDirectoryPlace,
    selectSelection,
    (register, areas, nesting, place, { level }): MapServices | null => {
      if (register.services.length === 0 || nesting === null || areas.length === 0) return null;
      const found = registerProvision({
        register,
        areas,
        nesting,
        subject: { kind: 'lens', lens: 'all' },
      });
      const served = areas.flatMap((area, a) => {
        const services = (found[a]?.services ?? []).map(({ service }) => service);
        return services.length === 0 ? [] : [{ area, services }];
      });
      served.sort(
        (a, b) =>
          b.services.length - a.services.length ||
          a.area.shortName.localeCompare(b.area.shortName, 'en-GB'),
      );
      const own = served.find(({ area }) => isSame(area, place));
      const unplaced = register.services.filter(({ places }) => places.length === 0);
      const { one, many } = LEVEL_NAMES[level];
      return {
        level: one,
        rows: served.map((row) => rowOf(row, place, today)),
        remark: remarkOn(areas, served, many),
        chosen: place === null ? null : listOf(place.shortName, own?.services ?? [], today),
        unplaced: unplaced.length === 0 ? null : listOf('', unplaced, today),
        hasSamples: register.services.some(({ id }) => isSample(id)),
      };
    },
  );
}

function rowOf(
  { area, services }: { readonly area: Area; readonly services: readonly Service[] },
  place: Area | null,
  today: string,
): MapServicesRow {
  const { code, level, shortName } = area;
  return {
    code,
    name: shortName,
    services: services.length,
    unverified: services.filter(({ verified }) => verifiedState(verified, today) !== 'current')
      .length,
    params: toPlaceParams({ code, level }),
    isChosen: isSame(area, place),
  };
}

function isSame(area: Area, place: Area | null): boolean {
  return area.code === place?.code && area.level === place.level;
}

function listOf(name: string, services: readonly Service[], today: string): MapServicesList {
  const sorted = services.toSorted((a, b) =>
    a.name.localeCompare(b.name, 'en-GB', { numeric: true }),
  );
  const shown = sorted.slice(0, MOST_LISTED).map((service): MapService => {
    const state = verifiedState(service.verified, today);
    return {
      id: service.id,
      name: service.name,
      family: FAMILY_NAMES[service.family],
      mark: state === 'current' ? null : VERIFIED_WORDS[state],
      isSample: isSample(service.id),
    };
  });
  return { name, services: shown, more: services.length - shown.length };
}

/** Of real places alone. */
function remarkOn(
  areas: readonly Area[],
  served: readonly { readonly area: Area }[],
  many: string,
): string {
  const all = areas.filter(({ code }) => !isSamplePlace(code)).length;
  const without = all - served.filter(({ area }) => !isSamplePlace(area.code)).length;
  return without === 0
    ? `Each of the ${all} ${many} has a service recorded.`
    : `${without} of ${all} ${many} have none recorded, which does not mean that they have none.`;
}
