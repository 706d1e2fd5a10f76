import { Injector } from '@angular/core';
import { type Action } from '@ngrx/store';
import { deleteDB } from 'idb';
import { type KeptRecord } from '#data-adapters/kept/collections.ts';
import { makeExtract } from '#data-adapters/kept/record-fixture.ts';
import { KEPT_VERSION, UPGRADES } from '#data-adapters/kept/upgrades.ts';
import { type Commit, put } from './kept-changes.ts';
import { type ConnectionOptions } from './kept-connection.ts';
import { KEPT_OPTIONS, KeptDatabase } from './kept-database.ts';
import { KeptEvents } from './kept-events.ts';
import { failureOf } from './kept-failure.ts';
import { keptFeature } from './kept-feature.ts';
import { type KeptState } from './kept-state.ts';

export { makeExtract } from '#data-adapters/kept/record-fixture.ts';

/** When specs save, unless told otherwise. */
export const NOON = '2026-11-25T12:00:00.000Z';

/** Writes an extract for specs; `revision` as it was read. */
export function putExtract(id: string, title = `Extract ${id}`, revision: number | null = null) {
  return put('extracts', makeExtract(id, { title, revision }), NOON);
}

export function commitOf(title: string, ...changes: Commit['changes']): Commit {
  return { title, changes };
}

let databases = 0;

/**
 * A database of its own name for one spec, and tabs that open it. Everything is closed and removed
 * at the end.
 */
export class Tabs {
  readonly name = `kept-spec-${Date.now()}-${(databases += 1)}`;
  readonly #open: KeptDatabase[] = [];

  open(change: Partial<ConnectionOptions> = {}): KeptDatabase {
    const options = { name: this.name, version: KEPT_VERSION, upgrades: UPGRADES, ...change };
    const injector = Injector.create({
      providers: [{ provide: KEPT_OPTIONS, useValue: options }, { provide: KeptDatabase }],
    });
    const tab = injector.get(KeptDatabase);
    this.#open.push(tab);
    return tab;
  }

  async end(): Promise<void> {
    await Promise.all(this.#open.map((tab) => tab.close()));
    await deleteDB(this.name);
  }
}

/** The slice after these events, from its beginning or from another state. */
export function keptAfter(events: readonly Action[], from?: KeptState): KeptState {
  return events.reduce<KeptState>(
    (state, event) => keptFeature.reducer(state, event),
    from ?? keptFeature.reducer(undefined, { type: 'start' }),
  );
}

/** The slice with a database read that holds these records. */
export function keptWith(...records: readonly KeptRecord<'extracts'>[]): KeptState {
  return keptAfter([
    KeptEvents.read({
      now: {
        records: records.map((record) => ({ collection: 'extracts', record })),
        setAside: [],
        gone: [],
      },
    }),
  ]);
}

/** What the effects do, one after another: saves until nothing is left to save. */
export async function settled(state: KeptState, tab: KeptDatabase): Promise<KeptState> {
  const batch = keptFeature.selectToSave({ kept: state });
  if (batch === null) return state;
  const begun = keptAfter([KeptEvents.savingBegun({ upTo: batch.upTo })], state);
  const answer = await tab.commit(batch.changes).then(
    ({ kind, now }) =>
      kind === 'saved' ? KeptEvents.saved({ upTo: batch.upTo, now }) : KeptEvents.refused({ now }),
    (error: unknown) => KeptEvents.savingFailed({ failure: failureOf(error) }),
  );
  return settled(keptAfter([answer], begun), tab);
}

/** A tab that has just been opened: what it read. */
export async function opened(tab: KeptDatabase): Promise<KeptState> {
  return keptAfter([KeptEvents.read({ now: await tab.readAll() })]);
}

/** Titles by id of the extracts that are shown. */
export function titlesIn(state: KeptState): Readonly<Record<string, unknown>> {
  const records = keptFeature.selectRecords({ kept: state }).extracts ?? {};
  return Object.fromEntries(Object.values(records).map(({ id, title }) => [id, title]));
}
