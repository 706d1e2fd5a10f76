import { createSelector } from '@ngrx/store';
import { type Area, areasOf, ENGLAND, type Geography, newestVintage } from '#app/domain/area.ts';
import { valueOf } from './loadable.ts';
import { type Peer, peersOf } from './peers-of.ts';
import { selectSelection } from './selection/selection-feature.ts';
import { snapshotFeature } from './snapshot/snapshot-feature.ts';
import { type Comparator } from './view-models/benchmark.ts';

const NO_AREAS: readonly Area[] = [];
const SIMILAR_AREAS = 'the median of similar areas';

export const selectGeography = createSelector(snapshotFeature.selectGeography, valueOf);

/**
 * The ICB vintage in view: the one chosen, else the newest; for a board that has ended, the last in
 * which it was in force.
 */
export const selectVintage = createSelector(
  selectGeography,
  selectSelection,
  (geography, { vintage, place, level }) => {
    if (geography === null) return null;
    const chosen = geography.vintages.find(({ id }) => id === vintage);
    if (chosen !== undefined) return chosen.id;
    const last =
      level !== 'icb' || place === null
        ? undefined
        : geography.vintages.findLast(({ id }) =>
            areasOf(geography, 'icb', id).some(({ code }) => code === place),
          );
    return last?.id ?? newestVintage(geography);
  },
);

/** Every area of the level and vintage in view, in order of code. */
export const selectAreas = createSelector(
  selectGeography,
  selectVintage,
  createSelector(selectSelection, ({ level }) => level),
  (geography, vintage, level) =>
    geography === null || vintage === null ? NO_AREAS : areasOf(geography, level, vintage),
);

/** The chosen place, null where none is chosen or the code is not one of the level's. */
export const selectPlace = createSelector(
  selectGeography,
  selectSelection,
  (geography, { place, level }) =>
    geography?.areas.find((area) => area.code === place && area.level === level) ?? null,
);

/**
 * The similar areas of the chosen place by the rule in the address; null without a place, or while
 * what the rule goes by is not read.
 */
export const selectPeers = createSelector(
  createSelector(
    selectGeography,
    selectVintage,
    selectAreas,
    selectPlace,
    (geography, vintage, areas, place) => ({ geography, vintage, areas, place }),
  ),
  createSelector(selectSelection, ({ peers }) => peers),
  createSelector(selectSelection, ({ peerCodes }) => peerCodes),
  createSelector(snapshotFeature.selectTables, (tables) => tables['deprivation']),
  snapshotFeature.selectAges,
  ({ geography, vintage, areas, place }, rule, codes, deprivation, ages): readonly Peer[] | null =>
    geography === null || place === null
      ? null
      : peersOf(place, areas, rule, codes, {
          deprivation: valueOf(deprivation),
          ages: valueOf(ages),
          regionOf: (area) => regionOf(geography, area, vintage)?.code ?? null,
        }),
);

/** What figures are compared with: England, the chosen place's region, or its similar areas. */
export const selectComparator = createSelector(
  createSelector(
    selectGeography,
    selectVintage,
    selectPlace,
    selectSelection,
    (geography, vintage, place, { comparator }) =>
      geography === null || place === null || comparator !== 'region'
        ? null
        : regionOf(geography, place, vintage),
  ),
  createSelector(
    selectPlace,
    selectSelection,
    (place, { comparator }) => comparator === 'peers' && place !== null,
  ),
  createSelector(selectSelection, selectPeers, ({ comparator }, peers) =>
    comparator === 'peers' ? peers : null,
  ),
  (region, isPeers, peers): Comparator => {
    if (isPeers) {
      const codes = (peers ?? []).map(({ area }) => area.code);
      return { code: '', name: SIMILAR_AREAS, peers: codes };
    }
    return region === null
      ? { code: ENGLAND, name: 'England' }
      : { code: region.code, name: region.shortName };
  },
);

/** The region (for an ICB its NHS region) that holds most of a place; null for regions themselves. */
export function regionOf(geography: Geography, place: Area, vintage: string | null): Area | null {
  const parentLevel = place.level === 'icb' ? 'nhs-region' : 'region';
  const parents = geography.memberships
    .filter(
      (row) =>
        row.child === place.code &&
        row.childLevel === place.level &&
        row.parentLevel === parentLevel &&
        (row.vintage === null || row.vintage === vintage),
    )
    .sort((a, b) => b.share - a.share);
  const code = parents[0]?.parent;
  return geography.areas.find((area) => area.code === code && area.level === parentLevel) ?? null;
}

/** What the reader must know of a place whose boundaries changed; null where nothing did. */
export interface BoundaryNotice {
  readonly kind: 'abolished' | 'formed';
  readonly date: string;
  readonly others: readonly {
    readonly area: Area;
    readonly share: number;
    readonly part: string;
  }[];
}

export const selectBoundaryNotice = createSelector(
  selectGeography,
  selectPlace,
  (geography, place): BoundaryNotice | null => {
    if (geography === null || place === null) return null;
    const changes = geography.successions.filter(({ kind }) => kind !== 'unchanged');
    const find = (code: string) =>
      geography.areas.find((area) => area.code === code && area.level === place.level);
    const successors = changes.filter(({ oldCode }) => oldCode === place.code);
    const predecessors = changes.filter(({ newCode }) => newCode === place.code);
    const rows = successors.length > 0 ? successors : predecessors;
    const [first] = rows;
    if (first === undefined) return null;
    return {
      kind: successors.length > 0 ? 'abolished' : 'formed',
      date: first.date,
      others: rows.flatMap(({ oldCode, newCode, share, part }) => {
        const area = find(successors.length > 0 ? newCode : oldCode);
        return area === undefined ? [] : [{ area, share, part }];
      }),
    };
  },
);
