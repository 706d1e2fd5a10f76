import { makeExtract } from '#data-adapters/kept/record-fixture.ts';
import { put, remove } from '../kept/kept-changes.ts';
import { KeptEvents } from '../kept/kept-events.ts';
import { KeptError } from '../kept/kept-failure.ts';
import { commitOf, keptAfter, keptWith, NOON, putExtract } from '../kept/kept-fixture.ts';
import { KeptPageEvents, keptPageFeature } from '../kept/kept-page-feature.ts';
import { type KeptState } from '../kept/kept-state.ts';
import { lookedAt, stateAfter } from '../state-fixture.ts';
import { selectRestorePreview } from './kept-restore-view.ts';
import {
  bytesText,
  exportFile,
  selectConflictRows,
  selectExported,
  selectKeptGroups,
  selectRoomWords,
  selectSetAsideRows,
  selectUnsavedNotice,
} from './kept-view.ts';

const pageAfter = (...events: Parameters<typeof keptPageFeature.reducer>[1][]) =>
  events.reduce(keptPageFeature.reducer, keptPageFeature.reducer(undefined, { type: 'start' }));
const { failure } = new KeptError('full');
const aside = {
  collection: 'poems',
  id: 'p',
  revision: 'damaged',
  reason: 'it is odd',
  raw: { title: 'A poem' },
} as const;

describe('what is kept, in words', () => {
  it('counts each kind, says when it was last saved and whether an export holds it', () => {
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
    const kept = keptAfter(
      [KeptEvents.committed({ commit: commitOf('Refreshed', live) })],
      keptWith(makeExtract('a', { savedAt: '2025-03-01T00:00:00.000Z' }), makeExtract('b')),
    );
    expect(selectKeptGroups({ kept })).toEqual([
      {
        name: 'extracts',
        count: '2 local extracts',
        lastSaved: '25 November 2026',
        isExported: true,
      },
      {
        name: 'live',
        count: '1 table of refreshed figures',
        lastSaved: '25 November 2026',
        isExported: false,
      },
    ]);
  });

  it('is exported with what is not saved yet and what was set aside', () => {
    const now = { records: [], setAside: [aside], gone: [] };
    const kept = keptAfter([
      KeptEvents.read({ now }),
      KeptEvents.committed({ commit: commitOf('Added', putExtract('new')) }),
    ]);
    const { name, content } = exportFile(selectExported({ kept }), NOON);
    expect(name).toBe('ahp-need-atlas-2026-11-25.json');
    const { revision, ...stored } = makeExtract('new', { savedAt: NOON });
    expect(revision).toBe(1);
    expect((JSON.parse(content) as { collections: unknown }).collections).toEqual({
      extracts: [stored],
      poems: [{ title: 'A poem' }],
    });
    expect(selectSetAsideRows({ kept })).toEqual([
      { collection: 'poems', id: 'p', revision: 'damaged', title: 'A poem', reason: 'it is odd' },
    ]);
  });

  it('names the records that were changed elsewhere, also those that were to be removed', () => {
    const kept = keptAfter(
      [
        KeptEvents.committed({
          commit: commitOf(
            'Edited two',
            putExtract('a', 'Sheffield', 1),
            remove('extracts', { id: 'b', revision: 1 }),
          ),
        }),
        KeptEvents.savingBegun({ upTo: 1 }),
        KeptEvents.refused({
          now: {
            records: [],
            setAside: [],
            gone: ['a', 'b'].map((id) => ({ collection: 'extracts', id })),
          },
        }),
      ],
      keptWith(makeExtract('a'), makeExtract('b')),
    );
    expect(selectConflictRows({ kept })).toEqual([
      { sequence: 1, title: 'Edited two', records: ['Sheffield', 'b'] },
    ]);
  });

  it('says how much room is taken, or that the browser does not say', () => {
    const words = (used: number | null, allowed: number | null) =>
      selectRoomWords({
        keptPage: pageAfter(
          KeptPageEvents.roomMeasured({ room: { used, allowed, protection: 'unknown' } }),
        ),
      })?.used;
    expect(words(0, null)).toContain('takes 0 bytes, its own');
    expect(words(2_345_678, 1_200_000_000)).toContain('2.3 MB of the 1.2 GB');
    expect(words(null, 5)).toBe('This browser does not say how much room is taken.');
    expect(selectRoomWords({ keptPage: pageAfter() })).toBeNull();
    expect([999, 1000, 123_456, 5e15].map(bytesText)).toEqual([
      '999 bytes',
      '1.0 kB',
      '123 kB',
      '5,000 TB',
    ]);
  });
});

describe('on every other page', () => {
  const notice = (page: string, change: Partial<KeptState>) => {
    const state = stateAfter([lookedAt(page)]);
    return selectUnsavedNotice({ ...state, kept: { ...state.kept, ...change } });
  };
  const pending = [{ ...commitOf('Added', putExtract('a')), sequence: 1 }];
  const conflicts = [{ ...pending[0]!, keys: [] }];

  it('a person is told when what they entered is not saved, and only then', () => {
    expect(notice('gaps', {})).toBeNull();
    expect(notice('gaps', { pending })).toBeNull();
    expect(notice('gaps', { failure })).toBeNull();
    expect(notice('gaps', { failure, pending })).toBe(failure.message);
    expect(notice('gaps', { conflicts })).toContain('changed elsewhere');
    expect(notice('data', { failure, pending })).toBeNull();
  });
});

describe('the preview of a restore', () => {
  const content = {
    exportedAt: NOON,
    records: ['new', 'mine'].map((id) => ({
      collection: 'extracts' as const,
      record: makeExtract(id, { revision: null }),
    })),
    setAside: [aside],
  };
  const keptPage = pageAfter(KeptPageEvents.fileRead({ name: 'mine.json', content }));
  const previewOf = (kept: KeptState) => {
    const preview = selectRestorePreview({ kept, keptPage });
    if (preview.status !== 'loaded') throw new Error(preview.status);
    return preview.value;
  };
  const later = makeExtract('mine', {
    title: 'Corrected',
    savedAt: '2026-11-26T08:00:00.000Z',
    revision: 4,
  });

  it('says what would be added and what is newer here, and leaves that to the person', () => {
    const preview = previewOf(keptWith(later));
    expect(
      preview.groups.map(({ effect, rows }) => [effect, rows.map(({ title }) => title)]),
    ).toEqual([
      ['added', ['Extract new']],
      ['conflict', ['Extract mine']],
    ]);
    expect(preview.groups[1]?.rows[0]?.here).toBe('“Corrected”, saved here on 26 November 2026');
    expect(preview.unreadable).toEqual([{ title: 'A poem', reason: 'it is odd' }]);
    expect(preview.commit(false)?.changes.map(({ id }) => id)).toEqual(['new']);
    expect(preview.commit(true)?.changes.map(({ id, expected }) => [id, expected])).toEqual([
      ['new', null],
      ['mine', 4],
    ]);
  });

  it('follows what is here, and has nothing to do once it is restored', () => {
    const before = keptWith();
    const commit = previewOf(before).commit(false);
    const after = keptAfter([KeptEvents.committed({ commit: commit! })], before);
    expect(previewOf(after).isNothing).toBeTrue();
    expect(previewOf(after).commit(true)).toBeNull();
  });
});
