import { createSelector } from '@ngrx/store';
import { type Area, LEVEL_NAMES } from '#app/domain/area.ts';
import { isSamplePlace } from '#app/domain/sample-id.ts';
import { type Register } from '#app/domain/service.ts';
import { toParams } from '#app/domain/selection.ts';
import { selectRegister, selectRegisterGeography } from '../register/register.ts';
import { selectSelection } from '../selection/selection-feature.ts';

/** A place that services are recorded for, to choose from. */
export interface DirectoryChoice {
  readonly code: string;
  readonly name: string;
  /** `integrated care board, 2 services` */
  readonly hint: string;
  readonly isSample: boolean;
  /** Its place in an address. */
  readonly params: Readonly<Record<string, string | null>>;
}

/** More places are left to the box in which any is found. */
export const MOST_CHOICES = 40;

/** The chosen place, one of the sample register's too; null where none is, or the code is no place. */
export const selectDirectoryPlace = createSelector(
  selectRegisterGeography,
  selectSelection,
  (geography, { place, level }): Area | null =>
    geography?.areas.find((area) => area.code === place && area.level === level) ?? null,
);

/** Places that services are recorded for, those with most first. */
export const selectDirectoryChoices = createSelector(
  selectRegister,
  selectRegisterGeography,
  (register, geography): readonly DirectoryChoice[] => {
    if (geography === null) return [];
    const counts = servicesByPlace(register);
    const choices = geography.areas.flatMap((area) => {
      const count = counts.get(`${area.level}:${area.code}`);
      return count === undefined ? [] : [{ area, count }];
    });
    choices.sort(
      (a, b) => b.count - a.count || a.area.shortName.localeCompare(b.area.shortName, 'en-GB'),
    );
    return choices.map(({ area: { code, level, shortName }, count }) => ({
      code,
      name: shortName,
      hint: `${LEVEL_NAMES[level].one}, ${countOf(count, 'service')}`,
      isSample: isSamplePlace(code),
      params: toPlaceParams({ code, level }),
    }));
  },
);

/** A place in an address: its level goes with it, and no vintage that it may not be of. */
export function toPlaceParams({
  code,
  level,
}: Pick<Area, 'code' | 'level'>): Readonly<Record<string, string | null>> {
  return toParams({ place: code, level, vintage: null });
}

/** `1 service`, `2 services` */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

function servicesByPlace({ services }: Register): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { places } of services) {
    for (const key of new Set(places.map(({ code, level }) => `${level}:${code}`))) {
      const before = counts.get(key);
      counts.set(key, before === undefined ? 1 : before + 1);
    }
  }
  return counts;
}
