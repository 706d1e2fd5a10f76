import { createSelector } from '@ngrx/store';
import { type Area, type AreaLevel, ENGLAND, LEVEL_NAMES } from '#app/domain/area.ts';
import { searchAreas } from '#app/domain/area-search.ts';
import { numberText } from '#app/domain/figure-text.ts';
import { regionOf, selectGeography, selectPlace, selectVintage } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';

/** What is said of the place at the head of its page. */
export interface AreaHeader {
  readonly place: Area;
  readonly level: string;
  /** Facts with their names: residents, region, codes. */
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  /** The same council at its other tier, where it has two. */
  readonly otherTier: Area | null;
  /** The places it lies in, or that lie in it, by level; the largest share first. */
  readonly related: readonly {
    readonly name: string;
    readonly places: readonly { readonly area: Area; readonly share: string }[];
  }[];
}

/** A code in the address that is no place, and what may have been meant. */
export interface UnknownArea {
  readonly text: string;
  readonly suggestions: readonly Area[];
}

/** The place's page cannot be of England as a whole: it is what places are compared with. */
const selectAreaPlace = createSelector(selectPlace, (place) =>
  place === null || place.level === 'england' ? null : place,
);

export const selectUnknownArea = createSelector(
  selectGeography,
  selectAreaPlace,
  selectSelection,
  (geography, place, { place: text }): UnknownArea | null =>
    geography === null || place !== null
      ? null
      : {
          text: text ?? '',
          suggestions: searchAreas(geography, text ?? '', 8).filter(({ code }) => code !== ENGLAND),
        },
);

export const selectAreaHeader = createSelector(
  selectGeography,
  selectAreaPlace,
  selectVintage,
  (geography, place, vintage): AreaHeader | null => {
    if (geography === null || place === null) return null;
    const { all, workingAge } = place.population;
    const region = regionOf(geography, place, vintage);
    const area = (code: string, level: AreaLevel) =>
      geography.areas.find((one) => one.code === code && one.level === level);
    const rows = geography.memberships.filter(
      (row) => row.vintage === null || row.vintage === vintage,
    );
    const share = (of: number) => (of > 0.9995 ? '' : `${Math.max(1, Math.round(of * 100))}%`);
    const inside = (level: AreaLevel) =>
      rows
        .filter(
          (row) =>
            row.child === place.code && row.childLevel === place.level && row.parentLevel === level,
        )
        .sort((a, b) => b.share - a.share)
        .flatMap((row) => {
          const found = area(row.parent, level);
          const words = share(row.share);
          return found === undefined
            ? []
            : [{ area: found, share: words === '' ? '' : `${words} of its residents` }];
        });
    const holds = (level: AreaLevel) =>
      rows
        .filter(
          (row) =>
            row.parent === place.code &&
            row.parentLevel === place.level &&
            row.childLevel === level,
        )
        .flatMap((row) => {
          const found = area(row.child, level);
          const words = share(row.share);
          return found === undefined
            ? []
            : [{ area: found, share: words === '' ? '' : `${words} of it` }];
        })
        .sort((a, b) => a.area.shortName.localeCompare(b.area.shortName, 'en-GB'));
    const related = [
      ...(['nhs-region', 'region', 'icb', 'utla'] as const).map((level) => ({
        name: `In ${LEVEL_NAMES[level].one}`,
        places: inside(level),
      })),
      ...(['icb', 'utla'] as const).map((level) => ({
        name: `${capital(LEVEL_NAMES[level].many)} inside it`,
        places: holds(level),
      })),
      ...(place.level === 'utla'
        ? [{ name: 'Lower-tier local authorities inside it', places: holds('ltla') }]
        : []),
    ].filter(({ places }) => places.length > 0);
    const tier = place.level === 'utla' ? 'ltla' : place.level === 'ltla' ? 'utla' : null;
    return {
      place,
      level: LEVEL_NAMES[place.level].one,
      facts: [
        { name: 'Residents, mid-2024', text: numberText(all, 0) },
        { name: 'Aged 16 to 64', text: numberText(workingAge, 0) },
        ...(region === null ? [] : [{ name: 'Region', text: region.shortName }]),
        {
          name: 'Code',
          text: place.odsCode === null ? place.code : `${place.code}, ${place.odsCode}`,
        },
      ],
      otherTier: tier === null ? null : (area(place.code, tier) ?? null),
      related,
    };
  },
);

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
