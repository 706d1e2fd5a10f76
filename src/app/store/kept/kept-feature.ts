import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { type CollectionName, type KeptRecord } from '#data-adapters/kept/collections.ts';
import { netOf } from './kept-changes.ts';
import { KeptEvents } from './kept-events.ts';
import { commit, redo, undo } from './kept-history.ts';
import { allOf, listOf, recordAt } from './kept-records.ts';
import {
  afterRefusal,
  afterSaving,
  initialKept,
  type KeptState,
  recordsIn,
  withReading,
} from './kept-state.ts';

/** What the person entered, as it is kept in this browser. */
export const keptFeature = createFeature({
  name: 'kept',
  reducer: createReducer<KeptState>(
    initialKept,
    on(KeptEvents.committed, (state, event) => commit(state, event.commit)),
    on(KeptEvents.undone, undo),
    on(KeptEvents.redone, redo),
    on(KeptEvents.conflictSettled, (state, { sequence, keep }) => {
      const refused = state.conflicts.find((conflict) => conflict.sequence === sequence);
      const rest = {
        ...state,
        conflicts: state.conflicts.filter((conflict) => conflict !== refused),
      };
      return refused === undefined || keep === 'theirs'
        ? rest
        : commit(rest, { title: refused.title, changes: overNewer(rest, refused.changes) });
    }),
    on(KeptEvents.retried, (state) => ({
      ...state,
      failure: null,
      status: state.status === 'failed' ? ('reading' as const) : state.status,
    })),
    on(KeptEvents.removalConfirmed, (state) => ({
      ...state,
      pending: [],
      conflicts: [],
      undo: [],
      redo: [],
      refusal: null,
    })),
    on(KeptEvents.noticeDismissed, (state) => ({
      ...state,
      refusal: null,
      changedElsewhere: false,
    })),
    on(KeptEvents.read, (state, { now }) => ({
      ...withReading({ ...state, stored: {}, setAside: [] }, now),
      status: 'ready' as const,
    })),
    on(KeptEvents.readFailed, (state, { failure }) => ({
      ...state,
      failure,
      status: state.status === 'ready' ? ('ready' as const) : ('failed' as const),
    })),
    on(KeptEvents.savingBegun, (state, { upTo }) => ({ ...state, saving: upTo })),
    on(KeptEvents.saved, (state, { upTo, now }) => afterSaving(state, upTo, now)),
    on(KeptEvents.refused, (state, { now }) => afterRefusal(state, now)),
    on(KeptEvents.savingFailed, (state, { failure }) => ({ ...state, saving: null, failure })),
    on(KeptEvents.emptyingFailed, KeptEvents.superseded, (state, { failure }) => ({
      ...state,
      failure,
    })),
    on(KeptEvents.emptied, (state) => ({ ...state, stored: {}, setAside: [] })),
    on(KeptEvents.changedElsewhere, (state, { now, whole }) => ({
      ...withReading(whole ? { ...state, stored: {}, setAside: [] } : state, now),
      changedElsewhere: true,
    })),
  ),
  extraSelectors: ({ selectStored, selectPending, selectKeptState, selectUndo, selectRedo }) => {
    const selectRecords = createSelector(selectStored, selectPending, (stored, pending) =>
      recordsIn({ stored, pending }),
    );
    return {
      /** By collection and id, with what is not saved yet. */
      selectRecords,
      /** The same, one after another. */
      selectAll: createSelector(selectRecords, allOf),
      /** What is to be saved next; null where there is nothing, or something is in the way. */
      selectToSave: createSelector(selectKeptState, ({ status, failure, saving, pending }) => {
        const upTo = pending.at(-1)?.sequence;
        return status !== 'ready' || failure !== null || saving !== null || upTo === undefined
          ? null
          : { upTo, changes: netOf(pending) };
      }),
      /** Would closing the tab lose something? */
      selectIsUnsaved: createSelector(
        selectKeptState,
        ({ pending, conflicts }) => pending.length > 0 || conflicts.length > 0,
      ),
      /** The title of what would be undone, null where there is nothing. */
      selectUndoTitle: createSelector(selectUndo, (steps) => steps.at(-1)?.title ?? null),
      selectRedoTitle: createSelector(selectRedo, (steps) => steps.at(-1)?.title ?? null),
    };
  },
});

/** The records of a collection in order of id, with what is not saved yet. */
export function selectKept<C extends CollectionName>(collection: C) {
  return createSelector(keptFeature.selectRecords, (records): readonly KeptRecord<C>[] =>
    listOf(records[collection]),
  );
}

/** A person's changes made to the newer records. */
function overNewer(state: KeptState, changes: KeptState['pending'][number]['changes']) {
  const records = recordsIn(state);
  return changes.map((change) => {
    const { collection, id } = change;
    const aside = state.setAside.find((key) => key.collection === collection && key.id === id);
    const expected = aside?.revision ?? recordAt(records, collection, id)?.revision ?? null;
    return { ...change, expected };
  });
}
