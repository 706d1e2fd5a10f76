import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { type Action, Store } from '@ngrx/store';
import { filter, map, mergeMap, pairwise, startWith, withLatestFrom } from 'rxjs';
import { type ChangedIndicator } from '#app/domain/figure-changes.ts';
import { type Kept } from '#app/domain/kept.ts';
import { UPSTREAM_NAMES } from '#data-adapters/ask/upstream.ts';
import { type KeptRecord } from '#data-adapters/kept/collections.ts';
import { put, remove } from '../kept/kept-changes.ts';
import { KeptEvents } from '../kept/kept-events.ts';
import { selectKept } from '../kept/kept-feature.ts';
import { DataPageEvents, LiveEvents } from './live-events.ts';
import { boundaryKey } from './live-feature.ts';
import { liveIndicatorOf } from './live-indicator-of.ts';

/** Askings that are remembered of each indicator. */
const MOST_CHANGES = 12;

// What is kept is what counts: answers are committed, and what is kept then comes into use. So undo,
// other tabs and a restored file all work alike.

/** Keeps the figures that a publisher answered. */
export const keepFigures = createEffect(
  (actions = inject(Actions), store = inject(Store)) =>
    actions.pipe(
      ofType(LiveEvents.figuresAnswered),
      filter(({ tables }) => tables.length > 0),
      withLatestFrom(store.select(selectKept('live'))),
      map(([{ tables, upstream }, kept]) =>
        KeptEvents.committed({
          commit: {
            title: `Figures from ${UPSTREAM_NAMES[upstream]}`,
            changes: tables.map(({ table, origin, changed }) =>
              put('live', {
                ...revisionOf(kept, table.indicator),
                id: table.indicator,
                origin,
                table,
                changes: changesOf(kept, table.indicator, changed, origin.on),
              }),
            ),
          },
        }),
      ),
    ),
  { functional: true },
);

/** Keeps the boundaries that the publisher answered. */
export const keepBoundaries = createEffect(
  (actions = inject(Actions), store = inject(Store)) =>
    actions.pipe(
      ofType(LiveEvents.boundariesAnswered),
      filter(({ boundaries }) => boundaries.length > 0),
      withLatestFrom(store.select(selectKept('boundaries'))),
      map(([{ boundaries }, kept]) =>
        KeptEvents.committed({
          commit: {
            title: 'Official boundaries',
            changes: boundaries.map((one) => {
              const id = boundaryKey(one);
              return put('boundaries', { ...one, ...revisionOf(kept, id), id });
            }),
          },
        }),
      ),
    ),
  { functional: true },
);

/** Keeps the list of indicators that a person adds and removes. */
export const keepIndicators = createEffect(
  (actions = inject(Actions), store = inject(Store)) =>
    actions.pipe(
      ofType(DataPageEvents.indicatorChosen, DataPageEvents.indicatorRemoved),
      withLatestFrom(store.select(selectKept('indicators')), store.select(selectKept('live'))),
      map(([action, kept, live]) => {
        if ('found' in action) {
          const definition = liveIndicatorOf(action.found, action.lens, action.subdomain);
          const { id, title } = definition.indicator;
          const change = put('indicators', { ...revisionOf(kept, id), id, definition });
          return KeptEvents.committed({ commit: { title: `Added “${title}”`, changes: [change] } });
        }
        const own = kept.filter(({ id }) => id === action.id);
        const title = own[0]?.definition.indicator.title ?? action.id;
        return KeptEvents.committed({
          commit: {
            title: `Removed “${title}”`,
            changes: [
              ...own.map((record) => remove('indicators', record)),
              ...live.filter(({ id }) => id === action.id).map((record) => remove('live', record)),
            ],
          },
        });
      }),
    ),
  { functional: true },
);

/** Brings kept figures into use, and those no longer kept out of it. */
export const useKeptFigures = createEffect(
  (store = inject(Store)) =>
    store.select(selectKept('live')).pipe(
      startWith<readonly KeptRecord<'live'>[]>([]),
      pairwise(),
      mergeMap(([before, now]): Action[] => {
        const fresh = now.filter((record) => !before.includes(record));
        const gone = goneOf(before, now);
        return [
          ...(gone.length > 0 ? [LiveEvents.tablesDropped({ ids: gone })] : []),
          ...(fresh.length > 0
            ? [
                LiveEvents.tablesHeld({
                  tables: fresh.map(({ table, origin }) => ({ table, origin })),
                }),
              ]
            : []),
        ];
      }),
    ),
  { functional: true },
);

/** The same for boundaries. */
export const useKeptBoundaries = createEffect(
  (store = inject(Store)) =>
    store.select(selectKept('boundaries')).pipe(
      startWith<readonly KeptRecord<'boundaries'>[]>([]),
      pairwise(),
      mergeMap(([before, now]): Action[] => {
        const fresh = now.filter((record) => !before.includes(record));
        const gone = goneOf(before, now);
        return [
          ...(gone.length > 0 ? [LiveEvents.boundariesDropped({ keys: gone })] : []),
          ...(fresh.length > 0 ? [LiveEvents.boundariesHeld({ boundaries: fresh })] : []),
        ];
      }),
    ),
  { functional: true },
);

/** The same for the indicators that a person added. */
export const useKeptIndicators = createEffect(
  (store = inject(Store)) =>
    store
      .select(selectKept('indicators'))
      .pipe(
        map((records) =>
          LiveEvents.indicatorsHeld({ added: records.map(({ definition }) => definition) }),
        ),
      ),
  { functional: true },
);

/** What was changed before and now; of records of before it is not known. */
function changesOf(
  kept: readonly KeptRecord<'live'>[],
  id: string,
  changed: ChangedIndicator | null,
  on: string,
): NonNullable<KeptRecord<'live'>['changes']> {
  const before = kept.find((one) => one.id === id)?.changes ?? [];
  const now = changed === null ? [] : [{ on, changed }];
  return [...before, ...now].slice(-MOST_CHANGES);
}

type Identified = Pick<Kept, 'id' | 'revision'>;

function goneOf(before: readonly Identified[], now: readonly Identified[]): readonly string[] {
  const ids = new Set(now.map(({ id }) => id));
  return before.map(({ id }) => id).filter((id) => !ids.has(id));
}

/** The revision that a change is made to; nothing for a new record. */
function revisionOf(kept: readonly Identified[], id: string): Partial<Pick<Kept, 'revision'>> {
  const record = kept.find((one) => one.id === id);
  return record === undefined ? {} : { revision: record.revision };
}
