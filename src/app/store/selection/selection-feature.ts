import { createActionGroup, createFeature, createReducer, on, props } from '@ngrx/store';
import { DEFAULT_SELECTION, type Selection } from '#app/domain/selection.ts';

export const AddressEvents = createActionGroup({
  source: 'Address',
  events: { Changed: props<{ page: string; selection: Selection }>() },
});

/** A mirror of the address bar, so that selectors can read it. Nothing writes here but the address. */
export const selectionFeature = createFeature({
  name: 'address',
  reducer: createReducer<{
    /** First segment of the path; null until the first navigation has ended. */
    readonly page: string | null;
    readonly selection: Selection;
  }>(
    { page: null, selection: DEFAULT_SELECTION },
    on(AddressEvents.changed, (_, { page, selection }) => ({ page, selection })),
  ),
});

export const { selectPage, selectSelection } = selectionFeature;
