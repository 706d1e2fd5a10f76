import {
  createActionGroup,
  createFeature,
  createReducer,
  emptyProps,
  on,
  props,
} from '@ngrx/store';
import { failed, IDLE, type Loadable, loaded, LOADING } from '../loadable.ts';
import { type BoundaryResult } from './boundary-task.ts';

/** What a person does with boundaries of their own. */
export const BoundaryEvents = createActionGroup({
  source: 'Boundaries',
  events: {
    'File Chosen': props<{ file: File }>(),
    Read: props<{ name: string; result: BoundaryResult }>(),
    Refused: props<{ message: string }>(),
    Accepted: emptyProps(),
    Cancelled: emptyProps(),
    Removed: props<{ id: string }>(),
  },
});

export interface BroughtBoundaries extends BoundaryResult {
  readonly name: string;
}

/** A file of boundaries that was dropped, until it is accepted. */
export const boundaryFeature = createFeature({
  name: 'broughtBoundaries',
  reducer: createReducer<{ readonly file: Loadable<BroughtBoundaries> }>(
    { file: IDLE },
    on(BoundaryEvents.fileChosen, () => ({ file: LOADING })),
    on(BoundaryEvents.read, (_, { name, result }) => ({ file: loaded({ name, ...result }) })),
    on(BoundaryEvents.refused, (_, { message }) => ({ file: failed(message) })),
    on(BoundaryEvents.accepted, BoundaryEvents.cancelled, () => ({ file: IDLE })),
  ),
});
