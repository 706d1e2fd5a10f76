import {
  type ChangedIndicator,
  type SnapshotChange,
  type SnapshotHistory,
} from '#app/domain/figure-changes.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type SnapshotManifest } from '#app/domain/snapshot.ts';
import { changedIndicator } from './changed-indicator.ts';
import { editionOf } from './edition.ts';

/** Where the history is, below the snapshot folder. */
export const HISTORY_FILE = 'changes.json';

/** Refreshes that are remembered, about two years of monthly ones. */
const MOST_CHANGES = 24;

/** Figures that are listed over all refreshes, about a megabyte: those of older ones go first. */
const MOST_FIGURES = 20_000;

const NO_HISTORY: SnapshotHistory = { version: 1, changes: [] };

/** By indicator id. */
type Tables = ReadonlyMap<string, FigureTable>;

/** The figures that were there before a refresh, and what is known of earlier ones. */
export interface HeldFigures {
  readonly tables: Tables;
  readonly history: SnapshotHistory | null;
}

/**
 * What a snapshot says of how its figures came about: what the manifest holds, and the history where
 * there is one. `held` is null where nothing was there before.
 */
export function historyFiles(
  held: HeldFigures | null,
  now: Tables,
  on: string,
): {
  readonly manifest: Pick<SnapshotManifest, 'edition' | 'history'>;
  readonly files: Readonly<Record<string, SnapshotHistory>>;
} {
  const edition = editionOf(now);
  const history = held === null ? NO_HISTORY : historyAfter(held, now, edition, on);
  return history.changes.length === 0
    ? { manifest: { edition }, files: {} }
    : { manifest: { edition, history: HISTORY_FILE }, files: { [HISTORY_FILE]: history } };
}

function historyAfter(held: HeldFigures, now: Tables, to: string, on: string): SnapshotHistory {
  const history = held.history ?? NO_HISTORY;
  const from = editionOf(held.tables);
  if (from === to) return history;
  const indicators = [...now.values()].flatMap(
    (after) => changedIndicator(held.tables.get(after.indicator) ?? null, after) ?? [],
  );
  return bounded([...history.changes, { on, from, to, indicators }]);
}

/** The newest changes, with their figures as long as there is room for them. */
export function bounded(
  changes: readonly SnapshotChange[],
  most = { changes: MOST_CHANGES, figures: MOST_FIGURES },
): SnapshotHistory {
  let room = most.figures;
  const fitting = (one: ChangedIndicator): ChangedIndicator => {
    const { figures } = one;
    if (figures === null || figures.length > room) return { ...one, figures: null };
    room -= figures.length;
    return one;
  };
  const kept = changes
    .slice(-most.changes)
    .reverse()
    .map((change) => ({ ...change, indicators: change.indicators.map(fitting) }))
    .reverse();
  return { version: 1, changes: kept };
}
