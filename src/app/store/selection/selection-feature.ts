import { type SettingProblem } from '#app/domain/gap-settings.ts';
import { createActionGroup, createFeature, createReducer, on, props } from '@ngrx/store';
import { DEFAULT_SELECTION, type Selection } from '#app/domain/selection.ts';

export const AddressEvents = createActionGroup({
  source: 'Address',
  events: {
    Changed: props<{
      page: string;
      selection: Selection;
      problems: readonly SettingProblem[];
    }>(),
  },
});

/** A mirror of the address bar, so that selectors can read it. Nothing writes here but the address. */
export const selectionFeature = createFeature({
  name: 'address',
  reducer: createReducer<{
    /** First segment of the path, of the parts of Gaps both (`gaps/coverage`); null until the first address was read. */
    readonly page: string | null;
    readonly selection: Selection;
    /** Settings in the address that could not be used. */
    readonly problems: readonly SettingProblem[];
  }>(
    { page: null, selection: DEFAULT_SELECTION, problems: [] },
    on(AddressEvents.changed, (before, { page, selection, problems }) => ({
      page,
      problems,
      selection: {
        ...selection,
        settings: kept(before.selection.settings, selection.settings),
        indicators: kept(before.selection.indicators, selection.indicators),
        peerCodes: kept(before.selection.peerCodes, selection.peerCodes),
        areas: kept(before.selection.areas, selection.areas),
        edges: kept(before.selection.edges, selection.edges),
      },
    })),
  ),
});

/** What is the same stays the same object, so that what hangs on it is not worked out again. */
function kept<T>(before: T, now: T): T {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

export const { selectPage, selectSelection, selectProblems } = selectionFeature;
