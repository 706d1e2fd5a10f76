import { inject } from '@angular/core';
import { createEffect } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { EMPTY, fromEvent, switchMap, tap } from 'rxjs';
import { deskFeature } from './desk-feature.ts';

/** The browser asks before it closes a tab with a form that is not saved. */
export const warnOfDrafts = createEffect(
  (store = inject(Store)) =>
    store.select(deskFeature.selectHasDrafts).pipe(
      switchMap((has) => (has ? fromEvent(window, 'beforeunload') : EMPTY)),
      tap((event) => {
        event.preventDefault();
      }),
    ),
  { functional: true, dispatch: false },
);
