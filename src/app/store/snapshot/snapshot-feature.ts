import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { type Ages } from '#app/domain/ages.ts';
import { type Geography } from '#app/domain/area.ts';
import { type Breakdown } from '#app/domain/breakdown.ts';
import { type SnapshotHistory } from '#app/domain/figure-changes.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { type ProgrammeMembership } from '#app/domain/programme-membership.ts';
import {
  type LiveOrigin,
  type SnapshotIssues,
  type SnapshotManifest,
} from '#app/domain/snapshot.ts';
import { failed, IDLE, type Loadable, loaded, LOADING, valueOf } from '../loadable.ts';
import { LiveEvents } from '../live/live-events.ts';
import { SnapshotEvents } from './snapshot-events.ts';

interface SnapshotState {
  readonly geography: Loadable<Geography>;
  readonly manifest: Loadable<SnapshotManifest>;
  readonly programmes: Loadable<readonly ProgrammeMembership[]>;
  readonly issues: Loadable<SnapshotIssues>;
  readonly history: Loadable<SnapshotHistory>;
  readonly ages: Loadable<Ages>;
  readonly breakdowns: Loadable<readonly Breakdown[]>;
  /** By indicator id. */
  readonly tables: Readonly<Record<string, Loadable<FigureTable>>>;
  /** Of tables that stand in place of those bundled: where they are from and when, by indicator id. */
  readonly held: Readonly<Record<string, LiveOrigin>>;
}

const initialState: SnapshotState = {
  geography: LOADING,
  manifest: LOADING,
  programmes: IDLE,
  issues: IDLE,
  history: IDLE,
  ages: IDLE,
  breakdowns: IDLE,
  tables: {},
  held: {},
};

/** What was loaded from the bundled snapshot, and what could not be. */
export const snapshotFeature = createFeature({
  name: 'snapshot',
  reducer: createReducer<SnapshotState>(
    initialState,
    on(SnapshotEvents.areasAnswered, (state, { geography }) => ({
      ...state,
      geography: loaded(geography),
    })),
    on(SnapshotEvents.areasFailed, (state, { message }) => ({
      ...state,
      geography: failed(message),
    })),
    on(SnapshotEvents.manifestAnswered, (state, { manifest }) => ({
      ...state,
      manifest: loaded(manifest),
    })),
    on(SnapshotEvents.manifestFailed, (state, { message }) => ({
      ...state,
      manifest: failed(message),
    })),
    on(SnapshotEvents.programmesAsked, (state) => ({ ...state, programmes: LOADING })),
    on(SnapshotEvents.programmesAnswered, (state, { programmes }) => ({
      ...state,
      programmes: loaded(programmes),
    })),
    on(SnapshotEvents.programmesFailed, (state, { message }) => ({
      ...state,
      programmes: failed(message),
    })),
    on(SnapshotEvents.issuesAsked, (state) => ({ ...state, issues: LOADING })),
    on(SnapshotEvents.issuesAnswered, (state, { issues }) => ({
      ...state,
      issues: loaded(issues),
    })),
    on(SnapshotEvents.issuesFailed, (state, { message }) => ({
      ...state,
      issues: failed(message),
    })),
    on(SnapshotEvents.historyAsked, (state) => ({ ...state, history: LOADING })),
    on(SnapshotEvents.historyAnswered, (state, { history }) => ({
      ...state,
      history: loaded(history),
    })),
    on(SnapshotEvents.historyFailed, (state, { message }) => ({
      ...state,
      history: failed(message),
    })),
    on(SnapshotEvents.agesAsked, (state) => ({ ...state, ages: LOADING })),
    on(SnapshotEvents.agesAnswered, (state, { ages }) => ({ ...state, ages: loaded(ages) })),
    on(SnapshotEvents.agesFailed, (state, { message }) => ({ ...state, ages: failed(message) })),
    on(SnapshotEvents.breakdownsAsked, (state) => ({ ...state, breakdowns: LOADING })),
    on(SnapshotEvents.breakdownsAnswered, (state, { breakdowns }) => ({
      ...state,
      breakdowns: loaded(breakdowns),
    })),
    on(SnapshotEvents.breakdownsFailed, (state, { message }) => ({
      ...state,
      breakdowns: failed(message),
    })),
    on(SnapshotEvents.figuresAsked, (state, { ids }) => ({
      ...state,
      tables: { ...state.tables, ...Object.fromEntries(ids.map((id) => [id, LOADING])) },
    })),
    // A bundled table that comes late does not take the place of one that was asked for.
    on(SnapshotEvents.figuresAnswered, (state, { table }) =>
      Object.hasOwn(state.held, table.indicator)
        ? state
        : { ...state, tables: { ...state.tables, [table.indicator]: loaded(table) } },
    ),
    on(SnapshotEvents.figuresFailed, (state, { id, message }) =>
      Object.hasOwn(state.held, id)
        ? state
        : { ...state, tables: { ...state.tables, [id]: failed(message) } },
    ),
    on(LiveEvents.tablesHeld, (state, { tables }) => ({
      ...state,
      tables: {
        ...state.tables,
        ...Object.fromEntries(tables.map(({ table }) => [table.indicator, loaded(table)])),
      },
      held: {
        ...state.held,
        ...Object.fromEntries(tables.map(({ table, origin }) => [table.indicator, origin])),
      },
    })),
    on(LiveEvents.tablesDropped, (state, { ids }) => ({
      ...state,
      tables: without(state.tables, ids),
      held: without(state.held, ids),
    })),
  ),
  extraSelectors: ({ selectTables, selectHeld, selectManifest }) => ({
    /** Of tables that were asked of their publisher, in this browser or before: from where and when. */
    selectOrigins: createSelector(
      selectManifest,
      selectHeld,
      (manifest, held): Readonly<Record<string, LiveOrigin>> => ({
        ...Object.fromEntries(
          (valueOf(manifest)?.indicators ?? []).flatMap(({ id, live }) =>
            live === undefined ? [] : [[id, live]],
          ),
        ),
        ...held,
      }),
    ),
    /** Indicators whose figures could not be read, with what to tell the reader. */
    selectUnreadable: createSelector(selectTables, (tables) =>
      Object.entries(tables).flatMap(([id, table]) =>
        table.status === 'failed'
          ? [{ title: indicatorById(id)?.title ?? id, message: table.message }]
          : [],
      ),
    ),
  }),
});

function without<T>(
  entries: Readonly<Record<string, T>>,
  ids: readonly string[],
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => !ids.includes(id)));
}
