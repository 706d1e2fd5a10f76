import { type Geography } from '#app/domain/area.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type AggregationRule, type ValueScale } from '#app/domain/indicator.ts';
import { type SnapshotFile } from '#app/domain/snapshot.ts';
import { type AreaReview } from '#data-adapters/areas/match-areas.ts';
import { type AppliedMapping } from '#data-adapters/local-extract/apply-mapping.ts';
import { type ExtractMapping } from '#data-adapters/local-extract/extract-mapping.ts';
import { type ExtractPreview } from '#data-adapters/local-extract/preview-extract.ts';
import { type TableChoice } from '#data-adapters/local-extract/propose/find-tables.ts';
import { type MappingProposal } from '#data-adapters/local-extract/propose/propose-mapping.ts';
import { type ExtractIssue } from '#data-adapters/local-extract/extract-issue.ts';
import { type RecordSlice } from '#data-adapters/snapshot/brought-table.ts';

/** What the worker is asked. `key` is the question's own; `cancel` names that of another. */
export type ExtractQuestion =
  | {
      readonly kind: 'open';
      readonly key: string;
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly geography: Geography;
    }
  | { readonly kind: 'propose'; readonly key: string; readonly choice: TableChoice }
  | { readonly kind: 'apply'; readonly key: string; readonly mapping: ExtractMapping }
  | {
      readonly kind: 'preview';
      readonly key: string;
      readonly mapping: ExtractMapping;
      readonly rows: number;
    }
  | { readonly kind: 'review'; readonly key: string; readonly mapping: ExtractMapping }
  | { readonly kind: 'read'; readonly key: string; readonly mapping: ExtractMapping }
  /** The table of one slice of what was read last. */
  | {
      readonly kind: 'table';
      readonly key: string;
      /** `local-…` */
      readonly id: string;
      readonly slice: RecordSlice;
      readonly scale: ValueScale;
    }
  /** Every issue of what was read last. */
  | { readonly kind: 'issues'; readonly key: string }
  | { readonly kind: 'cancel'; readonly key: string };

/** A workbook as a list: its cells stay in the worker. */
export interface OpenedFile {
  readonly name: string;
  readonly format: 'csv' | 'xlsx';
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly rows: number;
  }[];
  readonly remarks: readonly string[];
}

/** What was read, counted; the figures themselves stay in the worker until a table is asked for. */
export interface ReadSummary extends Pick<
  SnapshotFile,
  'records' | 'measured' | 'missing' | 'issues'
> {
  /** The first issues, in order of rows; `issues` counts them all by kind. */
  readonly firstIssues: readonly ExtractIssue[];
  /** What the figures can be divided into, the largest first. */
  readonly slices: readonly { readonly slice: RecordSlice; readonly records: number }[];
}

/** The place texts of a table: what is to be decided first, and no more than a person can go through. */
export interface PlaceReview extends AreaReview {
  readonly counts: Readonly<Record<AreaReview['rows'][number]['match']['kind'], number>>;
  /** How many more texts there are. */
  readonly leftOff: number;
}

/** A preview with no more columns than a page can hold. */
export interface ShownPreview extends ExtractPreview {
  /** How many columns of the table are not in the cells of its rows. */
  readonly moreColumns: number;
}

export type ExtractAnswer = { readonly key: string } & (
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'opened'; readonly file: OpenedFile }
  | { readonly kind: 'proposed'; readonly proposal: MappingProposal | null }
  | { readonly kind: 'applied'; readonly applied: AppliedMapping }
  | { readonly kind: 'previewed'; readonly preview: ShownPreview }
  | { readonly kind: 'reviewed'; readonly review: PlaceReview }
  | { readonly kind: 'read'; readonly read: ReadSummary }
  | { readonly kind: 'table'; readonly table: FigureTable; readonly aggregate: AggregationRule }
  | { readonly kind: 'issues'; readonly issues: readonly ExtractIssue[] }
  | { readonly kind: 'cancelled' }
  /** One sentence for the person. */
  | { readonly kind: 'failed'; readonly message: string }
);
