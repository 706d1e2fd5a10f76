import {
  createActionGroup,
  createFeature,
  createReducer,
  emptyProps,
  on,
  props,
} from '@ngrx/store';
import { type ExportFile } from '#data-adapters/kept/export-file.ts';
import { failed, IDLE, type Loadable, loaded, LOADING } from '../loadable.ts';
import { type Commit } from './kept-changes.ts';
import { type Protection, type Room } from './kept-storage.ts';

/** What happens on the page about what is kept. */
export const KeptPageEvents = createActionGroup({
  source: 'Kept Page',
  events: {
    /** It is in view, so that the room is worth measuring. */
    Opened: emptyProps(),
    'Room Measured': props<{ room: Room }>(),
    'Protection Asked': emptyProps(),
    'Protection Answered': props<{ protection: Protection }>(),
    /** A person chose a file to restore. Nothing is changed by that. */
    'File Chosen': props<{ file: File }>(),
    'File Read': props<{ name: string; content: ExportFile }>(),
    'File Refused': props<{ message: string }>(),
    /** A person looked at what a file would change, and wants it. Null: it changes nothing. */
    'Restore Confirmed': props<{ commit: Commit | null }>(),
    'Restore Cancelled': emptyProps(),
  },
});

interface KeptPageState {
  /** Null until it was measured. */
  readonly room: Room | null;
  readonly file: Loadable<{ readonly name: string; readonly content: ExportFile }>;
}

export const keptPageFeature = createFeature({
  name: 'keptPage',
  reducer: createReducer<KeptPageState>(
    { room: null, file: IDLE },
    on(KeptPageEvents.roomMeasured, (state, { room }) => ({
      ...state,
      // The browser does not remember that it was asked; this page does.
      room:
        state.room?.protection === 'refused' && room.protection === 'not-protected'
          ? { ...room, protection: 'refused' as const }
          : room,
    })),
    on(KeptPageEvents.protectionAnswered, (state, { protection }) => ({
      ...state,
      room: { used: null, allowed: null, ...state.room, protection },
    })),
    on(KeptPageEvents.fileChosen, (state) => ({ ...state, file: LOADING })),
    on(KeptPageEvents.fileRead, (state, { name, content }) => ({
      ...state,
      file: loaded({ name, content }),
    })),
    on(KeptPageEvents.fileRefused, (state, { message }) => ({ ...state, file: failed(message) })),
    on(KeptPageEvents.restoreConfirmed, KeptPageEvents.restoreCancelled, (state) => ({
      ...state,
      file: IDLE,
    })),
  ),
});
