import { type Kept, type KeptKey } from '#app/domain/kept.ts';
import {
  type CollectionName,
  type KeptRecord,
  type KeptValue,
} from '#data-adapters/kept/collections.ts';
import { readRecord } from '#data-adapters/kept/read-record.ts';

/**
 * One record written or removed. `expected` is the revision that was read when the change was made
 * (null: there was none), and the change is refused where another is stored.
 */
export type Change = Put | Remove;

/** `damaged`: a record whose revision cannot be read. */
type Expected = number | 'damaged' | null;

export interface Put {
  readonly kind: 'put';
  readonly collection: CollectionName;
  readonly id: string;
  readonly expected: Expected;
  readonly record: KeptRecord;
}

export interface Remove {
  readonly kind: 'remove';
  /** Also one this version does not know, of a record that was set aside. */
  readonly collection: string;
  readonly id: string;
  readonly expected: Expected;
}

/** Changes that are made together or not at all, and undone together. */
export interface Commit {
  /** What was done, as it follows “Undo”: `Added “Sheffield JSNA 2026”`. */
  readonly title: string;
  readonly changes: readonly Change[];
}

/** What is written: a new record, or one that was read, with whatever is different in it. */
export type Entry<C extends CollectionName> = KeptValue<C> & Pick<Kept, 'id'> & Partial<Kept>;

/**
 * Writes a record. One that was read carries its revision along, so that it cannot be put over a
 * newer one unseen.
 * @throws RangeError where it is not what its collection keeps: that is a bug, not bad input.
 */
export function put<C extends CollectionName>(
  collection: C,
  entry: Entry<C>,
  savedAt = new Date().toISOString(),
): Put {
  const expected = entry.revision ?? null;
  const read = readRecord(collection, entry.id, { ...entry, revision: null, savedAt });
  if (read.kind === 'set-aside') {
    throw new RangeError(
      `${collection} cannot keep “${entry.id.slice(0, 60)}”: ${read.setAside.reason}`,
    );
  }
  return { kind: 'put', collection, id: entry.id, expected, record: read.record };
}

/** Removes a record that was read. */
export function remove(
  collection: string,
  record: { readonly id: string; readonly revision: Expected },
): Remove {
  return { kind: 'remove', collection, id: record.id, expected: record.revision };
}

/** One name for a place, for maps and sets. */
export function keyOf({ collection, id }: KeptKey): string {
  return JSON.stringify([collection, id]);
}

/**
 * The changes that several commits come to, one a record: the last wins, and what the first
 * expected is expected. What was added and removed again leaves nothing.
 */
export function netOf(commits: readonly Commit[]): readonly Change[] {
  const net = new Map<string, Change>();
  for (const change of commits.flatMap(({ changes }) => changes)) {
    const before = net.get(keyOf(change));
    net.set(keyOf(change), {
      ...change,
      expected: before === undefined ? change.expected : before.expected,
    });
  }
  return [...net.values()].filter(({ kind, expected }) => kind === 'put' || expected !== null);
}
