import fc from 'fast-check';
import { sameData } from './same-data.ts';

describe('sameData', () => {
  const record = { name: 'Back to Work', staff: [{ minimum: 1, maximum: null }], link: '' };

  it('finds a copy the same, whatever the order of its keys', () => {
    expect(sameData(record, structuredClone(record))).toBeTrue();
    const { name, ...rest } = structuredClone(record);
    expect(sameData(record, { ...rest, name })).toBeTrue();
    expect(sameData(record, { ...record, notes: undefined })).toBeTrue();
    expect(sameData({ ...record, notes: undefined }, record)).toBeTrue();
  });

  it('tells apart what differs anywhere, and missing from empty, zero and null', () => {
    for (const other of [
      { ...record, name: 'Back to work' },
      { ...record, staff: [] },
      { ...record, staff: [{ minimum: 1, maximum: 0 }] },
      { ...record, staff: [{ minimum: 1 }] },
      { ...record, staff: { 0: { minimum: 1, maximum: null }, length: 1 } },
      { ...record, link: null },
      { name: record.name, staff: record.staff },
      { ...record, extra: 0 },
      null,
    ]) {
      expect(sameData(record, other)).withContext(JSON.stringify(other)).toBeFalse();
      expect(sameData(other, record)).withContext(JSON.stringify(other)).toBeFalse();
    }
    expect(sameData([], {})).toBeFalse();
    expect(sameData({}, [])).toBeFalse();
    expect(sameData({ toString: 1 }, { valueOf: 1 })).toBeFalse();
  });

  it('agrees with what is written of two values as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
        expect(sameData(JSON.parse(one), JSON.parse(one))).toBeTrue();
        if (one === other) expect(sameData(JSON.parse(one), JSON.parse(other))).toBeTrue();
        else if (one.length !== other.length) {
          expect(sameData(JSON.parse(one), JSON.parse(other))).toBeFalse();
        }
      }),
    );
  });
});
