import { type KeptKey } from '#app/domain/kept.ts';
import { COLLECTIONS, isCollection, type KeptRecord } from '#data-adapters/kept/collections.ts';
import { sameValue } from '#data-adapters/kept/same-value.ts';
import { type Change, type Commit, keyOf } from './kept-changes.ts';
import { recordAt, type Records } from './kept-records.ts';
import { enqueue, type KeptState, recordsIn } from './kept-state.ts';

/** How many commits can be undone. */
const MAX_STEPS = 50;

/** A commit as it can be undone: each record before and after it, null where there was none. */
export interface Step {
  readonly title: string;
  /** Of the commit that made or undid it last. */
  readonly sequence: number;
  readonly changes: readonly (KeptKey & {
    readonly before: KeptRecord | null;
    readonly after: KeptRecord | null;
  })[];
}

/** Makes a commit and remembers how to undo it. What can be asked for again needs no undoing. */
export function commit(state: KeptState, made: Commit): KeptState {
  const before = recordsIn(state);
  const next = enqueue(state, made);
  const changes = differences(made, before, recordsIn(next));
  if (changes.length === 0) return next;
  const step: Step = { title: made.title, sequence: next.sequence, changes };
  return { ...next, undo: [...next.undo, step].slice(-MAX_STEPS), redo: [], refusal: null };
}

export function undo(state: KeptState): KeptState {
  return move(state, 'undo', 'redo');
}

export function redo(state: KeptState): KeptState {
  return move(state, 'redo', 'undo');
}

/**
 * Makes the last step's inverse a commit of its own. Where a record is no longer as the step left
 * it, another tab has changed it since: nothing is done, and the step is forgotten.
 */
function move(state: KeptState, from: 'undo' | 'redo', to: 'undo' | 'redo'): KeptState {
  const step = state[from].at(-1);
  if (step === undefined) return state;
  const rest = state[from].slice(0, -1);
  const [left, wanted] =
    from === 'undo' ? (['after', 'before'] as const) : (['before', 'after'] as const);
  const records = recordsIn(state);
  const stands = step.changes.every((change) =>
    same(recordAt(records, change.collection, change.id), change[left]),
  );
  if (!stands) {
    const what = from === 'undo' ? 'undone' : 'done again';
    const refusal = `“${step.title}” cannot be ${what}: it was changed elsewhere since.`;
    return { ...state, [from]: rest, refusal };
  }
  const next = enqueue(state, {
    title: step.title,
    changes: step.changes.map((change) =>
      backTo(change[wanted], change, recordAt(records, change.collection, change.id)),
    ),
  });
  const moved = [...state[to], { ...step, sequence: next.sequence }];
  return { ...next, [from]: rest, [to]: moved, refusal: null };
}

function backTo(wanted: KeptRecord | null, key: KeptKey, now: KeptRecord | null): Change {
  const { collection, id } = key;
  const expected = now === null ? null : now.revision;
  return wanted === null || !isCollection(collection)
    ? { kind: 'remove', collection, id, expected }
    : { kind: 'put', collection, id, expected, record: wanted };
}

function differences(made: Commit, before: Records, after: Records): Step['changes'] {
  const places = new Map(made.changes.map((change) => [keyOf(change), change]));
  return [...places.values()].flatMap(({ collection, id }) => {
    if (!isCollection(collection) || !COLLECTIONS[collection].personal) return [];
    const [was, is] = [recordAt(before, collection, id), recordAt(after, collection, id)];
    // A record that cannot be read is gone for good once a person removes it.
    return was === is ? [] : [{ collection, id, before: was, after: is }];
  });
}

function same(a: KeptRecord | null, b: KeptRecord | null): boolean {
  return a === null || b === null ? a === b : sameValue(a, b);
}
