import fc from 'fast-check';
import { makeExtract } from './record-fixture.ts';
import { restorePlan } from './restore-plan.ts';
import { sameValue } from './same-value.ts';

describe('what restoring a file would change', () => {
  const file = {
    exportedAt: '2026-11-25T12:30:00.000Z',
    setAside: [],
    records: ['new', 'same', 'older', 'newer'].map((id) => ({
      collection: 'extracts' as const,
      record: makeExtract(id, { revision: null }),
    })),
  };
  const here: Readonly<Record<string, ReturnType<typeof makeExtract>>> = {
    same: makeExtract('same', { savedAt: '2026-11-25T13:00:00.000Z', revision: 9 }),
    older: makeExtract('older', { title: 'As it was' }),
    newer: makeExtract('newer', { title: 'Corrected', savedAt: '2026-11-25T12:31:00.000Z' }),
    other: makeExtract('other'),
  };
  const plan = restorePlan(file, (_collection, id) => here[id] ?? null);

  it('is told for each record: added, the same, replaced, or older than what is here', () => {
    expect(plan.map(({ id, effect }) => [id, effect])).toEqual([
      ['new', 'added'],
      ['same', 'same'],
      ['older', 'replaced'],
      ['newer', 'conflict'],
    ]);
  });

  it('names each record and hands back the one that is here', () => {
    expect(plan[3]?.title).toBe('Extract newer');
    expect(plan[3]?.here?.id).toBe('newer');
    expect(plan[0]?.here).toBeNull();
  });
});

describe('two records', () => {
  it('say the same whenever they were saved and in whatever order their keys stand', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        const later = { revision: 8, savedAt: '2027-01-01T00:00:00.000Z' };
        expect(
          sameValue(
            makeExtract('a', { rows: { value } }),
            makeExtract('a', { rows: { value: turned }, ...later }),
          ),
        ).toBeTrue();
      }),
    );
  });

  it('differ where anything in them does', () => {
    const one = makeExtract('a', { rows: [1, [2, null]] });
    for (const rows of [[1, [2, 0]], [1, 2, null], [[2, null], 1], undefined]) {
      expect(sameValue(one, makeExtract('a', rows === undefined ? {} : { rows }))).toBeFalse();
    }
  });
});
