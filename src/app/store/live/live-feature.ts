import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { type Boundaries } from '#app/domain/boundaries.ts';
import { type Catalogue, catalogueOf } from '#app/domain/indicator-catalogue.ts';
import { type SourceRefresh } from '#app/domain/refresh-report.ts';
import { UPSTREAMS, type UpstreamId } from '#data-adapters/ask/upstream.ts';
import { type FoundIndicator } from '#data-adapters/fingertips/search-indicators.ts';
import { type LiveIndicator } from '#data-adapters/snapshot/live-tables.ts';
import { selectBroughtIndicators } from '../extracts/brought.ts';
import { failed, IDLE, type Loadable, loaded, LOADING } from '../loadable.ts';
import { DataPageEvents, LiveEvents } from './live-events.ts';

/** How asking a publisher stands. */
export type RefreshState =
  | { readonly status: 'idle' }
  | {
      readonly status: 'asking';
      readonly done: number;
      readonly of: number;
      readonly about: string;
    }
  | { readonly status: 'answered'; readonly report: SourceRefresh }
  | { readonly status: 'failed'; readonly message: string };

export interface Found {
  readonly indicators: readonly FoundIndicator[];
  readonly leftOff: number;
}

interface LiveState {
  readonly refreshes: Readonly<Record<UpstreamId, RefreshState>>;
  readonly search: Loadable<Found>;
  /** Indicators of Fingertips that the person added, in the order they were added. */
  readonly added: readonly LiveIndicator[];
  /** By level and vintage: see `boundaryKey`. */
  readonly boundaries: Readonly<Record<string, Boundaries>>;
}

const STOPPED = 'Stopped as you asked; the figures held are as before.';
const ASKING = { status: 'asking', done: 0, of: 0, about: '' } as const;

const INITIAL: LiveState = {
  refreshes: Object.fromEntries(UPSTREAMS.map((id) => [id, IDLE])) as LiveState['refreshes'],
  search: IDLE,
  added: [],
  boundaries: {},
};

export function boundaryKey({ level, vintage }: Pick<Boundaries, 'level' | 'vintage'>): string {
  return level === 'icb' ? `${level}|${vintage}` : level;
}

/** What is asked of publishers, what they answered, and what a person added from them. */
export const liveFeature = createFeature({
  name: 'live',
  reducer: createReducer<LiveState>(
    INITIAL,
    on(DataPageEvents.refreshAsked, (state, { upstreams }) => ({
      ...state,
      refreshes: { ...state.refreshes, ...each(upstreams, ASKING) },
    })),
    on(DataPageEvents.refreshStopped, (state, { upstreams }) => ({
      ...state,
      refreshes: {
        ...state.refreshes,
        ...each(
          upstreams.filter((id) => state.refreshes[id].status === 'asking'),
          { status: 'failed', message: STOPPED },
        ),
      },
    })),
    on(LiveEvents.progressed, (state, { upstream, done, of, about }) => ({
      ...state,
      refreshes: { ...state.refreshes, [upstream]: { status: 'asking', done, of, about } },
    })),
    on(LiveEvents.figuresAnswered, (state, { upstream, report }) => ({
      ...state,
      refreshes: { ...state.refreshes, [upstream]: { status: 'answered', report } },
    })),
    on(LiveEvents.boundariesAnswered, (state, { report }) => ({
      ...state,
      refreshes: { ...state.refreshes, 'ons-geography': { status: 'answered', report } },
    })),
    on(LiveEvents.boundariesHeld, (state, { boundaries }) => ({
      ...state,
      boundaries: withBoundaries(state, boundaries),
    })),
    on(LiveEvents.boundariesDropped, (state, { keys }) => ({
      ...state,
      boundaries: Object.fromEntries(
        Object.entries(state.boundaries).filter(([key]) => !keys.includes(key)),
      ),
    })),
    on(LiveEvents.failed, (state, { upstream, message }) => ({
      ...state,
      refreshes: { ...state.refreshes, [upstream]: { status: 'failed', message } },
    })),
    on(DataPageEvents.searchAsked, (state) => ({ ...state, search: LOADING })),
    on(DataPageEvents.searchCleared, (state) => ({ ...state, search: IDLE })),
    on(LiveEvents.foundIndicators, (state, found) => ({
      ...state,
      search: loaded({ indicators: found.indicators, leftOff: found.leftOff }),
    })),
    on(LiveEvents.searchFailed, (state, { message }) => ({ ...state, search: failed(message) })),
    on(LiveEvents.indicatorsHeld, (state, { added }) => ({ ...state, added })),
  ),
  extraSelectors: ({ selectAdded }) => ({
    /** Every indicator: the bundled ones, those a person added and those they brought. */
    selectCatalogue: createSelector(
      selectAdded,
      selectBroughtIndicators,
      (added, brought): Catalogue =>
        catalogueOf([...added.map(({ indicator }) => indicator), ...brought]),
    ),
  }),
});

function each<T>(ids: readonly UpstreamId[], value: T): Partial<Record<UpstreamId, T>> {
  return Object.fromEntries(ids.map((id) => [id, value]));
}

function withBoundaries(
  { boundaries }: LiveState,
  more: readonly Boundaries[],
): LiveState['boundaries'] {
  return { ...boundaries, ...Object.fromEntries(more.map((one) => [boundaryKey(one), one])) };
}
