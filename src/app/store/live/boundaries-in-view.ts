import { inject } from '@angular/core';
import { createEffect } from '@ngrx/effects';
import { createSelector, Store } from '@ngrx/store';
import { catchError, distinctUntilChanged, EMPTY, filter, map, switchMap } from 'rxjs';
import { type Boundaries } from '#app/domain/boundaries.ts';
import { valueOf } from '../loadable.ts';
import { selectVintage } from '../scope.ts';
import { selectPage, selectSelection } from '../selection/selection-feature.ts';
import { SnapshotClient } from '../snapshot/snapshot-client.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { LiveEvents } from './live-events.ts';
import { boundaryKey, liveFeature } from './live-feature.ts';

const selectKey = createSelector(selectSelection, selectVintage, ({ level }, vintage) =>
  level === 'england' || vintage === null ? null : boundaryKey({ level, vintage }),
);

/** Official boundaries of the level and vintage in view; null where none were fetched or brought. */
export const selectBoundariesInView = createSelector(
  selectKey,
  liveFeature.selectBoundaries,
  (key, boundaries): Boundaries | null => (key === null ? null : (boundaries[key] ?? null)),
);

/** The file beside the figures that holds them, where there is one and it was not read. */
const selectFile = createSelector(
  selectPage,
  selectSelection,
  selectKey,
  selectBoundariesInView,
  snapshotFeature.selectManifest,
  (page, { shape }, key, held, manifest): string | null => {
    if (page !== 'map' || shape !== 'geography' || held !== null || key === null) return null;
    const entries = valueOf(manifest)?.boundaries ?? [];
    const entry = entries.find(
      ({ level, vintage }) => level !== 'england' && boundaryKey({ level, vintage }) === key,
    );
    return entry?.file ?? null;
  },
);

/** Reads bundled boundaries when a geographic map wants them. Without them places are circles. */
export const readBundledBoundaries = createEffect(
  (store = inject(Store), client = inject(SnapshotClient)) =>
    store.select(selectFile).pipe(
      distinctUntilChanged(),
      filter((file) => file !== null),
      switchMap((file) =>
        client.boundaries(file).pipe(
          map((boundaries) => LiveEvents.boundariesHeld({ boundaries: [boundaries] })),
          catchError(() => EMPTY),
        ),
      ),
    ),
  { functional: true },
);
