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

export function withRecord(
  records: Records,
  collection: CollectionName,
  record: KeptRecord,
): Records {
  return { ...records, [collection]: { ...records[collection], [record.id]: record } };
}

export function withoutRecord(records: Records, collection: string, id: string): Records {
  if (!isCollection(collection) || recordAt(records, collection, id) === null) return records;
  const rest = Object.entries(records[collection] ?? {}).filter(([other]) => other !== id);
  return { ...records, [collection]: Object.fromEntries(rest) };
}

/** The records once a commit is made. What it writes shows the commit's number as its revision. */
export function changed(
  records: Records,
  { sequence, changes }: { readonly sequence: number; readonly changes: readonly Change[] },
): Records {
  return changes.reduce(
    (now, change) =>
      change.kind === 'put'
        ? withRecord(now, change.collection, { ...change.record, revision: -sequence })
        : withoutRecord(now, change.collection, change.id),
    records,
  );
}
