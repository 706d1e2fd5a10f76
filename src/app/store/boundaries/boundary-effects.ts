import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { type Action, Store } from '@ngrx/store';
import {
  catchError,
  concatMap,
  defer,
  map,
  mergeMap,
  type Observable,
  of,
  switchMap,
  takeUntil,
  withLatestFrom,
} from 'rxjs';
import { LEVEL_NAMES } from '#app/domain/area.ts';
import { GRID_LIMITS, inMegabytes } from '#data-adapters/formats/grid/grid-limits.ts';
import { put, remove } from '../kept/kept-changes.ts';
import { KeptEvents } from '../kept/kept-events.ts';
import { selectKept } from '../kept/kept-feature.ts';
import { LiveEvents } from '../live/live-events.ts';
import { boundaryKey } from '../live/live-feature.ts';
import { selectGeography, selectVintage } from '../scope.ts';
import { BoundaryEvents } from './boundary-feature.ts';
import { BoundaryWorker } from './boundary-worker.ts';

const NO_PLACES =
  'The list of places could not be read, so boundaries cannot be matched to them. Reload the page and try again.';

/** Reads a dropped file off the main thread. A newer one ends an older one. */
export const readBoundaryFile = createEffect(
  (actions = inject(Actions), store = inject(Store), worker = inject(BoundaryWorker)) =>
    actions.pipe(
      ofType(BoundaryEvents.fileChosen),
      withLatestFrom(store.select(selectGeography), store.select(selectVintage)),
      switchMap(([{ file }, geography, vintage]): Observable<Action> => {
        const { name, size } = file;
        const refused = (message: string) => of(BoundaryEvents.refused({ message }));
        if (geography === null || vintage === null) return refused(NO_PLACES);
        if (size > GRID_LIMITS.bytes) {
          return refused(
            `${name} has ${inMegabytes(size)}, more than the ${inMegabytes(GRID_LIMITS.bytes)} that can be read: bring generalised boundaries (BUC or BSC).`,
          );
        }
        return defer(() => file.arrayBuffer()).pipe(
          map((buffer) => ({ name, bytes: new Uint8Array(buffer), geography, vintage })),
          catchError(() => {
            throw new Error(`${name} cannot be read: choose it again, or a copy of it.`);
          }),
          switchMap((task) => worker.run(task)),
          mergeMap((message) =>
            'result' in message ? [BoundaryEvents.read({ name, result: message.result })] : [],
          ),
          catchError((error: unknown) =>
            refused(error instanceof Error ? error.message : String(error)),
          ),
          takeUntil(actions.pipe(ofType(BoundaryEvents.cancelled))),
        );
      }),
    ),
  { functional: true },
);

/** Keeps accepted boundaries, and has the map draw them. */
export const acceptBoundaries = createEffect(
  (actions = inject(Actions), store = inject(Store)) =>
    actions.pipe(
      ofType(BoundaryEvents.read),
      switchMap(({ result: { boundaries } }) =>
        actions.pipe(
          ofType(BoundaryEvents.accepted),
          withLatestFrom(store.select(selectKept('boundaries'))),
          concatMap(([, kept]): Action[] => {
            const id = boundaryKey(boundaries);
            const revision = kept.find((record) => record.id === id)?.revision ?? null;
            const title = `Brought boundaries of ${LEVEL_NAMES[boundaries.level].many}`;
            return [
              KeptEvents.committed({
                commit: { title, changes: [put('boundaries', { ...boundaries, id, revision })] },
              }),
              LiveEvents.boundariesHeld({ boundaries: [boundaries] }),
            ];
          }),
          takeUntil(actions.pipe(ofType(BoundaryEvents.fileChosen, BoundaryEvents.cancelled))),
        ),
      ),
    ),
  { functional: true },
);

/** Removes boundaries: a step that can be undone. */
export const removeBoundaries = createEffect(
  (actions = inject(Actions), store = inject(Store)) =>
    actions.pipe(
      ofType(BoundaryEvents.removed),
      withLatestFrom(store.select(selectKept('boundaries'))),
      mergeMap(([{ id }, kept]) =>
        kept
          .filter((record) => record.id === id)
          .map((record) =>
            KeptEvents.committed({
              commit: {
                title: `Removed the boundaries of ${LEVEL_NAMES[record.level].many}`,
                changes: [remove('boundaries', record)],
              },
            }),
          ),
      ),
    ),
  { functional: true },
);
