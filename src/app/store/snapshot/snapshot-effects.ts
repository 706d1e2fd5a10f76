import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { catchError, concat, defer, filter, map, merge, mergeMap, of, switchMap } from 'rxjs';
import {
  selectHistoryToAsk,
  selectIndicatorsToAsk,
  selectWantsAges,
  selectWantsBreakdowns,
  selectWantsProgrammes,
} from '../wanted.ts';
import { failureMessage, SnapshotClient } from './snapshot-client.ts';
import { SnapshotEvents } from './snapshot-events.ts';

/** The small files every page needs, once at the start. */
export const readBasics = createEffect(
  (client = inject(SnapshotClient)) =>
    defer(() =>
      merge(
        client.areas().pipe(
          map((geography) => SnapshotEvents.areasAnswered({ geography })),
          catchError((error: unknown) =>
            of(SnapshotEvents.areasFailed({ message: failureMessage(error) })),
          ),
        ),
        client.manifest().pipe(
          map((manifest) => SnapshotEvents.manifestAnswered({ manifest })),
          catchError((error: unknown) =>
            of(SnapshotEvents.manifestFailed({ message: failureMessage(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

/** Notices which indicators the page in view needs and has not asked for. */
export const askForFigures = createEffect(
  (store = inject(Store)) =>
    store.select(selectIndicatorsToAsk).pipe(
      filter((ids) => ids.length > 0),
      map((ids) => SnapshotEvents.figuresAsked({ ids })),
    ),
  { functional: true },
);

export const askForProgrammes = createEffect(
  (store = inject(Store)) =>
    store.select(selectWantsProgrammes).pipe(
      filter((isWanted) => isWanted),
      map(() => SnapshotEvents.programmesAsked()),
    ),
  { functional: true },
);

export const readProgrammes = createEffect(
  (events = inject(Actions), client = inject(SnapshotClient)) =>
    events.pipe(
      ofType(SnapshotEvents.programmesAsked),
      switchMap(() =>
        client.programmes().pipe(
          map((programmes) => SnapshotEvents.programmesAnswered({ programmes })),
          catchError((error: unknown) =>
            of(SnapshotEvents.programmesFailed({ message: failureMessage(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

export const askForAges = createEffect(
  (store = inject(Store)) =>
    store.select(selectWantsAges).pipe(
      filter((isWanted) => isWanted),
      map(() => SnapshotEvents.agesAsked()),
    ),
  { functional: true },
);

export const readAges = createEffect(
  (events = inject(Actions), client = inject(SnapshotClient)) =>
    events.pipe(
      ofType(SnapshotEvents.agesAsked),
      switchMap(() =>
        client.ages().pipe(
          map((ages) => SnapshotEvents.agesAnswered({ ages })),
          catchError((error: unknown) =>
            of(SnapshotEvents.agesFailed({ message: failureMessage(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

export const askForBreakdowns = createEffect(
  (store = inject(Store)) =>
    store.select(selectWantsBreakdowns).pipe(
      filter((isWanted) => isWanted),
      map(() => SnapshotEvents.breakdownsAsked()),
    ),
  { functional: true },
);

export const readBreakdowns = createEffect(
  (events = inject(Actions), client = inject(SnapshotClient)) =>
    events.pipe(
      ofType(SnapshotEvents.breakdownsAsked),
      switchMap(() =>
        client.breakdowns().pipe(
          map((breakdowns) => SnapshotEvents.breakdownsAnswered({ breakdowns })),
          catchError((error: unknown) =>
            of(SnapshotEvents.breakdownsFailed({ message: failureMessage(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

export const readHistory = createEffect(
  (store = inject(Store), client = inject(SnapshotClient)) =>
    store.select(selectHistoryToAsk).pipe(
      filter((file) => file !== null),
      // Asked first: what it answers is no reason to ask again.
      mergeMap((file) =>
        concat(
          of(SnapshotEvents.historyAsked()),
          client.history(file).pipe(
            map((history) => SnapshotEvents.historyAnswered({ history })),
            catchError((error: unknown) =>
              of(SnapshotEvents.historyFailed({ message: failureMessage(error) })),
            ),
          ),
        ),
      ),
    ),
  { functional: true },
);

export const readFigures = createEffect(
  (events = inject(Actions), client = inject(SnapshotClient)) =>
    events.pipe(
      ofType(SnapshotEvents.figuresAsked),
      mergeMap(({ ids }) => ids),
      mergeMap((id) =>
        client.figures(id).pipe(
          map((table) => SnapshotEvents.figuresAnswered({ table })),
          catchError((error: unknown) =>
            of(SnapshotEvents.figuresFailed({ id, message: failureMessage(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

export const readIssues = createEffect(
  (events = inject(Actions), client = inject(SnapshotClient)) =>
    events.pipe(
      ofType(SnapshotEvents.issuesAsked),
      switchMap(() =>
        client.issues().pipe(
          map((issues) => SnapshotEvents.issuesAnswered({ issues })),
          catchError((error: unknown) =>
            of(SnapshotEvents.issuesFailed({ message: failureMessage(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);
