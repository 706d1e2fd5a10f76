import { type FigureTable } from '#app/domain/figure-table.ts';
import { type ProgrammeMembership } from '#app/domain/programme-membership.ts';
import {
  type SnapshotFile,
  type SnapshotIndicator,
  type SnapshotIssues,
  type SnapshotManifest,
} from '#app/domain/snapshot.ts';
import { DEFAULT_SELECTION } from '#app/domain/selection.ts';
import { liveFeature } from '../live/live-feature.ts';
import { initialKept } from '../kept/kept-state.ts';
import { IDLE, type Loadable, loaded, LOADING } from '../loadable.ts';

/** An entry of the manifest for specs: the inactivity rate of councils unless told otherwise. */
export function snapshotIndicator(change: Partial<SnapshotIndicator> = {}): SnapshotIndicator {
  const id = change.id ?? 'inactivity-rate';
  return {
    id,
    file: `figures/${id}.json`,
    periods: { first: '2004-01-01/P1Y', last: '2023-01-01/P1Y', count: 20 },
    levels: [
      { level: 'ltla', source: 'ons-local-statistics', measured: 100, missing: 4 },
      { level: 'icb', source: null, measured: 20, missing: 0 },
    ],
    withdrawn: false,
    ...change,
  };
}

export function snapshotFile(change: Partial<SnapshotFile> = {}): SnapshotFile {
  return {
    path: 'ons-local-statistics/employment-rate.csv',
    source: 'ons-local-statistics',
    records: 1200,
    measured: 1200,
    missing: {},
    issues: {},
    ...change,
  };
}

export function manifestOf(change: Partial<SnapshotManifest> = {}): SnapshotManifest {
  return { version: 1, indicators: [snapshotIndicator()], files: [snapshotFile()], ...change };
}

export function membership(change: Partial<ProgrammeMembership> = {}): ProgrammeMembership {
  return {
    programme: 'connect-to-work',
    areaCode: 'E06000001',
    areaLevel: 'utla',
    status: 'in',
    basis: 'stated',
    since: null,
    source: 'A council paper',
    note: '',
    ...change,
  };
}

interface SnapshotParts {
  readonly manifest: Loadable<SnapshotManifest>;
  readonly programmes: Loadable<readonly ProgrammeMembership[]>;
  readonly issues: Loadable<SnapshotIssues>;
  readonly tables: Readonly<Record<string, Loadable<FigureTable>>>;
}

/** A whole store state for specs: a small manifest, no issues asked for. */
export function stateOf(change: Partial<SnapshotParts> = {}) {
  return {
    snapshot: {
      geography: LOADING,
      manifest: loaded(manifestOf()),
      programmes: loaded([membership()]),
      issues: IDLE,
      history: IDLE,
      ages: IDLE,
      breakdowns: IDLE,
      tables: {},
      held: {},
      ...change,
    },
    address: { page: 'data', selection: DEFAULT_SELECTION, problems: [] },
    kept: initialKept,
    live: liveFeature.reducer(undefined, { type: 'start' }),
    keptPage: { room: null, file: IDLE },
  };
}
