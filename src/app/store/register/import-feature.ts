import {
  createActionGroup,
  createFeature,
  createReducer,
  emptyProps,
  on,
  props,
} from '@ngrx/store';
import { type ServiceFamily } from '#app/domain/service-lists.ts';
import { failed, IDLE, type Loadable, loaded, LOADING } from '../loadable.ts';
import { type ImportReading } from './register-task.ts';

/** What a person does with a file of services, and what was read of it. */
export const ImportEvents = createActionGroup({
  source: 'Register Import',
  events: {
    'File Chosen': props<{ file: File }>(),
    /** The family of services of other directories that name none; null: they are refused. */
    'Family Chosen': props<{ family: ServiceFamily | null }>(),
    'Reading Begun': emptyProps(),
    Read: props<{ reading: ImportReading }>(),
    'Read Failed': props<{ message: string }>(),
    /** Takes a record of the file, or leaves it: by id, or of conflicting ones by place in the list. */
    'Record Left': props<{ id: string; isLeft: boolean }>(),
    'Conflict Settled': props<{ at: number; isTaken: boolean }>(),
    Accepted: emptyProps(),
    /** Nothing was taken in: something in it was not expected. */
    'Acceptance Failed': emptyProps(),
    /** The commit was made. */
    Finished: emptyProps(),
    'Put Away': emptyProps(),
  },
});

interface ImportState {
  readonly file: File | null;
  readonly family: ServiceFamily | null;
  readonly reading: Loadable<ImportReading>;
  /** Ids of added and changed records that are not wanted. */
  readonly left: readonly string[];
  /** Conflicting records that are wanted, by place in the list. */
  readonly taken: readonly number[];
  readonly isAccepting: boolean;
}

const EMPTY_IMPORT: ImportState = {
  file: null,
  family: null,
  reading: IDLE,
  left: [],
  taken: [],
  isAccepting: false,
};

/** A file of services on its way into the register. Nothing of it is kept before it is accepted. */
export const importFeature = createFeature({
  name: 'registerImport',
  reducer: createReducer<ImportState>(
    EMPTY_IMPORT,
    on(ImportEvents.fileChosen, (state, { file }) => ({
      ...EMPTY_IMPORT,
      family: state.family,
      file,
      reading: LOADING,
    })),
    on(ImportEvents.familyChosen, (state, { family }) => ({ ...state, family })),
    on(ImportEvents.readingBegun, (state) => ({ ...state, reading: LOADING })),
    // Choices of conflicting records are by place, and the list may be another now.
    on(ImportEvents.read, (state, { reading }) => ({
      ...state,
      reading: loaded(reading),
      taken: [],
    })),
    on(ImportEvents.readFailed, (state, { message }) => ({ ...state, reading: failed(message) })),
    on(ImportEvents.recordLeft, (state, { id, isLeft }) => ({
      ...state,
      left: isLeft ? [...state.left, id] : state.left.filter((one) => one !== id),
    })),
    on(ImportEvents.conflictSettled, (state, { at, isTaken }) => ({
      ...state,
      taken: isTaken ? [...state.taken, at] : state.taken.filter((one) => one !== at),
    })),
    on(ImportEvents.accepted, (state) => ({ ...state, isAccepting: true })),
    on(ImportEvents.acceptanceFailed, (state) => ({
      ...state,
      isAccepting: false,
      file: null,
      reading: failed('Something in it was not expected, so nothing was taken in.'),
    })),
    on(ImportEvents.finished, ImportEvents.putAway, () => EMPTY_IMPORT),
  ),
});
