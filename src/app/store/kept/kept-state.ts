import { type KeptKey, type SetAside } from '#app/domain/kept.ts';
import { type Change, type Commit, keyOf } from './kept-changes.ts';
import { type KeptFailure } from './kept-failure.ts';
import { type Step } from './kept-history.ts';
import { type Reading } from './kept-reading.ts';
import { changed, type Records, withPlaced } from './kept-records.ts';

/** A commit that is not saved yet. */
export interface Pending extends Commit {
  readonly sequence: number;
}

/** A commit that was refused: `keys` are the records that another tab had changed. */
export interface Conflict extends Pending {
  readonly keys: readonly KeptKey[];
}

/** What is kept, as far as this tab knows. `stored` with `pending` over it is what is shown. */
export interface KeptState {
  /** Was the database read? `failed`: not once; what is entered stays in memory until it can be. */
  readonly status: 'reading' | 'ready' | 'failed';
  /** Why nothing is saved now; null where nothing is in the way. */
  readonly failure: KeptFailure | null;
  readonly stored: Records;
  /** Oldest first. */
  readonly pending: readonly Pending[];
  /** The commits up to this one are being saved. */
  readonly saving: number | null;
  /** Of the last commit that was made here. */
  readonly sequence: number;
  /** What records that were read before they were saved have become, by `keyOf`. */
  readonly savedAs: Readonly<
    Record<string, { readonly sequence: number; readonly revision: number }>
  >;
  readonly conflicts: readonly Conflict[];
  readonly setAside: readonly SetAside[];
  /** What can be undone and done again in this session, last first to go. */
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
  /** A step that could not be undone or done again, in one sentence. */
  readonly refusal: string | null;
  readonly changedElsewhere: boolean;
}

export const initialKept: KeptState = {
  status: 'reading',
  failure: null,
  stored: {},
  pending: [],
  saving: null,
  sequence: 0,
  savedAs: {},
  conflicts: [],
  setAside: [],
  undo: [],
  redo: [],
  refusal: null,
  changedElsewhere: false,
};

/** What is shown: what is stored, with what is not saved yet over it. */
export function recordsIn({ stored, pending }: Pick<KeptState, 'stored' | 'pending'>): Records {
  return pending.reduce(changed, stored);
}

/** Puts a commit in the line of those to be saved. A database that refused one may take it now. */
export function enqueue(state: KeptState, { title, changes }: Commit): KeptState {
  const sequence = state.sequence + 1;
  const made = changes.map((change) => {
    const saved = state.savedAs[keyOf(change)];
    return saved !== undefined && change.expected === -saved.sequence
      ? { ...change, expected: saved.revision }
      : change;
  });
  return {
    ...state,
    sequence,
    pending: [...state.pending, { title, changes: made, sequence }],
    failure: state.status === 'ready' ? null : state.failure,
  };
}

/** Takes over what stands in the database under some keys. */
export function withReading(state: KeptState, now: Reading): KeptState {
  const keys = new Set(keysOf(now).map(keyOf));
  return {
    ...state,
    stored: withPlaced(state.stored, [
      ...[...now.gone, ...now.setAside].map((key) => ({ ...key, record: null })),
      ...now.records.map(({ collection, record }) => ({ collection, id: record.id, record })),
    ]),
    setAside: [...state.setAside.filter((key) => !keys.has(keyOf(key))), ...now.setAside],
  };
}

/** The commits up to one are saved: later ones follow the revisions they were given. */
export function afterSaving(state: KeptState, upTo: number, now: Reading): KeptState {
  const revisions = new Map<string, number | null>([
    ...now.gone.map((key) => [keyOf(key), null] as const),
    ...now.records.map(
      ({ collection, record }) => [keyOf({ collection, id: record.id }), record.revision] as const,
    ),
  ]);
  const follow = (change: Change): Change => {
    const revision = revisions.get(keyOf(change));
    return revision === undefined ? change : { ...change, expected: revision };
  };
  const saved = state.pending.filter(({ sequence }) => sequence <= upTo);
  return {
    ...withReading(state, now),
    saving: null,
    failure: null,
    savedAs: { ...state.savedAs, ...becoming(saved, revisions) },
    pending: state.pending
      .filter(({ sequence }) => sequence > upTo)
      .map((commit) => ({ ...commit, changes: commit.changes.map(follow) })),
  };
}

/** For each record the last of some commits that touched it, and the revision it was given. */
function becoming(
  saved: readonly Pending[],
  revisions: ReadonlyMap<string, number | null>,
): KeptState['savedAs'] {
  const last = saved.flatMap(({ sequence, changes }) =>
    changes.flatMap((change) => {
      const revision = revisions.get(keyOf(change));
      return typeof revision === 'number' ? [[keyOf(change), { sequence, revision }] as const] : [];
    }),
  );
  return Object.fromEntries(last);
}

/**
 * Some records were newer than expected: the commits that touch them wait for the person, and so
 * does each that builds on one of those. The others are tried again.
 */
export function afterRefusal(state: KeptState, now: Reading): KeptState {
  const newer = keysOf(now);
  const touched = new Set(newer.map(keyOf));
  const refused: Conflict[] = [];
  const pending: Pending[] = [];
  for (const commit of state.pending) {
    if (commit.changes.some((change) => touched.has(keyOf(change)))) {
      for (const change of commit.changes) touched.add(keyOf(change));
      const own = new Set(commit.changes.map(keyOf));
      refused.push({ ...commit, keys: newer.filter((key) => own.has(keyOf(key))) });
    } else {
      pending.push(commit);
    }
  }
  const stands = ({ sequence }: Step) => refused.every((commit) => commit.sequence !== sequence);
  return {
    ...withReading(state, now),
    saving: null,
    pending,
    conflicts: [...state.conflicts, ...refused],
    undo: state.undo.filter(stands),
    redo: state.redo.filter(stands),
  };
}

function keysOf({ records, setAside, gone }: Reading): readonly KeptKey[] {
  return [
    ...records.map(({ collection, record }) => ({ collection, id: record.id })),
    ...setAside.map(({ collection, id }) => ({ collection, id })),
    ...gone,
  ];
}
