import { KEPT_VERSION, type Upgrade } from '#data-adapters/kept/upgrades.ts';
import { failureOf } from './kept-failure.ts';
import { NOON, putExtract, Tabs } from './kept-fixture.ts';
import { type KeptDatabase } from './kept-database.ts';

const trouble = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => failureOf(error).kind,
  );
const idsIn = async (tab: KeptDatabase) =>
  (await tab.readAll()).records.map(({ record }) => record.id);

describe('opening what is kept', () => {
  let tabs: Tabs;

  beforeEach(() => {
    tabs = new Tabs();
  });

  afterEach(() => tabs.end());

  const marked: Upgrade = ({ extracts = [], ...others }) => ({
    ...others,
    extracts: extracts.map((raw) => ({ ...(raw as object), title: 'Upgraded' })),
  });

  it('upgrades what an older version left, and goes on counting', async () => {
    const old = tabs.open();
    await old.commit([putExtract('a')]);
    await old.close();
    const now = tabs.open({ version: KEPT_VERSION + 1, upgrades: { [KEPT_VERSION]: marked } });
    expect((await now.readAll()).records.map(({ record }) => record)).toEqual([
      jasmine.objectContaining({ id: 'a', title: 'Upgraded', revision: 1, savedAt: NOON }),
    ]);
    expect((await now.commit([putExtract('b')])).now.records[0]?.record.revision).toBe(2);
  });

  it('leaves everything as it was where an upgrade fails', async () => {
    const old = tabs.open();
    await old.commit([putExtract('a')]);
    await old.close();
    const failing: Upgrade = () => {
      throw new TypeError('bad');
    };
    expect(
      await trouble(
        tabs.open({ version: KEPT_VERSION + 1, upgrades: { [KEPT_VERSION]: failing } }).readAll(),
      ),
    ).toBe('broken');
    expect(await idsIn(tabs.open())).toEqual(['a']);
  });

  it('gives way to a newer version in another tab, says so, and saves nothing more', async () => {
    const old = tabs.open();
    await old.commit([putExtract('a')]);
    const superseded = jasmine.createSpy('superseded');
    old.listen(() => undefined, superseded);
    const now = tabs.open({ version: KEPT_VERSION + 1, upgrades: { [KEPT_VERSION]: marked } });
    expect(await idsIn(now)).toEqual(['a']);
    expect(superseded).toHaveBeenCalledTimes(1);
    expect(await trouble(old.commit([putExtract('b')]))).toBe('newer');
    expect(await idsIn(now)).toEqual(['a']);
  });

  it('says that another tab is in the way where it does not let go, and can be tried again', async () => {
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(tabs.name, KEPT_VERSION);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('records');
        request.result.createObjectStore('counter');
      };
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    const tab = tabs.open({ version: KEPT_VERSION + 1, upgrades: { [KEPT_VERSION]: marked } });
    expect(await trouble(tab.readAll())).toBe('blocked');
    holder.close();
    expect(await trouble(tab.readAll())).toBeNull();
  });

  it('says that a window keeps nothing where the browser does not let it', async () => {
    const open = spyOn(indexedDB, 'open');
    for (const name of ['SecurityError', 'InvalidStateError']) {
      open.and.throwError(new DOMException('no', name));
      expect(await trouble(tabs.open().readAll()))
        .withContext(name)
        .toBe('unavailable');
    }
    open.and.callThrough();
  });

  it('says that there is no room where the browser has none, and keeps what was there', async () => {
    const tab = tabs.open();
    await tab.commit([putExtract('a')]);
    const put = spyOn(IDBObjectStore.prototype, 'put').and.throwError(
      new DOMException('full', 'QuotaExceededError'),
    );
    expect(await trouble(tab.commit([putExtract('b')]))).toBe('full');
    put.and.callThrough();
    expect(await idsIn(tab)).toEqual(['a']);
    expect(await trouble(tab.commit([putExtract('b')]))).toBeNull();
  });

  it('opens again by itself where the browser closed the connection', async () => {
    const tab = tabs.open();
    await tab.commit([putExtract('a')]);
    const transaction = spyOn(IDBDatabase.prototype, 'transaction');
    transaction.and.callFake(function (this: IDBDatabase, ...args) {
      transaction.and.callThrough();
      this.close();
      return this.transaction(...args);
    });
    expect(await idsIn(tab)).toEqual(['a']);
  });

  it('has one sentence for each failure, saying what to do', () => {
    for (const error of [
      new DOMException('', 'QuotaExceededError'),
      new DOMException('', 'VersionError'),
      new DOMException('', 'SecurityError'),
      new DOMException('', 'UnknownError'),
      'odd',
    ]) {
      expect(failureOf(error).message).toMatch(/^[A-Z][^.]*: [^.]*\.$/);
    }
  });
});
