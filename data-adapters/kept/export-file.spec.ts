import fc from 'fast-check';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import {
  exportName,
  exportText,
  MAX_EXPORT_BYTES,
  readExport,
  refuseTooLarge,
} from './export-file.ts';
import { makeExtract } from './record-fixture.ts';
import { KEPT_VERSION, type Upgrade } from './upgrades.ts';

const AT = '2026-11-25T12:30:00.000Z';
const name = 'mine.json';
const fileOf = (text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const envelope = (change: object) =>
  fileOf(
    JSON.stringify({
      format: 'ahp-need-atlas',
      version: 1,
      exportedAt: AT,
      collections: {},
      ...change,
    }),
  );
const extract = (id: string, change = {}) => ({
  collection: 'extracts' as const,
  id,
  record: makeExtract(id, change),
});

/** As it stands in a file: revisions are of one browser. */
function unrevised(record: ReturnType<typeof makeExtract>): object {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'revision'));
}

describe('an exported file', () => {
  it('comes back without loss, whatever was entered', () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const records = fc.uniqueArray(fc.tuple(word, word, value), { selector: ([id]) => id });
    fc.assert(
      fc.property(records, (entries) => {
        fc.pre(!JSON.stringify(entries).includes('__proto__'));
        fc.pre(entries.every(([id]) => !(id in {})));
        // JSON has no minus zero.
        const kept = entries.map(([id, title, rows]) =>
          extract(id, { title, rows: JSON.parse(JSON.stringify(rows)) as unknown }),
        );
        const read = readExport(fileOf(exportText(kept, AT)));
        expect(read.exportedAt).toBe(AT);
        expect(read.setAside).toEqual([]);
        expect(read.records).toEqual(
          kept.map(({ collection, record }) => ({
            collection,
            record: { ...record, revision: null },
          })),
        );
      }),
    );
  });

  it('says what it is, and leaves out what can be asked for again and revisions of this browser', () => {
    const live = { collection: 'live', id: 'x', record: { id: 'x' } };
    expect(JSON.parse(exportText([extract('a'), live], AT))).toEqual({
      format: 'ahp-need-atlas',
      version: KEPT_VERSION,
      exportedAt: AT,
      collections: {
        extracts: [unrevised(makeExtract('a'))],
      },
    });
    expect(exportName(AT)).toBe('ahp-need-atlas-2026-11-25.json');
  });

  it('carries records this version cannot read, and names them when it is restored', () => {
    const poem = { collection: 'poems', id: 'p', record: { id: 'p', verse: 'x' } };
    const read = readExport(fileOf(exportText([poem, extract('a')], AT)));
    expect(read.records.map(({ record }) => record.id)).toEqual(['a']);
    expect(read.setAside.map(({ collection, id }) => [collection, id])).toEqual([['poems', 'p']]);
  });

  it('sets aside a record that is damaged or there twice, and reads the others', () => {
    const good = unrevised(makeExtract('a'));
    const list = [good, { id: 'b', title: 'B' }, 'text', { ...good, title: 'another A' }];
    const { records, setAside } = readExport(envelope({ collections: { extracts: list } }));
    expect(records.map(({ record }) => record.id)).toEqual(['a']);
    expect(setAside.map(({ id }) => id)).toEqual(['b', '3', 'a']);
    expect(setAside[2]?.reason).toBe('the file holds it twice');
  });

  it('never reaches a prototype, and keeps markup as the text it is', () => {
    const [bad, good] = ['<img src=x onerror=alert(1)>', '<script>alert(1)</script>'].map(
      (title, i) => JSON.stringify(unrevised(makeExtract(['a', 'b'][i]!, { title, savedAt: AT }))),
    );
    const text = `{"format":"ahp-need-atlas","version":1,"exportedAt":"${AT}","collections":{
      "__proto__":[{"id":"x","polluted":true}],
      "constructor":[{"id":"y"}],
      "extracts":[${bad!.replace(/}$/, ',"__proto__":{"polluted":true}}')},${good!}]}}`;
    const { records, setAside } = readExport(fileOf(text));
    expect('polluted' in {}).toBeFalse();
    expect(records.map(({ record }) => record)).toEqual([
      makeExtract('b', { title: '<script>alert(1)</script>', savedAt: AT, revision: null }),
    ]);
    expect(setAside.map(({ collection }) => collection)).toEqual([
      '__proto__',
      'constructor',
      'extracts',
    ]);
  });

  for (const [what, file, words] of [
    [
      'of another program',
      fileOf('{"format":"other","version":1}'),
      /is not a file that this atlas exported .* choose another\.$/,
    ],
    ['that is a list', fileOf('[{"id":1}]'), /choose another/],
    [
      'that is cut off',
      fileOf('{"format":"ahp-need-atlas","version":1,"coll'),
      /damaged or cut off: copy it again/,
    ],
    ['without its records', envelope({ collections: undefined }), /damaged or cut off/],
    ['without its time', envelope({ exportedAt: 'today' }), /damaged or cut off/],
    [
      'with something else for a list',
      envelope({ collections: { extracts: 7 } }),
      /at “extracts”, is damaged/,
    ],
    ['of a version that never was', envelope({ version: -3 }), /damaged or cut off/],
    [
      'of a newer version',
      envelope({ version: KEPT_VERSION + 1 }),
      /newer version of the atlas: reload this page/,
    ],
    ['that is a web page', fileOf('<!doctype html><p>Sign in'), /is a web page/],
    ['that is empty', fileOf(''), /is empty/],
  ] as const) {
    it(`${what} is refused in one sentence that says what to do`, () => {
      expect(() => readExport(file)).toThrowError(ForeignFileError, words);
    });
  }

  it('is refused before it is read where it is too large', () => {
    expect(() => refuseTooLarge(name, MAX_EXPORT_BYTES + 1)).toThrowError(
      ForeignFileError,
      /larger than 64 MB/,
    );
    expect(() => refuseTooLarge(name, MAX_EXPORT_BYTES)).not.toThrow();
  });
});

describe('a file of an older version', () => {
  /** In a version 0 that never was, extracts were called tables and had a name. */
  const fromZero: Upgrade = ({ tables = [], ...others }) => ({
    ...others,
    extracts: tables.map((raw) => {
      const { name: title, ...rest } = raw as { name: string };
      return { ...rest, title };
    }),
  });
  const old = envelope({
    version: 0,
    collections: { tables: [{ ...unrevised(makeExtract('a', { savedAt: AT })), name: 'Old' }] },
  });

  it('is upgraded step by step, then read as one of today', () => {
    const toTwo: Upgrade = ({ extracts = [] }) => ({
      extracts: extracts.map((raw) => ({ ...(raw as object), steps: 2 })),
    });
    expect(readExport(old, 1, { 0: fromZero }).records.map(({ record }) => record)).toEqual([
      makeExtract('a', { title: 'Old', savedAt: AT, revision: null }),
    ]);
    expect(readExport(old, 2, { 0: fromZero, 1: toTwo }).records[0]?.record).toEqual(
      makeExtract('a', { title: 'Old', savedAt: AT, revision: null, steps: 2 }),
    );
  });

  it('that was exported before cards could be starred is read whole', () => {
    const one = envelope({ collections: { extracts: [unrevised(makeExtract('a'))] } });
    const { records, setAside } = readExport(one);
    expect(records.map(({ record }) => record.id)).toEqual(['a']);
    expect(setAside).toEqual([]);
  });

  it('is refused where a step is missing or fails, not read half', () => {
    const failing: Upgrade = () => {
      throw new TypeError('no tables');
    };
    expect(() => readExport(old, 1, {})).toThrowError(ForeignFileError);
    expect(() => readExport(old, 1, { 0: failing })).toThrowError(ForeignFileError);
  });
});
