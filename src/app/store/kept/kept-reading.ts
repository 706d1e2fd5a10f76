import { type KeptKey, type SetAside } from '#app/domain/kept.ts';
import { type CollectionName, type KeptRecord } from '#data-adapters/kept/collections.ts';
import { readRecord } from '#data-adapters/kept/read-record.ts';
import { piecesOf } from './in-pieces.ts';

/** What stands in the database under some keys. */
export interface Reading {
  readonly records: readonly {
    readonly collection: CollectionName;
    readonly record: KeptRecord;
  }[];
  readonly setAside: readonly SetAside[];
  readonly gone: readonly KeptKey[];
}

/** Judges what is stored under each key; undefined: nothing is. Thousands do not hold the page up. */
export async function readingOf(
  stored: readonly { readonly key: KeptKey; readonly raw: unknown }[],
): Promise<Reading> {
  const records: Reading['records'][number][] = [];
  const setAside: SetAside[] = [];
  const gone: KeptKey[] = [];
  for await (const piece of piecesOf(stored)) {
    for (const { key, raw } of piece) {
      if (raw === undefined) {
        gone.push(key);
        continue;
      }
      const read = readRecord(key.collection, key.id, raw);
      if (read.kind === 'read') records.push({ collection: read.collection, record: read.record });
      else setAside.push(read.setAside);
    }
  }
  return { records, setAside, gone };
}
