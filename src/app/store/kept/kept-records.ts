import {
  COLLECTION_NAMES,
  type CollectionName,
  isCollection,
  type KeptRecord,
} from '#data-adapters/kept/collections.ts';
import { type Change } from './kept-changes.ts';

/** Records by collection, then by id. */
export type Records = {
  readonly [C in CollectionName]?: Readonly<Record<string, KeptRecord<C>>>;
};

export function recordAt(records: Records, collection: string, id: string): KeptRecord | null {
  const byId = isCollection(collection) ? records[collection] : undefined;
  // An id comes from anywhere: it may be a word every object has, such as `constructor`.
  return byId !== undefined && Object.hasOwn(byId, id) ? (byId[id] ?? null) : null;
}

/** In order of collection and id. */
export function allOf(
  records: Records,
): readonly { readonly collection: CollectionName; readonly record: KeptRecord }[] {
  return COLLECTION_NAMES.flatMap((collection) =>
    listOf<KeptRecord>(records[collection]).map((record) => ({ collection, record })),
  );
}

/** In order of id. */
export function listOf<R>(byId: Readonly<Record<string, R>> | undefined): readonly R[] {
  return Object.entries(byId ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, record]) => record);
}

/** What is to stand under a key; null: nothing. */
export interface Placing {
  readonly collection: string;
  readonly id: string;
  readonly record: KeptRecord | null;
}

/**
 * The records with each placing made, the last of a key winning. A collection is copied once however
 * many of its records are placed, so that ten thousand take no longer than they must.
 */
export function withPlaced(records: Records, placings: readonly Placing[]): Records {
  const placed = new Map<CollectionName, Map<string, KeptRecord>>();
  for (const { collection, id, record } of placings) {
    if (!isCollection(collection)) continue;
    const byId =
      placed.get(collection) ?? new Map(Object.entries<KeptRecord>(records[collection] ?? {}));
    placed.set(collection, byId);
    if (record === null) byId.delete(id);
    else byId.set(id, record);
  }
  const lists = [...placed].map(
    ([collection, byId]) => [collection, Object.fromEntries(byId)] as const,
  );
  return placed.size === 0 ? records : { ...records, ...Object.fromEntries(lists) };
}

/** The records once a commit is made. What it writes shows the commit's number as its revision. */
export function changed(
  records: Records,
  { sequence, changes }: { readonly sequence: number; readonly changes: readonly Change[] },
): Records {
  return withPlaced(
    records,
    changes.map((change) => ({
      collection: change.collection,
      id: change.id,
      record: change.kind === 'put' ? { ...change.record, revision: -sequence } : null,
    })),
  );
}
