import { type Geography } from '#app/domain/area.ts';
import { type AreaReview } from '#data-adapters/areas/match-areas.ts';
import { type AppliedMapping } from '#data-adapters/local-extract/apply-mapping.ts';
import { type ExtractMapping } from '#data-adapters/local-extract/extract-mapping.ts';
import { type ExtractPreview } from '#data-adapters/local-extract/preview-extract.ts';
import { type TableChoice } from '#data-adapters/local-extract/propose/find-tables.ts';
import { type MappingProposal } from '#data-adapters/local-extract/propose/propose-mapping.ts';
import { type ReadExtract } from '#data-adapters/local-extract/read-extract.ts';

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

export type ExtractAnswer = { readonly key: string } & (
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'opened'; readonly file: OpenedFile }
  | { readonly kind: 'proposed'; readonly proposal: MappingProposal | null }
  | { readonly kind: 'applied'; readonly applied: AppliedMapping }
  | { readonly kind: 'previewed'; readonly preview: ExtractPreview }
  | { readonly kind: 'reviewed'; readonly review: AreaReview }
  | { readonly kind: 'read'; readonly read: ReadExtract }
  | { readonly kind: 'cancelled' }
  /** One sentence for the person. */
  | { readonly kind: 'failed'; readonly message: string }
);
