import { createActionGroup, emptyProps, props } from '@ngrx/store';
import { type Boundaries } from '#app/domain/boundaries.ts';
import { type ChangedIndicator } from '#app/domain/figure-changes.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type Lens, type Subdomain } from '#app/domain/lens.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { type SourceRefresh } from '#app/domain/refresh-report.ts';
import { type UpstreamId } from '#data-adapters/ask/upstream.ts';
import { type FoundIndicator } from '#data-adapters/fingertips/search-indicators.ts';
import { type LiveIndicator } from '#data-adapters/snapshot/live-tables.ts';

/** A table asked of its publisher, and from when. */
export interface HeldTable {
  readonly table: FigureTable;
  readonly origin: LiveOrigin;
}

/** The same as it was answered, with what that changed; null: nothing. */
export interface AnsweredTable extends HeldTable {
  readonly changed: ChangedIndicator | null;
}

/** What the person on the Data page asks for. */
export const DataPageEvents = createActionGroup({
  source: 'Data Page',
  events: {
    'Refresh Asked': props<{ upstreams: readonly UpstreamId[] }>(),
    'Refresh Stopped': props<{ upstreams: readonly UpstreamId[] }>(),
    'Search Asked': props<{ words: string }>(),
    'Indicator Chosen': props<{
      found: FoundIndicator;
      lens: Lens;
      /** Null: shown beside need, not counted in it. */
      subdomain: Subdomain | null;
    }>(),
    'Indicator Removed': props<{ id: string }>(),
    'Search Cleared': emptyProps(),
  },
});

/** What the publishers answered, and what is held of them. */
export const LiveEvents = createActionGroup({
  source: 'Live',
  events: {
    Progressed: props<{ upstream: UpstreamId; done: number; of: number; about: string }>(),
    'Figures Answered': props<{
      upstream: UpstreamId;
      tables: readonly AnsweredTable[];
      report: SourceRefresh;
    }>(),
    'Boundaries Answered': props<{ boundaries: readonly Boundaries[]; report: SourceRefresh }>(),
    Failed: props<{ upstream: UpstreamId; message: string }>(),
    'Found Indicators': props<{ indicators: readonly FoundIndicator[]; leftOff: number }>(),
    'Search Failed': props<{ message: string }>(),
    /** Read back from what is kept in this browser. */
    'Tables Held': props<{ tables: readonly HeldTable[] }>(),
    /** No longer kept: the bundled figures are in use again. */
    'Tables Dropped': props<{ ids: readonly string[] }>(),
    'Boundaries Held': props<{ boundaries: readonly Boundaries[] }>(),
    'Boundaries Dropped': props<{ keys: readonly string[] }>(),
    'Indicators Held': props<{ added: readonly LiveIndicator[] }>(),
  },
});
