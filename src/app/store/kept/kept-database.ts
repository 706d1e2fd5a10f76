import { inject, Injectable, InjectionToken } from '@angular/core';
import { type IDBPDatabase } from 'idb';
import { type KeptKey } from '#app/domain/kept.ts';
import { revisionOf } from '#data-adapters/kept/read-record.ts';
import { KEPT_VERSION, UPGRADES } from '#data-adapters/kept/upgrades.ts';
import { type Change } from './kept-changes.ts';
import { inPieces } from './in-pieces.ts';
import { connect, type ConnectionOptions, type KeptSchema } from './kept-connection.ts';
import { KeptTabs } from './kept-tabs.ts';
import { type Reading, readingOf } from './kept-reading.ts';

export const KEPT_OPTIONS = new InjectionToken<ConnectionOptions>('kept options', {
  providedIn: 'root',
  factory: () => ({ name: 'ahp-need-atlas', version: KEPT_VERSION, upgrades: UPGRADES }),
});

/** `saved`: as they stand now. `refused`: nothing was written, and these are newer than expected. */
export interface CommitOutcome {
  readonly kind: 'saved' | 'refused';
  readonly now: Reading;
}

type Database = IDBPDatabase<KeptSchema>;

/**
 * What is kept in this browser. Every method rejects with the browser's error, or a `KeptError`,
 * where nothing could be read or written; nothing has changed then, and it can be tried again.
 * Transactions over the same records run one after another, in every tab.
 */
@Injectable({ providedIn: 'root' })
export class KeptDatabase {
  readonly #options = inject(KEPT_OPTIONS);
  readonly #tabs = new KeptTabs(this.#options.name);
  #opening: Promise<Database> | null = null;
  #superseded: () => void = () => undefined;

  readAll(): Promise<Reading> {
    return this.#run(async (database) => {
      const { store, done } = database.transaction('records');
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll(), done]);
      return readingOf(
        keys.map(([collection, id], at) => ({ key: { collection, id }, raw: values[at] })),
      );
    });
  }

  read(keys: readonly KeptKey[]): Promise<Reading> {
    return this.#run(async (database) => {
      const { store, done } = database.transaction('records');
      const stored = inPieces(keys, async (key) => ({
        key,
        raw: await store.get([key.collection, key.id]),
      }));
      const [read] = await Promise.all([stored, done]);
      return readingOf(read);
    });
  }

  /** Makes all changes or none: none where any record is not at the revision that is expected. */
  async commit(changes: readonly Change[]): Promise<CommitOutcome> {
    const outcome = await this.#run((database) => commitIn(database, changes));
    if (outcome.kind === 'saved') {
      this.#tabs.tell(changes.map(({ collection, id }) => ({ collection, id })));
    }
    return outcome;
  }

  /** Removes every record, also those that were set aside. */
  async clear(): Promise<void> {
    await this.#run((database) => database.clear('records'));
    this.#tabs.tell('everything');
  }

  /**
   * Hears what other tabs changed, and that a newer version of the atlas took the database over.
   * @returns what ends it.
   */
  listen(
    changed: (what: readonly KeptKey[] | 'everything') => void,
    superseded: () => void,
  ): () => void {
    this.#superseded = superseded;
    return this.#tabs.listen(changed);
  }

  async close(): Promise<void> {
    this.#tabs.close();
    const opening = this.#opening;
    this.#opening = null;
    (await opening?.catch(() => null))?.close();
  }

  async #run<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch (error) {
      // The browser closed the connection behind our back: a new one may do.
      if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
      this.#opening = null;
      return work(await this.#open());
    }
  }

  #open(): Promise<Database> {
    if (this.#opening !== null) return this.#opening;
    const opening = connect(this.#options, (why) => {
      if (this.#opening === opening) this.#opening = null;
      if (why === 'newer') this.#superseded();
    });
    this.#opening = opening;
    opening.catch(() => {
      if (this.#opening === opening) this.#opening = null;
    });
    return opening;
  }
}

async function commitIn(database: Database, changes: readonly Change[]): Promise<CommitOutcome> {
  // Strict: what is said to be saved is on the disk, whatever happens next.
  const transaction = database.transaction(['records', 'counter'], 'readwrite', {
    durability: 'strict',
  });
  // It is awaited below; where something else fails first, that is what is told.
  transaction.done.catch(() => undefined);
  try {
    const records = transaction.objectStore('records');
    const stored = await inPieces(changes, async ({ collection, id, expected }) => ({
      key: { collection, id },
      raw: await records.get([collection, id]),
      expected,
    }));
    const stale = stored.filter(({ raw, expected }) => revisionOf(raw) !== expected);
    if (stale.length > 0) return { kind: 'refused', now: await readingOf(stale) };

    const counter = transaction.objectStore('counter');
    const last = await counter.get('revision');
    const revision = last === undefined ? 1 : last + 1;
    const now = standing(changes, revision);
    await counter.put(revision, 'revision');
    await inPieces(now.records, ({ collection, record }) =>
      records.put(record, [collection, record.id]),
    );
    await inPieces(now.gone, ({ collection, id }) => records.delete([collection, id]));
    await transaction.done;
    return { kind: 'saved', now };
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

/**
 * What stands once changes are made. What a record says is the very object it was: whatever hangs on
 * it need not be compared or worked out again.
 */
function standing(changes: readonly Change[], revision: number): Reading {
  const records = changes.flatMap((change) =>
    change.kind === 'put'
      ? [{ collection: change.collection, record: { ...change.record, revision } }]
      : [],
  );
  const gone = changes.flatMap(({ kind, collection, id }) =>
    kind === 'remove' ? [{ collection, id }] : [],
  );
  return { records, setAside: [], gone };
}

/** Takes back what a transaction wrote so far. The browser may have done so itself. */
function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}
