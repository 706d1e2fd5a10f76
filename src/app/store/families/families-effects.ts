import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { type Action, Store } from '@ngrx/store';
import {
  catchError,
  concat,
  EMPTY,
  filter,
  mergeMap,
  type Observable,
  of,
  switchMap,
  takeUntil,
} from 'rxjs';
import { GapPageEvents } from '../gaps/gap-events.ts';
import { GapWorker } from '../gaps/gap-worker.ts';
import { TODAY } from '../today.ts';
import { selectNextFamilyQuestion } from './families-feature.ts';
import { FamilyEvents } from './family-events.ts';

const STOPPED = 'The simulation stopped.';

/** Asks for the register's gaps that the page in view waits for. A newer question ends an older one. */
export const askFamilies = createEffect(
  (
    store = inject(Store),
    worker = inject(GapWorker),
    actions = inject(Actions),
    today = inject(TODAY),
  ) =>
    store.select(selectNextFamilyQuestion).pipe(
      filter((question) => question !== null),
      switchMap((question) =>
        concat(
          of(FamilyEvents.asked({ question })),
          worker.run({ kind: 'register', question, today }).pipe(
            mergeMap((message): Observable<Action> => {
              if ('progress' in message) return of(FamilyEvents.progressed(message.progress));
              const { result } = message;
              return result.kind === 'register'
                ? of(FamilyEvents.answered({ question, columns: result.columns }))
                : EMPTY;
            }),
            catchError((error: unknown) => {
              const message = error instanceof Error ? error.message : STOPPED;
              return of(FamilyEvents.failed({ message }));
            }),
            takeUntil(actions.pipe(ofType(GapPageEvents.stopped))),
          ),
        ),
      ),
    ),
  { functional: true },
);
