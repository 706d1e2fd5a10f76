import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { type Upgrade, upgraded } from '#data-adapters/kept/upgrades.ts';
import { KeptError } from './kept-failure.ts';

/**
 * One store of records under [collection, id], so that a new collection needs no new store, and a
 * counter of saves. A revision is never used twice, not even after everything was removed.
 */
export interface KeptSchema extends DBSchema {
  records: { key: [collection: string, id: string]; value: unknown };
  counter: { key: 'revision'; value: number };
}

export interface ConnectionOptions {
  readonly name: string;
  readonly version: number;
  /** By the version each starts from. */
  readonly upgrades: Readonly<Record<number, Upgrade>>;
}

/**
 * Opens the database, upgrading what an older version of the atlas left. An upgrade that fails
 * leaves everything as it was. `ended`: the connection is of no use any more; `newer` where a newer
 * version of the atlas asked for it.
 * @throws KeptError where it cannot be opened; other errors as the browser gives them.
 */
export async function connect(
  options: ConnectionOptions,
  ended: (why: 'newer' | 'lost') => void,
): Promise<IDBPDatabase<KeptSchema>> {
  if (typeof indexedDB === 'undefined') throw new KeptError('unavailable');
  try {
    return await open(options, ended);
  } catch (error) {
    // Some browsers say so where a private window may not keep anything.
    const isRefused = error instanceof Error && error.name === 'InvalidStateError';
    throw isRefused ? new KeptError('unavailable') : error;
  }
}

function open(
  { name, version, upgrades }: ConnectionOptions,
  ended: (why: 'newer' | 'lost') => void,
): Promise<IDBPDatabase<KeptSchema>> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const opening = openDB<KeptSchema>(name, version, {
      upgrade: (database, from, _to, transaction) => {
        if (from === 0) {
          database.createObjectStore('records');
          database.createObjectStore('counter');
          return;
        }
        // The browser tells whoever waits for the database; nobody else need know.
        transaction.done.catch(() => undefined);
        rewrite(transaction, (raw) => upgraded(raw, from, version, upgrades)).catch(() => {
          transaction.abort();
        });
      },
      blocked: () => {
        // It may open later, when the other tab is gone: nobody waits for it then.
        isLate = true;
        reject(new KeptError('blocked'));
      },
      blocking: (_current, wanted, event) => {
        // Let go at once, so that the newer version can go on; null: the database is deleted.
        if (event.target instanceof IDBDatabase) event.target.close();
        ended(wanted === null ? 'lost' : 'newer');
      },
      terminated: () => {
        ended('lost');
      },
    });
    opening.then((database) => {
      if (isLate) database.close();
      else resolve(database);
    }, reject);
  });
}

/** Rewrites all records that are filed under their own id; what is not is left where it is. */
async function rewrite(
  transaction: IDBPTransaction<KeptSchema, ('records' | 'counter')[], 'versionchange'>,
  upgrade: Upgrade,
): Promise<void> {
  const store = transaction.objectStore('records');
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const collections: Record<string, unknown[]> = {};
  await Promise.all(
    keys.map(async ([collection, id], at) => {
      const raw = values[at];
      if (idOf(raw) !== id) return;
      (collections[collection] ??= []).push(raw);
      await store.delete([collection, id]);
    }),
  );
  const now = Object.entries(upgrade(collections)).flatMap(([collection, list]) =>
    list.map((raw) => ({ collection, raw })),
  );
  await Promise.all(
    now.map(({ collection, raw }) => {
      const id = idOf(raw);
      if (id === null) throw new TypeError('an upgrade took the id of a record');
      return store.put(raw, [collection, id]);
    }),
  );
}

function idOf(raw: unknown): string | null {
  return typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string'
    ? raw.id
    : null;
}
