import { createActionGroup, emptyProps, props } from '@ngrx/store';
import { type ExtractCitation } from '#app/domain/extract-citation.ts';
import { type LocalDefinition } from '#app/domain/local-indicator.ts';
import { type AppliedMapping } from '#data-adapters/local-extract/apply-mapping.ts';
import { type ExtractMapping } from '#data-adapters/local-extract/extract-mapping.ts';
import { type MappingProposal } from '#data-adapters/local-extract/propose/propose-mapping.ts';
import { type BringStep, type MadeTable, type TablePlace } from './bring-state.ts';
import {
  type OpenedFile,
  type PlaceReview,
  type ReadSummary,
  type ShownPreview,
} from './extract-messages.ts';
import { type Like, type SliceDraft } from './slice-draft.ts';

/** What a person does while they bring figures, and what the thread that holds the file answers. */
export const BringEvents = createActionGroup({
  source: 'Bring',
  events: {
    'File Chosen': props<{ file: File }>(),
    'File Refused': props<{ name: string; message: string }>(),
    'Opening Stopped': emptyProps(),
    /** Read the next file as this one was; null: propose afresh. */
    'Like Chosen': props<{ like: Like | null }>(),
    Progressed: props<{ share: number }>(),
    Opened: props<{ file: OpenedFile }>(),
    'Table Chosen': props<{ place: TablePlace }>(),
    Proposed: props<{ proposal: MappingProposal | null }>(),
    Applied: props<{ applied: AppliedMapping }>(),
    'Changes Approved': props<{ isApproved: boolean }>(),
    'Mapping Changed': props<{ mapping: ExtractMapping }>(),
    Previewed: props<{ preview: ShownPreview }>(),
    'Preview Failed': props<{ message: string }>(),
    Reviewed: props<{ review: PlaceReview }>(),
    'Review Failed': props<{ message: string }>(),
    Read: props<{ read: ReadSummary }>(),
    'Read Failed': props<{ message: string }>(),
    'Step Chosen': props<{ step: BringStep }>(),
    'Draft Changed': props<{ key: string; change: Partial<SliceDraft> }>(),
    'Definition Changed': props<{ key: string; change: Partial<LocalDefinition> }>(),
    'Citation Changed': props<{ change: Partial<ExtractCitation> }>(),
    'Tables Made': props<{ tables: readonly MadeTable[] }>(),
    'Tables Failed': props<{ message: string }>(),
    'Figures Accepted': emptyProps(),
    /** The commit was made. */
    Finished: props<{ title: string }>(),
    /** The person does not want this file any more. */
    Abandoned: emptyProps(),
    'Extract Removed': props<{ id: string }>(),
  },
});
