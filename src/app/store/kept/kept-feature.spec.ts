import { makeExtract } from '#data-adapters/kept/record-fixture.ts';
import { type Change, put, remove } from './kept-changes.ts';
import { KeptEvents } from './kept-events.ts';
import { KeptError } from './kept-failure.ts';
import { keptFeature, selectKept } from './kept-feature.ts';
import { commitOf, keptAfter, keptWith, NOON, putExtract, titlesIn } from './kept-fixture.ts';
import { type KeptState } from './kept-state.ts';

const { failure } = new KeptError('full');
const committed = (title: string, ...changes: readonly Change[]) =>
  KeptEvents.committed({ commit: commitOf(title, ...changes) });
const toSave = (state: KeptState) => keptFeature.selectToSave({ kept: state });
const reading = (...records: readonly ReturnType<typeof makeExtract>[]) => ({
  records: records.map((record) => ({ collection: 'extracts' as const, record })),
  setAside: [],
  gone: [],
});

describe('what the person entered', () => {
  it('is shown at once, and is saved as soon as the database was read', () => {
    const early = keptAfter([committed('Added', putExtract('a'))]);
    expect(titlesIn(early)).toEqual({ a: 'Extract a' });
    expect(toSave(early)).toBeNull();
    const ready = keptAfter([KeptEvents.read({ now: reading(makeExtract('b')) })], early);
    expect(titlesIn(ready)).toEqual({ a: 'Extract a', b: 'Extract b' });
    expect(toSave(ready)).toEqual({ upTo: 1, changes: [putExtract('a')] });
  });

  it('comes a collection at a time, in order of id', () => {
    const state = { kept: keptWith(makeExtract('b'), makeExtract('a')) };
    expect(selectKept('extracts')(state).map(({ title }) => title)).toEqual([
      'Extract a',
      'Extract b',
    ]);
    expect(selectKept('boundaries')(state)).toEqual([]);
  });

  it('waits while something is saved, and then follows the revision that was given', () => {
    const begun = keptAfter(
      [committed('Added', putExtract('a')), KeptEvents.savingBegun({ upTo: 1 })],
      keptWith(),
    );
    const edited = keptAfter([committed('Edited', putExtract('a', 'Second'))], begun);
    expect(toSave(edited)).toBeNull();
    const saved = keptAfter(
      [KeptEvents.saved({ upTo: 1, now: reading(makeExtract('a', { revision: 8 })) })],
      edited,
    );
    expect(titlesIn(saved)).toEqual({ a: 'Second' });
    expect(toSave(saved)?.changes).toEqual([{ ...putExtract('a', 'Second'), expected: 8 }]);
  });

  it('may be changed by who read it before it was saved, and by nobody who read an older one', () => {
    const saved = keptAfter(
      [
        committed('Added', putExtract('a')),
        committed('Edited', putExtract('a', 'Second', -1)),
        KeptEvents.savingBegun({ upTo: 2 }),
        KeptEvents.saved({
          upTo: 2,
          now: reading(makeExtract('a', { title: 'Second', revision: 8 })),
        }),
      ],
      keptWith(),
    );
    const edited = (revision: number) =>
      toSave(keptAfter([committed('Edited', putExtract('a', 'Third', revision))], saved));
    expect(edited(-2)?.changes[0]?.expected).toBe(8);
    expect(edited(-1)?.changes[0]?.expected).toBe(-1);
  });

  it('is tried as one where several changes wait: the last wins, what was added and removed is nothing', () => {
    const state = keptAfter(
      [
        committed('Edited', putExtract('a', 'One', 1)),
        committed('Edited', putExtract('a', 'Two', 1)),
        committed('Added', putExtract('b')),
        committed('Removed', remove('extracts', { id: 'b', revision: null })),
      ],
      keptWith(makeExtract('a')),
    );
    expect(toSave(state)).toEqual({ upTo: 4, changes: [putExtract('a', 'Two', 1)] });
  });

  it('stays in memory where it cannot be saved, and goes out when it is tried again', () => {
    const full = keptAfter(
      [
        committed('Added', putExtract('a')),
        KeptEvents.savingBegun({ upTo: 1 }),
        KeptEvents.savingFailed({ failure }),
      ],
      keptWith(),
    );
    expect(full.failure?.kind).toBe('full');
    expect(titlesIn(full)).toEqual({ a: 'Extract a' });
    expect(toSave(full)).toBeNull();
    expect(keptFeature.selectIsUnsaved({ kept: full })).toBeTrue();
    expect(toSave(keptAfter([KeptEvents.retried()], full))?.changes).toEqual([putExtract('a')]);
    const smaller = committed('Removed', remove('extracts', { id: 'b', revision: 1 }));
    expect(toSave(keptAfter([smaller], full))?.changes.length).toBe(2);
  });

  it('stays in memory where the database could not even be read', () => {
    const { failure: closed } = new KeptError('unavailable');
    const state = keptAfter([
      committed('Added', putExtract('a')),
      KeptEvents.readFailed({ failure: closed }),
      committed('Added', putExtract('b')),
    ]);
    expect([state.status, state.failure]).toEqual(['failed', closed]);
    expect(titlesIn(state)).toEqual({ a: 'Extract a', b: 'Extract b' });
    const later = keptAfter([KeptEvents.retried(), KeptEvents.read({ now: reading() })], state);
    expect(toSave(later)?.changes).toEqual([putExtract('a'), putExtract('b')]);
  });

  it('is refused where it is not what its collection keeps, before anything happens', () => {
    expect(() => put('extracts', makeExtract('a', { title: '' }))).toThrowError(
      RangeError,
      /title/,
    );
    expect(() => put('extracts', makeExtract('a', { rows: [undefined] }))).toThrowError(
      RangeError,
      /undefined/,
    );
  });
});

describe('a change that another tab was faster with', () => {
  const theirs = makeExtract('a', { title: 'Theirs', revision: 2 });
  const refused = keptAfter(
    [
      committed('Edited A', putExtract('a', 'Mine', 1), putExtract('with-a')),
      committed('Added B', putExtract('b')),
      committed('Edited again', putExtract('with-a', 'Later')),
      KeptEvents.savingBegun({ upTo: 3 }),
      KeptEvents.refused({ now: reading(theirs) }),
    ],
    keptWith(makeExtract('a')),
  );

  it('waits for the person as a whole, with what builds on it; the rest is saved', () => {
    expect(refused.conflicts.map(({ title }) => title)).toEqual(['Edited A', 'Edited again']);
    expect(refused.conflicts[0]?.keys).toEqual([{ collection: 'extracts', id: 'a' }]);
    expect(titlesIn(refused)).toEqual({ a: 'Theirs', b: 'Extract b' });
    expect(toSave(refused)?.changes).toEqual([putExtract('b')]);
    expect(keptFeature.selectIsUnsaved({ kept: refused })).toBeTrue();
    expect(keptFeature.selectUndoTitle({ kept: refused })).toBe('Added B');
  });

  it('is made to the newer record, or given up, as the person says', () => {
    const settle = (keep: 'mine' | 'theirs') =>
      keptAfter([KeptEvents.conflictSettled({ sequence: 1, keep })], refused);
    expect(titlesIn(settle('theirs'))).toEqual({ a: 'Theirs', b: 'Extract b' });
    expect(settle('theirs').conflicts.length).toBe(1);
    const mine = settle('mine');
    expect(titlesIn(mine)).toEqual({ a: 'Mine', b: 'Extract b', 'with-a': 'Extract with-a' });
    expect(toSave(mine)?.changes[1]).toEqual(putExtract('a', 'Mine', 2));
    expect(mine.undo.map(({ title }) => title)).toEqual(['Added B', 'Edited A']);
  });
});

describe('undo', () => {
  it('takes back a whole commit and can be taken back itself; a new change ends that', () => {
    const added = keptAfter(
      [committed('Added two', putExtract('b'), putExtract('c'))],
      keptWith(makeExtract('a')),
    );
    const undone = keptAfter([KeptEvents.undone()], added);
    expect(titlesIn(undone)).toEqual({ a: 'Extract a' });
    expect(keptFeature.selectRedoTitle({ kept: undone })).toBe('Added two');
    const redone = keptAfter([KeptEvents.redone()], undone);
    expect(titlesIn(redone)).toEqual(titlesIn(added));
    const other = keptAfter([committed('Edited', putExtract('a', 'New', 1))], undone);
    expect(keptFeature.selectRedoTitle({ kept: other })).toBeNull();
  });

  it('gives a record back with the time it was saved', () => {
    const before = makeExtract('a', { savedAt: '2025-01-01T00:00:00.000Z' });
    const undone = keptAfter(
      [committed('Removed', remove('extracts', before)), KeptEvents.undone()],
      keptWith(before),
    );
    expect(selectKept('extracts')({ kept: undone })).toEqual([{ ...before, revision: -2 }]);
  });

  it('is not done over what another tab changed since, and says so', () => {
    const state = keptAfter(
      [
        committed('Edited A', putExtract('a', 'Mine', 1)),
        KeptEvents.savingBegun({ upTo: 1 }),
        KeptEvents.saved({
          upTo: 1,
          now: reading(makeExtract('a', { title: 'Mine', revision: 2 })),
        }),
        KeptEvents.changedElsewhere({
          now: reading(makeExtract('a', { title: 'Theirs', revision: 3 })),
          whole: false,
        }),
        KeptEvents.undone(),
      ],
      keptWith(makeExtract('a')),
    );
    expect(titlesIn(state)).toEqual({ a: 'Theirs' });
    expect(state.refusal).toBe('“Edited A” cannot be undone: it was changed elsewhere since.');
    expect(keptFeature.selectUndoTitle({ kept: state })).toBeNull();
    expect(toSave(state)).toBeNull();
    expect(keptAfter([KeptEvents.noticeDismissed()], state).refusal).toBeNull();
  });

  it('is not for figures that were refreshed', () => {
    const table = {
      indicator: 'x',
      areas: [],
      periods: [],
      value: [],
      reasons: {},
      notes: {},
      derived: {},
    };
    const live = put(
      'live',
      {
        id: 'x',
        origin: { source: 'nomis', on: '2026-11-25', levels: ['utla'], since: '2025-01-01/P1Y' },
        table,
      },
      NOON,
    );
    const state = keptAfter([committed('Refreshed', live)], keptWith());
    expect(keptFeature.selectUndoTitle({ kept: state })).toBeNull();
    expect(selectKept('live')({ kept: state }).length).toBe(1);
  });
});

describe('what another tab changed', () => {
  it('is shown, also where records are gone or everything is', () => {
    const state = keptWith(makeExtract('a'), makeExtract('b'));
    const now = {
      ...reading(makeExtract('c')),
      gone: [{ collection: 'extracts', id: 'a' }],
    };
    const part = keptAfter([KeptEvents.changedElsewhere({ now, whole: false })], state);
    expect(titlesIn(part)).toEqual({ b: 'Extract b', c: 'Extract c' });
    expect(part.changedElsewhere).toBeTrue();
    const whole = keptAfter([KeptEvents.changedElsewhere({ now: reading(), whole: true })], part);
    expect(titlesIn(whole)).toEqual({});
  });
});
