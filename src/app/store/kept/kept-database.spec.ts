import { type KeptKey } from '#app/domain/kept.ts';
import { remove } from './kept-changes.ts';
import { type KeptDatabase } from './kept-database.ts';
import { putExtract, Tabs } from './kept-fixture.ts';

const idsIn = async (tab: KeptDatabase) =>
  (await tab.readAll()).records.map(({ record }) => record.id);

describe('what is kept in this browser', () => {
  let tabs: Tabs;

  beforeEach(() => {
    tabs = new Tabs();
  });

  afterEach(() => tabs.end());

  it('is there when the database is opened again, each record with the save that wrote it', async () => {
    const tab = tabs.open();
    const first = await tab.commit([putExtract('a'), putExtract('b')]);
    const second = await tab.commit([putExtract('b', 'B, corrected', 1)]);
    await tab.close();
    expect([first.kind, second.kind]).toEqual(['saved', 'saved']);
    const { records, setAside, gone } = await tabs.open().readAll();
    expect(records.map(({ record }) => [record.id, record.revision])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(second.now.records).toEqual(records.slice(1));
    expect([setAside, gone]).toEqual([[], []]);
  });

  it('never has the same revision twice, not even after everything was removed', async () => {
    const tab = tabs.open();
    await tab.commit([putExtract('a')]);
    await tab.commit([remove('extracts', { id: 'a', revision: 1 })]);
    await tab.commit([putExtract('a')]);
    await tab.clear();
    const { now } = await tab.commit([putExtract('a')]);
    expect(now.records[0]?.record.revision).toBe(4);
  });

  it('is written as a whole or not at all, even where the browser breaks off half-way', async () => {
    const tab = tabs.open();
    await tab.commit([putExtract('a')]);
    const puts = breakPut(3, (store) => {
      store.transaction.abort();
    });
    await expectAsync(
      tab.commit([putExtract('a', 'New', 1), putExtract('b'), putExtract('c')]),
    ).toBeRejected();
    expect(puts()).toBe(3);
    const { records } = await tabs.open().readAll();
    expect(records.map(({ record }) => record)).toEqual([
      jasmine.objectContaining({ id: 'a', title: 'Extract a', revision: 1 }),
    ]);
  });

  it('is as it was where one of several writes throws', async () => {
    const tab = tabs.open();
    breakPut(3, () => {
      throw new DOMException('no', 'DataCloneError');
    });
    await expectAsync(tab.commit([putExtract('a'), putExtract('b')])).toBeRejected();
    expect(await idsIn(tab)).toEqual([]);
    expect((await tab.commit([putExtract('a')])).kind).toBe('saved');
  });

  it('refuses the whole of a change to what another tab has changed, and hands that back', async () => {
    const [one, two] = [tabs.open(), tabs.open()];
    await one.commit([putExtract('a'), putExtract('b')]);
    await two.commit([putExtract('a', 'Theirs', 1)]);
    const { kind, now } = await one.commit([
      putExtract('new'),
      putExtract('b', 'Mine', 1),
      putExtract('a', 'Mine', 1),
    ]);
    expect(kind).toBe('refused');
    expect(now.records.map(({ record }) => [record.id, record['title' as never]])).toEqual([
      ['a', 'Theirs' as never],
    ]);
    expect(await idsIn(two)).toEqual(['a', 'b']);
  });

  it('refuses to add what is there, and to write or remove what is gone', async () => {
    const tab = tabs.open();
    await tab.commit([putExtract('a')]);
    expect((await tab.commit([putExtract('a', 'Again')])).kind).toBe('refused');
    expect((await tab.commit([putExtract('gone', 'Back', 1)])).now.gone).toEqual([
      { collection: 'extracts', id: 'gone' },
    ]);
    expect((await tab.commit([remove('extracts', { id: 'gone', revision: 1 })])).kind).toBe(
      'refused',
    );
  });

  it('loses none of many changes that two tabs make at once', async () => {
    const [one, two] = [tabs.open(), tabs.open()];
    await one.commit([putExtract('count', '0')]);
    const countUp = async (tab: KeptDatabase): Promise<void> => {
      const [at] = (await tab.read([{ collection: 'extracts', id: 'count' }])).records;
      const { title, revision } = at!.record as unknown as { title: string; revision: number };
      const next = putExtract('count', `${title}|`, revision);
      if ((await tab.commit([next])).kind === 'refused') await countUp(tab);
    };
    await Promise.all(Array.from({ length: 20 }, (_, i) => countUp(i % 2 === 0 ? one : two)));
    const [at] = (await one.readAll()).records;
    expect(at?.record).toEqual(jasmine.objectContaining({ title: `0${'|'.repeat(20)}` }));
  });

  it('tells other tabs which records changed, and that everything did', async () => {
    const [one, two] = [tabs.open(), tabs.open()];
    const heard: (readonly KeptKey[] | 'everything')[] = [];
    const twice = new Promise<void>((resolve) => {
      two.listen(
        (what) => {
          if (heard.push(what) === 2) resolve();
        },
        () => undefined,
      );
    });
    await one.commit([putExtract('a')]);
    await one.clear();
    await twice;
    expect(heard).toEqual([[{ collection: 'extracts', id: 'a' }], 'everything']);
  });

  it('sets aside what it cannot read, and lets it be removed but not written over unseen', async () => {
    const tab = tabs.open();
    await tab.commit([putExtract('a')]);
    const raw = { id: 'odd', verse: 1 };
    await storeRaw(tabs.name, [['poems', 'odd'], raw], [['extracts', 'bad'], 'text']);
    const { records, setAside } = await tab.readAll();
    expect(records.length).toBe(1);
    expect(setAside.map(({ collection, id, revision }) => [collection, id, revision])).toEqual([
      ['extracts', 'bad', 'damaged'],
      ['poems', 'odd', 'damaged'],
    ]);
    expect(setAside[1]?.raw).toEqual(raw);
    expect((await tab.commit([putExtract('bad')])).now.setAside.length).toBe(1);
    await tab.commit([remove('poems', setAside[1]!)]);
    expect((await tab.readAll()).setAside.map(({ id }) => id)).toEqual(['bad']);
  });
});

/** Lets the browser write until one write, and then something else happens; and again from there. */
function breakPut(at: number, how: (store: IDBObjectStore) => void): () => number {
  let puts = 0;
  const spy = spyOn(IDBObjectStore.prototype, 'put');
  const fake = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    puts += 1;
    spy.and.callThrough();
    if (puts === at) how(this);
    const request = this.put(value, key);
    spy.and.callFake(fake);
    return request;
  };
  spy.and.callFake(fake);
  return () => puts;
}

/** Puts into the database what the atlas would not. */
function storeRaw(name: string, ...entries: readonly [IDBValidKey, unknown][]): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => {
      reject(new Error('not opened'));
    };
    request.onsuccess = () => {
      const transaction = request.result.transaction('records', 'readwrite');
      for (const [key, value] of entries) transaction.objectStore('records').put(value, key);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
