import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { type Action, createSelector, Store } from '@ngrx/store';
import {
  catchError,
  concat,
  defer,
  distinctUntilChanged,
  EMPTY,
  from,
  map,
  mergeMap,
  type Observable,
  of,
  switchMap,
  withLatestFrom,
} from 'rxjs';
import { GRID_LIMITS, inMegabytes } from '#data-adapters/formats/grid/grid-limits.ts';
import { KeptEvents } from '../kept/kept-events.ts';
import { valueOf } from '../loadable.ts';
import { NOW } from '../now.ts';
import { TODAY } from '../today.ts';
import { DeskEvents } from './desk-feature.ts';
import { acceptance, wantedRecords } from './import-acceptance.ts';
import { ImportEvents, importFeature } from './import-feature.ts';
import {
  selectPlaceFinder,
  selectRegister,
  selectRegisterGeography,
  selectStoredKnownNones,
  selectStoredServices,
} from './register.ts';
import { storedRegister } from './register-commits.ts';
import { RegisterWorker } from './register-worker.ts';

/** What a reading depends on: the file, and what it is compared with. */
const selectQuestion = createSelector(
  importFeature.selectFile,
  importFeature.selectFamily,
  importFeature.selectIsAccepting,
  selectRegister,
  selectRegisterGeography,
  (file, family, isAccepting, current, geography) =>
    file === null || isAccepting ? null : { file, family, current, geography },
);

const NO_PLACES =
  'The list of places could not be read, so services cannot be matched to them. Reload the page and try again.';

/** Reads a chosen file off the main thread, and anew when what it is compared with has changed. */
export const readServices = createEffect(
  (store = inject(Store), worker = inject(RegisterWorker), today = inject(TODAY)) =>
    store.select(selectQuestion).pipe(
      distinctUntilChanged(),
      switchMap((question): Observable<Action> => {
        if (question === null) return EMPTY;
        const { file, geography, ...rest } = question;
        const refused = (message: string) => of(ImportEvents.readFailed({ message }));
        if (geography === null) return refused(NO_PLACES);
        if (file.size > GRID_LIMITS.bytes) {
          return refused(
            `${file.name} has ${inMegabytes(file.size)}, more than the ${inMegabytes(GRID_LIMITS.bytes)} that can be read: divide it into several files.`,
          );
        }
        const reading = defer(() => file.arrayBuffer()).pipe(
          catchError(() => {
            throw new Error(`${file.name} cannot be read: choose it again, or a copy of it.`);
          }),
          switchMap((buffer) =>
            worker.read({
              kind: 'read',
              name: file.name,
              bytes: new Uint8Array(buffer),
              today,
              geography,
              ...rest,
            }),
          ),
          map((read) => ImportEvents.read({ reading: read })),
          catchError((error: unknown) =>
            refused(error instanceof Error ? error.message : String(error)),
          ),
        );
        return concat(of(ImportEvents.readingBegun()), reading);
      }),
    ),
  { functional: true },
);

/** Makes one commit of what a person wants of a file: it is undone in one step. */
export const acceptServices = createEffect(
  (actions = inject(Actions), store = inject(Store), now = inject(NOW)) =>
    actions.pipe(
      ofType(ImportEvents.accepted),
      withLatestFrom(
        store.select(importFeature.selectRegisterImportState),
        store.select(selectStoredServices),
        store.select(selectStoredKnownNones),
        store.select(selectPlaceFinder),
      ),
      switchMap(([, state, services, nones, finder]): Observable<Action> => {
        const reading = valueOf(state.reading);
        if (reading === null || state.file === null) return EMPTY;
        const records = wantedRecords(reading.preview, state);
        const about = {
          file: state.file.name,
          at: now(),
          placeName: finder?.name ?? (() => null),
        };
        return from(acceptance(records, storedRegister(services, nones), about)).pipe(
          // The file is put away first: what is kept then is no longer compared with it.
          mergeMap((commit): Action[] => [
            ImportEvents.finished(),
            ...(commit === null ? [] : [KeptEvents.committed({ commit })]),
            DeskEvents.done({ what: commit?.title ?? 'Nothing in the file was different' }),
          ]),
          catchError(() => of(ImportEvents.acceptanceFailed())),
        );
      }),
    ),
  { functional: true },
);
