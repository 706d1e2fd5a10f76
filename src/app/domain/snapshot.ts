import { type AreaLevel } from './area.ts';
import { type SourceId } from './source-catalogue.ts';

/** What the snapshot holds of one indicator, without its figures. */
export interface SnapshotIndicator {
  readonly id: string;
  /** Path of the figures below the snapshot folder. */
  readonly file: string;
  /** First and last period id. */
  readonly periods: { readonly first: string; readonly last: string; readonly count: number };
  /** Which source each level's published figures come from; `null`: worked out here. */
  readonly levels: readonly {
    readonly level: AreaLevel;
    readonly source: SourceId | null;
    readonly measured: number;
    readonly missing: number;
  }[];
  readonly withdrawn: boolean;
  /** Levels whose figures were asked of their publisher, and on which ISO date; absent: none was. */
  readonly live?: LiveOrigin;
}

/** What of a table a publisher answered: see `liveOriginAt` for one figure. */
export interface LiveAnswer {
  /** Levels most of whose areas were answered. */
  readonly levels: readonly AreaLevel[];
  /** The first period (id) that was answered: earlier ones are of another source or quarter. */
  readonly since: string;
  /** Areas (codes) with published figures that were not answered: they have those of before. */
  readonly kept?: readonly string[];
  /** Of areas that were answered: periods (ids) from `since` on that were not, and are of before. */
  readonly keptPeriods?: Readonly<Record<string, readonly string[]>>;
}

/** Where live figures came from and when. */
export interface LiveOrigin extends LiveAnswer {
  readonly source: SourceId;
  /** ISO date. */
  readonly on: string;
  /** Where figures of before came from, if they were asked of a publisher too. */
  readonly before?: LiveOrigin;
}

/** A file that was read, and what could not be read in it. */
export interface SnapshotFile {
  readonly path: string;
  readonly source: SourceId;
  readonly records: number;
  readonly measured: number;
  readonly missing: Readonly<Record<string, number>>;
  /** How many issues of each kind; the first of them are in `issues.json`. */
  readonly issues: Readonly<Record<string, number>>;
}

/** `manifest.json`: what the snapshot holds. */
export interface SnapshotManifest {
  readonly version: 1;
  readonly indicators: readonly SnapshotIndicator[];
  readonly files: readonly SnapshotFile[];
  /** Names these very figures: other figures have another. Absent in snapshots of before. */
  readonly edition?: string;
  /** Path of what refreshes changed (a `SnapshotHistory`); absent: none did, as far as is known. */
  readonly history?: string;
  /** Official boundaries that a refresh fetched; absent: none, and places are drawn as circles. */
  readonly boundaries?: readonly SnapshotBoundaries[];
}

/** Boundaries of one level, in a file of their own. */
export interface SnapshotBoundaries {
  readonly level: AreaLevel;
  readonly vintage: string;
  /** Path below the snapshot folder. */
  readonly file: string;
  /** ISO date on which they were asked for. */
  readonly on: string;
}

/** `issues.json`: by file path, the first issues of each kind. */
export type SnapshotIssues = Readonly<
  Record<
    string,
    readonly {
      readonly row: number;
      readonly column?: string;
      readonly code: string;
      readonly message: string;
    }[]
  >
>;
