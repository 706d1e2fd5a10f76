import { createSelector } from '@ngrx/store';
import { isSample } from '#app/domain/sample-id.ts';
import { type Commit, remove } from '../kept/kept-changes.ts';
import { selectKept } from '../kept/kept-feature.ts';

const selectSamples = createSelector(
  selectKept('services'),
  selectKept('knownNones'),
  (services, knownNones) => ({
    services: services.filter(({ id }) => isSample(id)),
    knownNones: knownNones.filter(({ id }) => isSample(id)),
  }),
);

/**
 * Whether any record of the sample register is there: every page and file says so then. It stands
 * alone, so that the first view carries nothing else of the register.
 */
export const selectHasSamples = createSelector(
  selectSamples,
  ({ services, knownNones }) => services.length + knownNones.length > 0,
);

/** What takes every sample record out, and nothing else. */
export const selectSampleRemoval = createSelector(
  selectSamples,
  ({ services, knownNones }): Commit => ({
    title: 'Removed the sample register',
    changes: [
      ...services.map((record) => remove('services', record)),
      ...knownNones.map((record) => remove('knownNones', record)),
    ],
  }),
);
