import { type ExtractCitation } from '#app/domain/extract-citation.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type AggregationRule } from '#app/domain/indicator.ts';
import { type ExtractMapping } from '#data-adapters/local-extract/extract-mapping.ts';
import { type MappingChange } from '#data-adapters/local-extract/mapping-change.ts';
import { type MappingProposal } from '#data-adapters/local-extract/propose/propose-mapping.ts';
import { IDLE, type Loadable } from '../loadable.ts';
import {
  type OpenedFile,
  type PlaceReview,
  type ReadSummary,
  type ShownPreview,
} from './extract-messages.ts';
import { type Like, NO_CITATION, type SliceDraft } from './slice-draft.ts';

/** The way from a file to figures among the rest, in order. */
export const BRING_STEPS = ['file', 'table', 'places', 'issues', 'figures', 'accept'] as const;
export type BringStep = (typeof BRING_STEPS)[number];

/** Where a person says the table stands; the range and header as they typed them. */
export interface TablePlace {
  readonly sheet: string;
  /** Blank: found. */
  readonly range: string;
  /** Null: found. */
  readonly headerRows: number | null;
}

/** The table of a chosen indicator, as it would be kept. */
export interface MadeTable {
  readonly key: string;
  readonly id: string;
  readonly table: FigureTable;
  readonly aggregate: AggregationRule;
}

/** Everything a person said so far of the file at hand. It stays when they leave the page. */
export interface BringState {
  readonly step: BringStep;
  readonly like: Like | null;
  /** A file that is being opened: the one before stays until it is. */
  readonly opening: { readonly name: string; readonly share: number } | null;
  readonly refused: { readonly name: string; readonly message: string } | null;
  readonly file: OpenedFile | null;
  readonly place: TablePlace;
  /** What is wrong with the place as typed; blank where nothing is. */
  readonly placeProblem: string;
  readonly proposal: Loadable<MappingProposal | null>;
  /** How last year's mapping fits this file. */
  readonly fit: {
    readonly changes: readonly MappingChange[];
    readonly problems: readonly string[];
    readonly isApproved: boolean;
  } | null;
  readonly mapping: ExtractMapping | null;
  readonly preview: Loadable<ShownPreview>;
  readonly review: Loadable<PlaceReview>;
  readonly read: Loadable<ReadSummary>;
  /** How far reading is, 0 to 1. */
  readonly share: number;
  readonly drafts: readonly SliceDraft[];
  readonly citation: ExtractCitation;
  readonly tables: Loadable<readonly MadeTable[]>;
  /** What was accepted last: the title of its commit. */
  readonly finished: string;
}

export const NO_PLACE: TablePlace = { sheet: '', range: '', headerRows: null };

export const INITIAL_BRING: BringState = {
  step: 'file',
  like: null,
  opening: null,
  refused: null,
  file: null,
  place: NO_PLACE,
  placeProblem: '',
  proposal: IDLE,
  fit: null,
  mapping: null,
  preview: IDLE,
  review: IDLE,
  read: IDLE,
  share: 0,
  drafts: [],
  citation: NO_CITATION,
  tables: IDLE,
  finished: '',
};
