import { TestBed } from '@angular/core/testing';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore, Store } from '@ngrx/store';
import { filter, firstValueFrom, map } from 'rxjs';
import { KEPT_OPTIONS } from './kept-database.ts';
import { KEPT_VERSION, UPGRADES } from '#data-adapters/kept/upgrades.ts';
import * as keptEffects from './kept-effects.ts';
import { KeptEvents } from './kept-events.ts';
import { keptFeature } from './kept-feature.ts';
import { KeptDatabase } from './kept-database.ts';
import { commitOf, putExtract, Tabs, titlesIn } from './kept-fixture.ts';
import { type KeptState } from './kept-state.ts';

describe('keeping what a person enters', () => {
  let tabs: Tabs;
  let store: Store;

  /** Waits until the slice is so. */
  const when = (is: (state: KeptState) => boolean): Promise<KeptState> =>
    firstValueFrom(store.select(keptFeature.selectKeptState).pipe(filter(is)));
  const isSaved = ({ status, pending, saving }: KeptState) =>
    status === 'ready' && pending.length === 0 && saving === null;
  const add = (id: string, title?: string) => {
    store.dispatch(
      KeptEvents.committed({ commit: commitOf(`Added ${id}`, putExtract(id, title)) }),
    );
  };

  beforeEach(() => {
    tabs = new Tabs();
    const options = { name: tabs.name, version: KEPT_VERSION, upgrades: UPGRADES };
    TestBed.configureTestingModule({
      providers: [
        { provide: KEPT_OPTIONS, useValue: options },
        provideStore(),
        provideState(keptFeature),
      ],
    });
  });

  afterEach(async () => {
    await TestBed.inject(KeptDatabase).close();
    TestBed.resetTestingModule();
    await tabs.end();
  });

  /** Starts the effects, as the app does. */
  function start(): void {
    TestBed.configureTestingModule({ providers: [provideEffects(keptEffects)] });
    store = TestBed.inject<Store>(Store);
  }

  it('reads what is there at the start, and saves what is entered', async () => {
    const before = tabs.open();
    await before.commit([putExtract('a')]);
    start();
    add('b');
    add('c');
    expect(titlesIn(await when(isSaved))).toEqual({
      a: 'Extract a',
      b: 'Extract b',
      c: 'Extract c',
    });
    expect((await before.readAll()).records.map(({ record }) => record.id)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('saves each of many changes made one after another, in few transactions', async () => {
    start();
    await when(isSaved);
    const commit = spyOn(TestBed.inject(KeptDatabase), 'commit').and.callThrough();
    for (let i = 0; i < 20; i++) add(`e${i}`);
    expect(Object.keys(titlesIn(await when(isSaved))).length).toBe(20);
    expect(commit.calls.count()).toBeLessThan(20);
    expect((await tabs.open().readAll()).records.length).toBe(20);
  });

  it('shows what another tab saves, and asks the person where both changed the same', async () => {
    start();
    await when(isSaved);
    const other = tabs.open();
    await other.commit([putExtract('a', 'Theirs')]);
    expect(titlesIn(await when(({ changedElsewhere }) => changedElsewhere))).toEqual({
      a: 'Theirs',
    });
    add('a', 'Mine, made without seeing theirs');
    const { conflicts } = await when((state) => state.conflicts.length > 0);
    store.dispatch(KeptEvents.conflictSettled({ sequence: conflicts[0]!.sequence, keep: 'mine' }));
    await when(isSaved);
    expect((await other.readAll()).records.map(({ record }) => record)).toEqual([
      jasmine.objectContaining({ title: 'Mine, made without seeing theirs' }),
    ]);
  });

  it('keeps what cannot be saved in memory, saves it once it is tried again, and warns before it is lost', async () => {
    start();
    await when(isSaved);
    // Karma, too, listens for a page that is left: nothing is dispatched here.
    const listened = spyOn(globalThis, 'addEventListener').and.callThrough();
    const unlistened = spyOn(globalThis, 'removeEventListener').and.callThrough();
    const warnings = (spy: jasmine.Spy) =>
      spy.calls.allArgs().filter(([type]) => type === 'beforeunload');
    const put = spyOn(IDBObjectStore.prototype, 'put').and.throwError(
      new DOMException('full', 'QuotaExceededError'),
    );
    add('a');
    const { failure, pending } = await when((state) => state.failure !== null);
    expect([failure?.kind, pending.length]).toEqual(['full', 1]);
    expect(warnings(listened).length).toBe(1);
    expect(warnings(unlistened)).toEqual([]);
    const event = new Event('beforeunload', { cancelable: true });
    const prevent = spyOn(event, 'preventDefault');
    (warnings(listened)[0]?.[1] as (event: Event) => void)(event);
    expect(prevent).toHaveBeenCalledTimes(1);
    put.and.callThrough();
    store.dispatch(KeptEvents.retried());
    await when(isSaved);
    expect(warnings(unlistened)).toEqual(warnings(listened));
    expect((await tabs.open().readAll()).records.length).toBe(1);
  });

  it('can be tried again where the database could not be read at the start', async () => {
    const open = spyOn(indexedDB, 'open').and.throwError(new DOMException('no', 'SecurityError'));
    start();
    add('a');
    const { failure } = await when(({ status }) => status === 'failed');
    expect(failure?.kind).toBe('unavailable');
    open.and.callThrough();
    store.dispatch(KeptEvents.retried());
    expect(titlesIn(await when(isSaved))).toEqual({ a: 'Extract a' });
  });

  it('says so where a newer version took over, and goes on in memory', async () => {
    start();
    await when(isSaved);
    const newer = tabs.open({
      version: KEPT_VERSION + 1,
      upgrades: { [KEPT_VERSION]: (raw) => raw },
    });
    await newer.readAll();
    expect((await when((state) => state.failure !== null)).failure?.kind).toBe('newer');
    add('a');
    const state = await when(({ failure, pending }) => failure !== null && pending.length > 0);
    expect(titlesIn(state)).toEqual({ a: 'Extract a' });
    expect((await newer.readAll()).records).toEqual([]);
  });

  it('removes everything, also elsewhere', async () => {
    start();
    add('a');
    await when(isSaved);
    const other = tabs.open();
    const heard = new Promise((resolve) => {
      other.listen(resolve, () => undefined);
    });
    store.dispatch(KeptEvents.removalConfirmed());
    expect(await heard).toBe('everything');
    expect(titlesIn(await when(({ stored }) => Object.keys(stored).length === 0))).toEqual({});
    expect((await other.readAll()).records).toEqual([]);
  });

  it('makes an undo a change like any other', async () => {
    start();
    add('a');
    await when(isSaved);
    store.dispatch(KeptEvents.undone());
    await when((state) => isSaved(state) && state.redo.length === 1);
    expect((await tabs.open().readAll()).records).toEqual([]);
    store.dispatch(KeptEvents.redone());
    await when((state) => isSaved(state) && state.undo.length === 1);
    expect(
      await firstValueFrom(store.select(keptFeature.selectAll).pipe(map((all) => all.length))),
    ).toBe(1);
  });
});
