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
