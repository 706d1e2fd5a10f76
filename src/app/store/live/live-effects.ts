import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { type Action, Store } from '@ngrx/store';
import {
  catchError,
  EMPTY,
  filter,
  forkJoin,
  groupBy,
  map,
  mergeMap,
  type Observable,
  of,
  switchMap,
  takeUntil,
  withLatestFrom,
} from 'rxjs';
import { type Geography } from '#app/domain/area.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { BUNDLED } from '#app/domain/indicator-catalogue.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { type UpstreamId } from '#data-adapters/ask/upstream.ts';
import { liveOrigin } from '#data-adapters/snapshot/live-origin.ts';
import { type LiveIndicator } from '#data-adapters/snapshot/live-tables.ts';
import { liveIndicators, SOURCE_OF } from '#data-adapters/snapshot/figure-upstreams.ts';
import { type Loadable, valueOf } from '../loadable.ts';
import { SnapshotClient } from '../snapshot/snapshot-client.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { TODAY } from '../today.ts';
import { DataPageEvents, LiveEvents } from './live-events.ts';
import { liveFeature } from './live-feature.ts';
import { liveIndicatorOf } from './live-indicator-of.ts';
import { type LiveResult, type LiveTask } from './live-task.ts';
import { LiveWorker } from './live-worker.ts';

const NO_PLACES =
  'The list of places could not be read, so figures cannot be matched to them. Reload the page and try again.';

/** One publisher, and the only indicator that is wanted of it, just added; null: all. */
interface Question {
  readonly upstream: UpstreamId;
  readonly only: LiveIndicator | null;
}

/** What a question is put together from. */
interface Known {
  readonly geography: Geography;
  readonly tables: Readonly<Record<string, Loadable<FigureTable>>>;
  readonly added: readonly LiveIndicator[];
  readonly today: string;
}

/**
 * Asks publishers as the person wants, each on its own: one may be asked again while another is still
 * at it, and stopping one leaves the others.
 */
export const askPublishers = createEffect(
  (
    actions = inject(Actions),
    store = inject(Store),
    worker = inject(LiveWorker),
    client = inject(SnapshotClient),
    today = inject(TODAY),
  ) => {
    const stopped = (upstream: UpstreamId) =>
      actions.pipe(
        ofType(DataPageEvents.refreshStopped),
        filter(({ upstreams }) => upstreams.includes(upstream)),
      );
    return actions.pipe(
      ofType(DataPageEvents.refreshAsked, DataPageEvents.indicatorChosen),
      mergeMap((action): Question[] =>
        'upstreams' in action
          ? action.upstreams.map((upstream) => ({ upstream, only: null }))
          : [
              {
                upstream: 'fingertips',
                only: liveIndicatorOf(action.found, action.lens, action.subdomain),
              },
            ],
      ),
      // An indicator that was just added does not end a refresh of all.
      groupBy(({ upstream, only }) => `${upstream} ${only?.indicator.id ?? ''}`),
      mergeMap((ofOne) =>
        ofOne.pipe(
          withLatestFrom(
            store.select(snapshotFeature.selectGeography),
            store.select(snapshotFeature.selectTables),
            store.select(liveFeature.selectAdded),
            store.select(snapshotFeature.selectOrigins),
          ),
          switchMap(([question, places, tables, added, origins]) => {
            const { upstream } = question;
            const geography = valueOf(places);
            if (geography === null) {
              return of(LiveEvents.failed({ upstream, message: NO_PLACES }));
            }
            return taskOf(question, { geography, tables, added, today }, client).pipe(
              switchMap((task) => worker.run(task)),
              mergeMap((message): Observable<Action> => {
                if ('result' in message) {
                  return answered(upstream, message.result, today, origins);
                }
                const { done, of: all, about = '' } = message.progress;
                return of(LiveEvents.progressed({ upstream, done, of: all, about }));
              }),
              catchError((error: unknown) =>
                of(LiveEvents.failed({ upstream, message: messageOf(error) })),
              ),
              takeUntil(stopped(upstream)),
            );
          }),
        ),
      ),
    );
  },
  { functional: true },
);

/** Looks for indicators by words or id; the newest question wins. */
export const searchFingertips = createEffect(
  (actions = inject(Actions), worker = inject(LiveWorker)) =>
    actions.pipe(
      ofType(DataPageEvents.searchAsked, DataPageEvents.searchCleared),
      switchMap((action): Observable<Action> => {
        if (!('words' in action)) return EMPTY;
        return worker.run({ kind: 'search', words: action.words }).pipe(
          mergeMap((message): Observable<Action> => {
            if (!('result' in message) || message.result.kind !== 'search') return EMPTY;
            const { indicators, leftOff } = message.result;
            return of(LiveEvents.foundIndicators({ indicators, leftOff }));
          }),
          catchError((error: unknown) =>
            of(LiveEvents.searchFailed({ message: messageOf(error) })),
          ),
        );
      }),
    ),
  { functional: true },
);

function taskOf(
  { upstream, only }: Question,
  { geography, tables, added, today }: Known,
  client: SnapshotClient,
): Observable<LiveTask> {
  if (upstream === 'ons-geography') return of({ kind: 'boundaries', geography, today });
  const wanted = only === null ? [...liveIndicators(), ...added] : [only];
  const ids = wanted
    .filter(({ live }) => live.feed.source === SOURCE_OF[upstream])
    .map(({ indicator }) => indicator.id);
  return forkJoin({
    held: heldTables(ids, tables, client),
    adults: client.adults(),
  }).pipe(
    map(({ held, adults }): LiveTask => ({
      kind: 'refresh',
      upstream,
      held,
      geography,
      adults,
      added: only === null ? added : [only],
      today,
      ...(only !== null && { only: ids }),
    })),
  );
}

/** The figures held of some indicators: those in the store, else those bundled, else none. */
function heldTables(
  ids: readonly string[],
  tables: Known['tables'],
  client: SnapshotClient,
): Observable<Readonly<Record<string, FigureTable>>> {
  if (ids.length === 0) return of({});
  const reads = ids.map((id) => {
    const held = valueOf(tables[id]);
    // An indicator that a person added is not bundled; one that cannot be read has nothing to keep.
    const bundled =
      BUNDLED.byId(id) === null ? of(null) : client.figures(id).pipe(catchError(() => of(null)));
    return (held === null ? bundled : of(held)).pipe(map((table) => [id, table] as const));
  });
  return forkJoin(reads).pipe(
    map((all) =>
      Object.fromEntries(all.flatMap(([id, table]) => (table === null ? [] : [[id, table]]))),
    ),
  );
}

function answered(
  upstream: UpstreamId,
  result: LiveResult,
  today: string,
  origins: Readonly<Record<string, LiveOrigin>>,
): Observable<Action> {
  if (result.kind === 'boundaries') {
    const { boundaries, report } = result;
    return of(LiveEvents.boundariesAnswered({ boundaries, report }));
  }
  if (result.kind === 'search' || upstream === 'ons-geography') return EMPTY;
  const { tables, report } = result;
  const source = SOURCE_OF[upstream];
  const held = tables.map((live) => ({
    table: live.table,
    changed: live.changed,
    origin: liveOrigin(live, source, today, origins[live.table.indicator]),
  }));
  return of(LiveEvents.figuresAnswered({ upstream, tables: held, report }));
}

function messageOf(error: unknown): string {
  return error instanceof Error && error.message !== ''
    ? error.message
    : 'The question broke off; the figures held are as before.';
}
