import { failed, loaded, LOADING } from '../loadable.ts';
import { makeGeography } from '../geography-fixture.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { stateAfter } from '../state-fixture.ts';
import { SnapshotEvents } from './snapshot-events.ts';
import { snapshotFeature } from './snapshot-feature.ts';

const after = (...events: Parameters<typeof stateAfter>[0]) => stateAfter(events).snapshot;

describe('what was loaded from the snapshot', () => {
  it('is on its way from the start, but what only some pages show once it is asked for', () => {
    const { geography, manifest, programmes, issues, tables } = after();
    expect([geography, manifest].map(({ status }) => status)).toEqual(['loading', 'loading']);
    expect([programmes, issues].map(({ status }) => status)).toEqual(['idle', 'idle']);
    expect(tables).toEqual({});
  });

  it('holds the places, or why they cannot be had', () => {
    const geography = makeGeography();
    expect(after(SnapshotEvents.areasAnswered({ geography })).geography).toEqual(loaded(geography));
    expect(after(SnapshotEvents.areasFailed({ message: 'gone' })).geography).toEqual(
      failed('gone'),
    );
  });

  it('holds the manifest, or why it cannot be had', () => {
    const manifest = { version: 1, indicators: [], files: [] } as const;
    expect(after(SnapshotEvents.manifestAnswered({ manifest })).manifest).toEqual(loaded(manifest));
    expect(after(SnapshotEvents.manifestFailed({ message: 'gone' })).manifest).toEqual(
      failed('gone'),
    );
  });

  it('holds the programmes, or why they cannot be had', () => {
    expect(after(SnapshotEvents.programmesAnswered({ programmes: [] })).programmes).toEqual(
      loaded([]),
    );
    expect(after(SnapshotEvents.programmesFailed({ message: 'gone' })).programmes).toEqual(
      failed('gone'),
    );
  });

  it('follows the issues from asked to answered or failed', () => {
    expect(after(SnapshotEvents.issuesAsked()).issues).toEqual(LOADING);
    const issues = { 'a.csv': [] };
    expect(after(SnapshotEvents.issuesAnswered({ issues })).issues).toEqual(loaded(issues));
    expect(after(SnapshotEvents.issuesFailed({ message: 'gone' })).issues).toEqual(failed('gone'));
  });

  it('waits for every indicator that is asked for, beside those already here', () => {
    const table = makeTable('depression', [], {});
    const { tables } = after(
      SnapshotEvents.figuresAnswered({ table }),
      SnapshotEvents.figuresAsked({ ids: ['diabetes', 'suicide'] }),
    );
    expect(tables['depression']).toEqual(loaded(table));
    expect(tables['diabetes']).toEqual(LOADING);
    expect(tables['suicide']).toEqual(LOADING);
  });

  it('leaves the other figures and places in peace when one indicator fails', () => {
    const table = makeTable('depression', [], {});
    const geography = makeGeography();
    const state = after(
      SnapshotEvents.areasAnswered({ geography }),
      SnapshotEvents.figuresAsked({ ids: ['depression', 'diabetes', 'hypertension'] }),
      SnapshotEvents.figuresAnswered({ table }),
      SnapshotEvents.figuresFailed({ id: 'diabetes', message: 'damaged' }),
    );
    expect(state.tables['diabetes']).toEqual(failed('damaged'));
    expect(state.tables['depression']).toEqual(loaded(table));
    expect(state.tables['hypertension']).toEqual(LOADING);
    expect(state.geography).toEqual(loaded(geography));
  });
});

describe('figures that cannot be read', () => {
  it('are named by their title, with what to tell the reader, and nothing else is', () => {
    const state = stateAfter([
      SnapshotEvents.figuresAsked({ ids: ['hypertension'] }),
      SnapshotEvents.figuresFailed({ id: 'diabetes', message: 'damaged' }),
      SnapshotEvents.figuresFailed({ id: 'not-in-the-catalogue', message: 'gone' }),
    ]);
    expect(snapshotFeature.selectUnreadable(state)).toEqual([
      { title: 'Diabetes: recorded by GPs', message: 'damaged' },
      { title: 'not-in-the-catalogue', message: 'gone' },
    ]);
  });
});
