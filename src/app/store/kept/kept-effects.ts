import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { type Action, Store } from '@ngrx/store';
import {
  catchError,
  concat,
  concatMap,
  defer,
  EMPTY,
  exhaustMap,
  filter,
  from,
  map,
  Observable,
  of,
  startWith,
  switchMap,
  take,
} from 'rxjs';
import { type KeptKey } from '#app/domain/kept.ts';
import { KeptDatabase } from './kept-database.ts';
import { KeptEvents } from './kept-events.ts';
import { failureOf, KeptError } from './kept-failure.ts';
import { keptFeature } from './kept-feature.ts';

/** Reads what is kept, at the start and when the person wants it tried again. */
export const readKept = createEffect(
  (events = inject(Actions), database = inject(KeptDatabase)) =>
    events.pipe(
      ofType(KeptEvents.retried),
      startWith(null),
      exhaustMap(() =>
        from(database.readAll()).pipe(
          map((now) => KeptEvents.read({ now })),
          catchError((error: unknown) => of(KeptEvents.readFailed({ failure: failureOf(error) }))),
        ),
      ),
    ),
  { functional: true },
);

/** Saves what is not saved yet, all of it in one transaction, one transaction after another. */
export const saveKept = createEffect(
  (store = inject(Store), database = inject(KeptDatabase)) =>
    store.select(keptFeature.selectToSave).pipe(
      filter((batch) => batch !== null),
      concatMap(() => store.select(keptFeature.selectToSave).pipe(take(1))),
      concatMap((batch): Observable<Action> => {
        if (batch === null) return EMPTY;
        const { upTo, changes } = batch;
        return concat(
          of(KeptEvents.savingBegun({ upTo })),
          defer(() => database.commit(changes)).pipe(
            map(({ kind, now }) =>
              kind === 'saved' ? KeptEvents.saved({ upTo, now }) : KeptEvents.refused({ now }),
            ),
            catchError((error: unknown) =>
              of(KeptEvents.savingFailed({ failure: failureOf(error) })),
            ),
          ),
        );
      }),
    ),
  { functional: true },
);

/** Reads again what another tab changed, and stops saving where a newer version took over. */
export const hearOtherTabs = createEffect(
  (database = inject(KeptDatabase)) =>
    new Observable<readonly KeptKey[] | 'everything' | 'superseded'>((subscriber) =>
      database.listen(
        (what) => {
          subscriber.next(what);
        },
        () => {
          subscriber.next('superseded');
        },
      ),
    ).pipe(
      concatMap((what): Observable<Action> => {
        if (what === 'superseded') {
          const { failure } = new KeptError('newer');
          return of(KeptEvents.superseded({ failure }));
        }
        const whole = what === 'everything';
        return defer(() => (whole ? database.readAll() : database.read(what))).pipe(
          map((now) => KeptEvents.changedElsewhere({ now, whole })),
          catchError((error: unknown) => of(KeptEvents.readFailed({ failure: failureOf(error) }))),
        );
      }),
    ),
  { functional: true },
);

export const removeEverything = createEffect(
  (events = inject(Actions), database = inject(KeptDatabase)) =>
    events.pipe(
      ofType(KeptEvents.removalConfirmed),
      concatMap(() =>
        from(database.clear()).pipe(
          map(() => KeptEvents.emptied()),
          catchError((error: unknown) =>
            of(KeptEvents.emptyingFailed({ failure: failureOf(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

/** The browser asks before it closes a tab that holds something unsaved. */
export const warnBeforeLeaving = createEffect(
  (store = inject(Store)) =>
    store
      .select(keptFeature.selectIsUnsaved)
      .pipe(switchMap((isUnsaved) => (isUnsaved ? leavingAsked() : EMPTY))),
  { functional: true, dispatch: false },
);

function leavingAsked(): Observable<never> {
  return new Observable(() => {
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
    };
  });
}
