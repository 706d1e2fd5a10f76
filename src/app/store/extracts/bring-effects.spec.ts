import { TestBed } from '@angular/core/testing';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore, Store } from '@ngrx/store';
import { filter, firstValueFrom, map } from 'rxjs';
import { type Area } from '#app/domain/area.ts';
import { keptFeature, selectKept } from '../kept/kept-feature.ts';
import { KeptEvents } from '../kept/kept-events.ts';
import { makeArea, makeGeography } from '../geography-fixture.ts';
import { liveFeature } from '../live/live-feature.ts';
import { NOW } from '../now.ts';
import { selectionFeature } from '../selection/selection-feature.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import * as acceptEffects from './accept-effects.ts';
import {
  applyEarlierMapping,
  closeFile,
  openChosenFile,
  previewReading,
  proposeReading,
  reviewPlaces,
} from './bring-effects.ts';
import { BringEvents } from './bring-events.ts';
import { bringFeature } from './bring-feature.ts';
import { type BringState } from './bring-state.ts';
import { ExtractClient } from './extract-client.ts';

const TABLE = 'Area,Year,Rate\nAdur,2021,1.5\nArun,2021,*\nNarnia,2021,3\n';
const district = (code: string, shortName: string): Area =>
  makeArea(code, { level: 'ltla', name: shortName, shortName });

describe('bringing figures, with the thread that reads them', () => {
  let store: Store;

  beforeEach(() => {
    const bringEffects = {
      applyEarlierMapping,
      closeFile,
      openChosenFile,
      previewReading,
      proposeReading,
      reviewPlaces,
    };
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        ...[selectionFeature, snapshotFeature, liveFeature, keptFeature, bringFeature].map(
          (feature) => provideState(feature.name, feature.reducer as never),
        ),
        provideEffects(bringEffects, acceptEffects),
        { provide: NOW, useValue: () => '2026-11-25T12:00:00.000Z' },
      ],
    });
    store = TestBed.inject<Store>(Store);
    store.dispatch(
      SnapshotEvents.areasAnswered({
        geography: makeGeography({
          areas: [district('E07000223', 'Adur'), district('E07000224', 'Arun')],
        }),
      }),
    );
  });

  afterEach(() => {
    TestBed.inject(ExtractClient).close();
  });

  /** Waits until the state has something, and gives it. */
  const until = <T>(has: (state: BringState) => T | null): Promise<T> =>
    firstValueFrom(
      store.select(bringFeature.selectBringState).pipe(
        map(has),
        filter((found): found is T & {} => found !== null),
      ),
    );
  const choose = (text: string, name = 'table.csv') => {
    store.dispatch(BringEvents.fileChosen({ file: new File([text], name) }));
  };

  it('goes from a file to an accepted extract, a step at a time', async () => {
    choose(TABLE);
    const preview = await until(({ preview }) =>
      preview.status === 'loaded' ? preview.value : null,
    );
    expect(preview.columns.map(({ role }) => role)).toEqual(['areaName', 'period', 'value']);
    store.dispatch(BringEvents.stepChosen({ step: 'places' }));
    const review = await until(({ review }) => (review.status === 'loaded' ? review.value : null));
    expect(review.counts).toEqual({ matched: 2, ambiguous: 0, refused: 1 });
    store.dispatch(BringEvents.stepChosen({ step: 'issues' }));
    const read = await until(({ read }) => (read.status === 'loaded' ? read.value : null));
    expect([read.records, read.measured, read.issues]).toEqual([2, 1, { 'unknown-area': 1 }]);

    const [draft] = await until(({ drafts }) => (drafts.length > 0 ? drafts : null));
    const change = { title: 'Rate', population: 'Residents' };
    store.dispatch(BringEvents.definitionChanged({ key: draft!.key, change }));
    const url = 'https://example.org/';
    const citation = { document: 'JSNA', page: '1', url, date: '2026-03-01' };
    store.dispatch(BringEvents.citationChanged({ change: citation }));
    store.dispatch(BringEvents.stepChosen({ step: 'accept' }));
    await until(({ tables }) => (tables.status === 'loaded' ? tables.value : null));
    store.dispatch(BringEvents.figuresAccepted());
    expect(await until(({ finished }) => finished || null)).toBe('Accepted “Rate”');

    const kept = () => firstValueFrom(store.select(selectKept('extracts')));
    const [extract] = await kept();
    expect([extract?.id, extract?.table.areas, extract?.file]).toEqual([
      'local-rate',
      ['E07000223', 'E07000224'],
      'table.csv',
    ]);
    store.dispatch(BringEvents.extractRemoved({ id: 'local-rate' }));
    expect(await kept()).toEqual([]);
    store.dispatch(KeptEvents.undone());
    expect((await kept()).length).toBe(1);
  });

  it('refuses other files in words, and a file that is too large before it is read', async () => {
    choose('%PDF-1.7\n', 'plan.pdf');
    expect((await until(({ refused }) => refused)).message).toMatch(/^plan\.pdf is a PDF document/);
    const large = new File([], 'large.csv');
    Object.defineProperty(large, 'size', { value: 61_000_000 });
    store.dispatch(BringEvents.fileChosen({ file: large }));
    const refused = await until(({ refused }) => (refused?.name === 'large.csv' ? refused : null));
    expect(refused.message).toMatch(/^large\.csv has 61 MB, more than the 60 MB/);
  });

  it('stops opening when it is told to', async () => {
    choose(`${TABLE}${'Adur,2021,1\n'.repeat(400_000)}`);
    await until(({ opening }) => opening);
    store.dispatch(BringEvents.openingStopped());
    choose(TABLE, 'small.csv');
    expect((await until(({ file }) => file)).name).toBe('small.csv');
  });

  it('fits an earlier mapping to a file, and says what is different', async () => {
    choose(TABLE);
    const mapping = await until((state) => state.mapping);
    store.dispatch(BringEvents.likeChosen({ like: { title: 'Rate', mapping, extracts: [] } }));
    choose(`Made-up table,,\n${TABLE}`, 'next.csv');
    const fit = await until(({ fit, file }) => (file?.name === 'next.csv' ? fit : null));
    expect(fit.changes.map(({ words }) => words)).toEqual(['The header stands on row 2, not 1.']);
    expect(fit.isApproved).toBeFalse();
  });
});
