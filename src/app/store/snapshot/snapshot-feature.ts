import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { type Geography } from '#app/domain/area.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { type ProgrammeMembership } from '#app/domain/programme-membership.ts';
import { type SnapshotIssues, type SnapshotManifest } from '#app/domain/snapshot.ts';
import { failed, IDLE, type Loadable, loaded, LOADING } from '../loadable.ts';
import { SnapshotEvents } from './snapshot-events.ts';

interface SnapshotState {
  readonly geography: Loadable<Geography>;
  readonly manifest: Loadable<SnapshotManifest>;
  readonly programmes: Loadable<readonly ProgrammeMembership[]>;
  readonly issues: Loadable<SnapshotIssues>;
  /** By indicator id. */
  readonly tables: Readonly<Record<string, Loadable<FigureTable>>>;
}

const initialState: SnapshotState = {
  geography: LOADING,
  manifest: LOADING,
  programmes: LOADING,
  issues: IDLE,
  tables: {},
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
    on(SnapshotEvents.figuresAsked, (state, { ids }) => ({
      ...state,
      tables: { ...state.tables, ...Object.fromEntries(ids.map((id) => [id, LOADING])) },
    })),
    on(SnapshotEvents.figuresAnswered, (state, { table }) => ({
      ...state,
      tables: { ...state.tables, [table.indicator]: loaded(table) },
    })),
    on(SnapshotEvents.figuresFailed, (state, { id, message }) => ({
      ...state,
      tables: { ...state.tables, [id]: failed(message) },
    })),
  ),
  extraSelectors: ({ selectTables }) => ({
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
