import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { type Action, Store } from '@ngrx/store';
import {
  catchError,
  concat,
  distinctUntilChanged,
  EMPTY,
  filter,
  from,
  mergeMap,
  type Observable,
  of,
  switchMap,
  takeUntil,
} from 'rxjs';
import { GapEvents, GapPageEvents } from './gap-events.ts';
import { type GapTask, type LensAnswer } from './gap-task.ts';
import { GapWorker } from './gap-worker.ts';
import {
  type LensQuestion,
  selectNextChange,
  selectNextQuestion,
  selectNextRobustness,
} from './gaps-feature.ts';

const STOPPED = 'The simulation stopped.';

/**
 * Asks for the gaps that the page in view waits for and that were not asked yet. A newer question
 * ends an older one, and so does the person.
 */
export const askWorker = createEffect(
  (store = inject(Store), worker = inject(GapWorker), actions = inject(Actions)) =>
    store.select(selectNextQuestion).pipe(
      filter((question) => question !== null),
      switchMap(({ lenses, settings }) =>
        concat(
          of(GapEvents.asked({ keys: lenses.map(({ key }) => key) })),
          worker.run({ kind: 'simulate', lenses: lenses.map(({ lens }) => lens), settings }).pipe(
            mergeMap((message): Observable<Action> => {
              if ('progress' in message) return of(GapEvents.progressed(message.progress));
              const { result } = message;
              return result.kind === 'simulate'
                ? from(lenses.map((lens, i) => answerOf(lens, result.answers[i])))
                : EMPTY;
            }),
            catchError((error: unknown) =>
              from(lenses.map(({ key }) => GapEvents.failed({ key, message: messageOf(error) }))),
            ),
            takeUntil(actions.pipe(ofType(GapPageEvents.stopped))),
          ),
        ),
      ),
    ),
  { functional: true },
);

/** Checks the classes in view against other ways of scoring, once they are there. */
export const checkRobustness = createEffect(
  (store = inject(Store), worker = inject(GapWorker)) =>
    store.select(selectNextRobustness).pipe(
      distinctUntilChanged((a, b) => a?.key === b?.key),
      switchMap((check) => {
        if (check === null) return EMPTY;
        const { key } = check;
        return resultOf(worker, { kind: 'robustness', ...check }).pipe(
          mergeMap((result) =>
            result.kind === 'robustness'
              ? of(GapEvents.robustnessAnswered({ key, robustness: result.robustness }))
              : EMPTY,
          ),
          catchError((error: unknown) =>
            of(GapEvents.robustnessFailed({ key, message: messageOf(error) })),
          ),
        );
      }),
    ),
  { functional: true },
);

/** Looks for what would change the gap that is opened. */
export const findChanges = createEffect(
  (store = inject(Store), worker = inject(GapWorker)) =>
    store.select(selectNextChange).pipe(
      distinctUntilChanged((a, b) => a?.key === b?.key && a?.area === b?.area),
      switchMap((question) => {
        if (question === null) return EMPTY;
        const { key, area } = question;
        return resultOf(worker, { kind: 'change', ...question }).pipe(
          mergeMap((result) =>
            result.kind === 'change'
              ? of(GapEvents.changesAnswered({ key, area, changes: result.changes }))
              : EMPTY,
          ),
          catchError((error: unknown) =>
            of(GapEvents.changesFailed({ key, area, message: messageOf(error) })),
          ),
        );
      }),
    ),
  { functional: true },
);

function resultOf(worker: GapWorker, task: GapTask) {
  return worker
    .run(task)
    .pipe(mergeMap((message) => ('result' in message ? of(message.result) : EMPTY)));
}

function answerOf({ key, view }: LensQuestion, answer: LensAnswer | undefined): Action {
  if (answer === undefined) return GapEvents.failed({ key, message: STOPPED });
  return 'message' in answer
    ? GapEvents.failed({ key, message: answer.message })
    : GapEvents.answered({ key, view, simulated: answer.simulated });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : STOPPED;
}
