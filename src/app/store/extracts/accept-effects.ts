import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { type Action, Store } from '@ngrx/store';
import {
  catchError,
  distinctUntilChanged,
  EMPTY,
  forkJoin,
  map,
  mergeMap,
  type Observable,
  of,
  switchMap,
  withLatestFrom,
} from 'rxjs';
import { remove } from '../kept/kept-changes.ts';
import { KeptEvents } from '../kept/kept-events.ts';
import { selectKept } from '../kept/kept-feature.ts';
import { NOW } from '../now.ts';
import { acceptance, idsOf } from './acceptance.ts';
import { messageOf } from './bring-effects.ts';
import { BringEvents } from './bring-events.ts';
import { bringFeature } from './bring-feature.ts';
import { type BringState, type MadeTable } from './bring-state.ts';
import { ExtractClient } from './extract-client.ts';

/** Reads the figures when a person has said how, and only then. Another mapping ends it. */
export const readFigures = createEffect(
  (store = inject(Store), client = inject(ExtractClient)) =>
    store.select(bringFeature.selectBringState).pipe(
      map(({ step, mapping, read }) =>
        ['issues', 'figures', 'accept'].includes(step) && read.status === 'idle' ? mapping : null,
      ),
      distinctUntilChanged(),
      switchMap((mapping) =>
        mapping === null
          ? EMPTY
          : client.ask({ kind: 'read', mapping }).pipe(
              mergeMap((told): Action[] => {
                if (told.kind === 'progress') {
                  return [BringEvents.progressed({ share: told.share })];
                }
                return told.kind === 'read' ? [BringEvents.read({ read: told.read })] : [];
              }),
              catchError((error: unknown) =>
                of(BringEvents.readFailed({ message: messageOf(error) })),
              ),
            ),
      ),
    ),
  { functional: true },
);

/** Makes the tables of what was chosen when a person comes to accept them. */
export const makeTables = createEffect(
  (store = inject(Store), client = inject(ExtractClient)) =>
    store.select(bringFeature.selectBringState).pipe(
      map((state) =>
        state.step === 'accept' && state.tables.status === 'idle' && state.read.status === 'loaded'
          ? state.drafts
          : null,
      ),
      distinctUntilChanged(),
      withLatestFrom(store.select(selectKept('extracts'))),
      switchMap(([drafts, kept]) => {
        if (drafts === null) return EMPTY;
        const ids = idsOf(drafts, kept);
        const asked = drafts.flatMap(({ key, slice, definition: { scale } }) => {
          const id = ids.get(key);
          return id === undefined ? [] : [tableOf(client, { key, id, slice, scale })];
        });
        const all = asked.length === 0 ? of([]) : forkJoin(asked);
        return all.pipe(
          map((tables) => BringEvents.tablesMade({ tables })),
          catchError((error: unknown) =>
            of(BringEvents.tablesFailed({ message: messageOf(error) })),
          ),
        );
      }),
    ),
  { functional: true },
);

/** Commits what was accepted: one step, which can be undone. */
export const acceptFigures = createEffect(
  (actions = inject(Actions), store = inject(Store), now = inject(NOW)) =>
    actions.pipe(
      ofType(BringEvents.figuresAccepted),
      withLatestFrom(
        store.select(bringFeature.selectBringState),
        store.select(selectKept('extracts')),
        store.select(selectKept('mappings')),
      ),
      mergeMap(([, state, extracts, mappings]) => {
        const commit = acceptance(state, { extracts, mappings }, now());
        return commit === null
          ? []
          : [KeptEvents.committed({ commit }), BringEvents.finished({ title: commit.title })];
      }),
    ),
  { functional: true },
);

/** Removes an accepted extract: a step that can be undone. */
export const removeExtract = createEffect(
  (actions = inject(Actions), store = inject(Store)) =>
    actions.pipe(
      ofType(BringEvents.extractRemoved),
      withLatestFrom(store.select(selectKept('extracts'))),
      mergeMap(([{ id }, kept]) =>
        kept
          .filter((record) => record.id === id)
          .map((record) =>
            KeptEvents.committed({
              commit: {
                title: `Removed “${record.title}”`,
                changes: [remove('extracts', record)],
              },
            }),
          ),
      ),
    ),
  { functional: true },
);

function tableOf(
  client: ExtractClient,
  {
    key,
    ...asked
  }: Pick<BringState['drafts'][number], 'key' | 'slice'> & {
    readonly id: string;
    readonly scale: BringState['drafts'][number]['definition']['scale'];
  },
): Observable<MadeTable> {
  return client
    .ask({ kind: 'table', ...asked })
    .pipe(
      mergeMap((told) =>
        told.kind === 'table'
          ? [{ key, id: asked.id, table: told.table, aggregate: told.aggregate }]
          : [],
      ),
    );
}
