import { createSelector, createSelectorFactory, resultMemoize } from '@ngrx/store';
import { type GapAction, type NotNow } from '#app/domain/gap-action.ts';
import { placeNesting, type PlaceNesting } from '#app/domain/place-nesting.ts';
import { sameData } from '#app/domain/same-data.ts';
import { withSamplePlaces } from '#app/domain/sample-places.ts';
import { type Register } from '#app/domain/service.ts';
import { type KeptRecord } from '#data-adapters/kept/collections.ts';
import { PlaceFinder } from '#data-adapters/service-register/place-finder.ts';
import { selectKept } from '../kept/kept-feature.ts';
import { selectHasSamples } from './has-samples.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { valueOf } from '../loadable.ts';

export { selectHasSamples };

export const selectStoredServices = selectKept('services');
export const selectStoredKnownNones = selectKept('knownNones');

/**
 * Everything that was recorded of services, in order of id. The same object as long as no record is
 * different, whatever else is kept: what hangs on it is not worked out again.
 */
export const selectRegister = createSelectorFactory<object, Register>((project) =>
  resultMemoize(project, isSameRegister),
)(
  selectStoredServices,
  selectStoredKnownNones,
  (
    services: readonly KeptRecord<'services'>[],
    knownNones: readonly KeptRecord<'knownNones'>[],
  ): Register => ({
    services: services.map(({ record }) => record),
    knownNones: knownNones.map(({ record }) => record),
  }),
);

function isSameRegister(a: Register, b: Register): boolean {
  return isSameList(a.services, b.services) && isSameList(a.knownNones, b.knownNones);
}

/** A record that was saved comes back from the database as another object that says the same. */
function isSameList(a: readonly object[], b: readonly object[]): boolean {
  return a.length === b.length && a.every((one, i) => sameData(one, b[i]));
}

/**
 * The places a service may serve: those of England, and the fictional ones while the sample register
 * is loaded. Pages of figures keep to the real geography.
 */
export const selectRegisterGeography = createSelector(
  snapshotFeature.selectGeography,
  selectHasSamples,
  (geography, samples) => {
    const places = valueOf(geography);
    return places !== null && samples ? withSamplePlaces(places) : places;
  },
);

/** How those places lie in one another. */
export const selectRegisterNesting = createSelector(
  selectRegisterGeography,
  (geography): PlaceNesting | null => (geography === null ? null : placeNesting(geography)),
);

/** Finds and names those places, for forms and files. */
export const selectPlaceFinder = createSelector(
  selectRegisterGeography,
  (geography): PlaceFinder | null => (geography === null ? null : new PlaceFinder(geography)),
);

/** What is to be done about gaps, in order of id. */
export const selectActions = createSelector(selectKept('actions'), (all): readonly GapAction[] =>
  all.map(({ action }) => action),
);

/** Gaps left for now, in order of id. */
export const selectNotNow = createSelector(selectKept('notNow'), (all): readonly NotNow[] =>
  all.map(({ decision }) => decision),
);
