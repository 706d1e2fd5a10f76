import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { type Action, Store } from '@ngrx/store';
import {
  catchError,
  concat,
  defer,
  distinctUntilChanged,
  EMPTY,
  filter,
  map,
  mergeMap,
  type Observable,
  of,
  switchMap,
  takeUntil,
  withLatestFrom,
} from 'rxjs';
import { readRange } from '#data-adapters/formats/grid/a1.ts';
import { GRID_LIMITS, inMegabytes } from '#data-adapters/formats/grid/grid-limits.ts';
import { type ExtractMapping } from '#data-adapters/local-extract/extract-mapping.ts';
import { type TableChoice } from '#data-adapters/local-extract/propose/find-tables.ts';
import { selectGeography } from '../scope.ts';
import { BringEvents } from './bring-events.ts';
import { bringFeature } from './bring-feature.ts';
import { type TablePlace } from './bring-state.ts';
import { ExtractClient, type Told } from './extract-client.ts';

const NO_PLACES =
  'The list of places could not be read, so figures cannot be matched to them. Reload the page and try again.';
const PREVIEW_ROWS = 14;

/** Opens a chosen file off the main thread. A newer choice ends an older one. */
export const openChosenFile = createEffect(
  (actions = inject(Actions), store = inject(Store), client = inject(ExtractClient)) =>
    actions.pipe(
      ofType(BringEvents.fileChosen),
      withLatestFrom(store.select(selectGeography)),
      switchMap(([{ file }, geography]): Observable<Action> => {
        const { name, size } = file;
        const refused = (message: string) => of(BringEvents.fileRefused({ name, message }));
        if (geography === null) return refused(NO_PLACES);
        if (size > GRID_LIMITS.bytes) {
          return refused(
            `${name} has ${inMegabytes(size)}, more than the ${inMegabytes(GRID_LIMITS.bytes)} that can be read: bring the sheet or the years you need as a file of their own.`,
          );
        }
        return defer(() => file.arrayBuffer()).pipe(
          map((buffer) => new Uint8Array(buffer)),
          catchError(() => {
            throw new Error(`${name} cannot be read: choose it again, or a copy of it.`);
          }),
          switchMap((bytes) => client.ask({ kind: 'open', name, bytes, geography })),
          mergeMap((told): Observable<Action> => {
            if (told.kind === 'progress') {
              return of(BringEvents.progressed({ share: told.share }));
            }
            return told.kind === 'opened' ? of(BringEvents.opened({ file: told.file })) : EMPTY;
          }),
          catchError((error: unknown) => refused(messageOf(error))),
          takeUntil(actions.pipe(ofType(BringEvents.openingStopped, BringEvents.abandoned))),
        );
      }),
    ),
  { functional: true },
);

/** Proposes how to read what was opened, or the table a person chose of it. */
export const proposeReading = createEffect(
  (actions = inject(Actions), store = inject(Store), client = inject(ExtractClient)) =>
    actions.pipe(
      ofType(BringEvents.opened, BringEvents.tableChosen),
      withLatestFrom(store.select(bringFeature.selectBringState)),
      filter(([, { placeProblem }]) => placeProblem === ''),
      switchMap(([action, { like }]): Observable<Action> => {
        const choice = 'place' in action ? choiceOf(action.place) : {};
        const proposal = client.ask({ kind: 'propose', choice }).pipe(
          mergeMap((told) =>
            told.kind === 'proposed' ? [BringEvents.proposed({ proposal: told.proposal })] : [],
          ),
          catchError((error: unknown) =>
            of(BringEvents.previewFailed({ message: messageOf(error) })),
          ),
        );
        // A table that a person chose by hand is not put back to last year's.
        return like === null || 'place' in action
          ? proposal
          : concat(proposal, fitted(client, like.mapping));
      }),
    ),
  { functional: true },
);

/** Fits the mapping of a file before to the one that is open. */
export const applyEarlierMapping = createEffect(
  (actions = inject(Actions), store = inject(Store), client = inject(ExtractClient)) =>
    actions.pipe(
      ofType(BringEvents.likeChosen),
      withLatestFrom(store.select(bringFeature.selectFile)),
      switchMap(([{ like }, file]) =>
        like === null || file === null ? EMPTY : fitted(client, like.mapping),
      ),
    ),
  { functional: true },
);

/** Shows the first rows as the mapping reads them, whenever it changes. */
export const previewReading = createEffect(
  (store = inject(Store), client = inject(ExtractClient)) =>
    store.select(bringFeature.selectMapping).pipe(
      switchMap((mapping) =>
        mapping === null
          ? EMPTY
          : client.ask({ kind: 'preview', mapping, rows: PREVIEW_ROWS }).pipe(
              mergeMap((told: Told) =>
                told.kind === 'previewed' ? [BringEvents.previewed({ preview: told.preview })] : [],
              ),
              catchError((error: unknown) =>
                of(BringEvents.previewFailed({ message: messageOf(error) })),
              ),
            ),
      ),
    ),
  { functional: true },
);

/** Matches the places when a person comes to them, and again when they correct one. */
export const reviewPlaces = createEffect(
  (store = inject(Store), client = inject(ExtractClient)) =>
    store.select(bringFeature.selectBringState).pipe(
      map(({ step, mapping, review }) =>
        step === 'places' && review.status === 'idle' ? mapping : null,
      ),
      distinctUntilChanged(),
      switchMap((mapping) =>
        mapping === null
          ? EMPTY
          : client.ask({ kind: 'review', mapping }).pipe(
              mergeMap((told) =>
                told.kind === 'reviewed' ? [BringEvents.reviewed({ review: told.review })] : [],
              ),
              catchError((error: unknown) =>
                of(BringEvents.reviewFailed({ message: messageOf(error) })),
              ),
            ),
      ),
    ),
  { functional: true },
);

/** Lets the memory of the file go when nobody wants it any more. */
export const closeFile = createEffect(
  (actions = inject(Actions), client = inject(ExtractClient)) =>
    actions.pipe(
      ofType(BringEvents.abandoned, BringEvents.finished),
      map(() => {
        client.close();
      }),
    ),
  { functional: true, dispatch: false },
);

function fitted(client: ExtractClient, mapping: ExtractMapping): Observable<Action> {
  return client.ask({ kind: 'apply', mapping }).pipe(
    mergeMap((told) =>
      told.kind === 'applied' ? [BringEvents.applied({ applied: told.applied })] : [],
    ),
    catchError((error: unknown) => of(BringEvents.previewFailed({ message: messageOf(error) }))),
  );
}

function choiceOf({ sheet, range, headerRows }: TablePlace): TableChoice {
  const cells = readRange(range);
  return {
    sheet,
    ...(cells !== null && { range: cells }),
    ...(headerRows !== null && { headerRows }),
  };
}

export function messageOf(error: unknown): string {
  return error instanceof Error && error.message !== ''
    ? error.message
    : 'The file could not be read any further. Nothing was changed; choose it again.';
}
