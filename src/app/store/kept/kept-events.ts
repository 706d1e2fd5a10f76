import { createActionGroup, emptyProps, props } from '@ngrx/store';
import { type Commit } from './kept-changes.ts';
import { type KeptFailure } from './kept-failure.ts';
import { type Reading } from './kept-reading.ts';

/** What a person did with what is kept, and what the database and other tabs said. */
export const KeptEvents = createActionGroup({
  source: 'Kept',
  events: {
    /** A person made changes: they are seen at once, and saved. */
    Committed: props<{ commit: Commit }>(),
    Undone: emptyProps(),
    Redone: emptyProps(),
    /** A person chose what becomes of a commit that was refused. */
    'Conflict Settled': props<{ sequence: number; keep: 'mine' | 'theirs' }>(),
    /** A person wants what failed tried again. */
    Retried: emptyProps(),
    /** A person wants everything removed. */
    'Removal Confirmed': emptyProps(),
    /** A person has seen a notice. */
    'Notice Dismissed': emptyProps(),

    Read: props<{ now: Reading }>(),
    'Read Failed': props<{ failure: KeptFailure }>(),
    'Saving Begun': props<{ upTo: number }>(),
    Saved: props<{ upTo: number; now: Reading }>(),
    /** Nothing was saved: these records are newer than the ones the changes were made to. */
    Refused: props<{ now: Reading }>(),
    'Saving Failed': props<{ failure: KeptFailure }>(),
    Emptied: emptyProps(),
    'Emptying Failed': props<{ failure: KeptFailure }>(),
    /** `whole`: this is everything there is now. */
    'Changed Elsewhere': props<{ now: Reading; whole: boolean }>(),
    /** Another tab runs a newer version of the atlas, which took the database over. */
    Superseded: props<{ failure: KeptFailure }>(),
  },
});
