import {
  createActionGroup,
  createFeature,
  createReducer,
  createSelector,
  on,
  props,
} from '@ngrx/store';
import { type KnownNone, type Service } from '#app/domain/service.ts';
import { type KnownNoneForm, type ServiceForm } from './record-form.ts';

/** A form that is not saved yet, with the record it began from; null: a new one. */
export type Draft =
  | { readonly kind: 'service'; readonly base: Service | null; readonly form: ServiceForm }
  | { readonly kind: 'known-none'; readonly base: KnownNone | null; readonly form: KnownNoneForm };

/** What a person does at the forms of the register. */
export const DeskEvents = createActionGroup({
  source: 'Register Desk',
  events: {
    'Draft Changed': props<{ key: string; draft: Draft }>(),
    /** It was saved or is not wanted. */
    'Draft Dropped': props<{ key: string }>(),
    /** What was done, in words, for the page that comes next. */
    Done: props<{ what: string }>(),
  },
});

/** Half-filled forms stay until they are saved or dropped, wherever the person goes meanwhile. */
export const deskFeature = createFeature({
  name: 'registerDesk',
  reducer: createReducer<{
    /** By the last part of the form's address: `new`, `none/new`, or an id. */
    readonly drafts: Readonly<Record<string, Draft>>;
    readonly done: string;
  }>(
    { drafts: {}, done: '' },
    on(DeskEvents.draftChanged, (state, { key, draft }) => ({
      ...state,
      drafts: { ...state.drafts, [key]: draft },
    })),
    on(DeskEvents.draftDropped, (state, { key }) => ({
      ...state,
      drafts: Object.fromEntries(Object.entries(state.drafts).filter(([other]) => other !== key)),
    })),
    on(DeskEvents.done, (state, { what }) => ({ ...state, done: what })),
  ),
  extraSelectors: ({ selectDrafts }) => ({
    selectHasDrafts: createSelector(selectDrafts, (drafts) => Object.keys(drafts).length > 0),
  }),
});

export const NEW_SERVICE = 'new';
export const NEW_NONE = 'none/new';
