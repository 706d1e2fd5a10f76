import { inject } from '@angular/core';
import { createEffect } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { catchError, filter, map, merge, mergeMap, of } from 'rxjs';
import { GapWorker } from './gap-worker.ts';
import { GapEvents, selectNextQuestion } from './gaps-feature.ts';

/** Asks the worker whatever the page in view waits for and was not asked yet. */
export const askWorker = createEffect(
  (store = inject(Store), worker = inject(GapWorker)) =>
    store.select(selectNextQuestion).pipe(
      filter((question) => question !== null),
      mergeMap((question) =>
        merge(
          of(GapEvents.asked({ key: question.key })),
          worker.run(question).pipe(
            map((simulated) => GapEvents.answered({ key: question.key, simulated })),
            catchError((error: unknown) =>
              of(
                GapEvents.failed({
                  key: question.key,
                  message: error instanceof Error ? error.message : 'The simulation stopped.',
                }),
              ),
            ),
          ),
        ),
      ),
    ),
  { functional: true },
);
