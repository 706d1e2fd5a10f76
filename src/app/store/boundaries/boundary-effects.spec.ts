import { TestBed } from '@angular/core/testing';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore, Store } from '@ngrx/store';
import { filter, firstValueFrom } from 'rxjs';
import { SAMPLE_FEATURES, SAMPLE_GEOGRAPHY } from '#data-adapters/boundaries/sample-boundaries.ts';
import { keptFeature, selectKept } from '../kept/kept-feature.ts';
import { liveFeature } from '../live/live-feature.ts';
import { type Loadable } from '../loadable.ts';
import { selectionFeature } from '../selection/selection-feature.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import {
  type BoundaryPreview,
  selectBoundaryPreview,
} from '../view-models/brought-boundaries-view.ts';
import * as boundaryEffects from './boundary-effects.ts';
import { boundaryFeature, BoundaryEvents } from './boundary-feature.ts';

const GEOJSON = JSON.stringify({
  type: 'FeatureCollection',
  features: SAMPLE_FEATURES.slice(0, 3),
});

describe('boundaries that a person brings, with the thread that reads them', () => {
  let store: Store;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        ...[selectionFeature, snapshotFeature, liveFeature, keptFeature, boundaryFeature].map(
          (feature) => provideState(feature.name, feature.reducer as never),
        ),
        provideEffects(boundaryEffects),
      ],
    });
    store = TestBed.inject<Store>(Store);
    store.dispatch(SnapshotEvents.areasAnswered({ geography: SAMPLE_GEOGRAPHY }));
  });

  const settled = (): Promise<Loadable<BoundaryPreview>> =>
    firstValueFrom(
      store
        .select(selectBoundaryPreview)
        .pipe(filter(({ status }) => status === 'loaded' || status === 'failed')),
    );
  const choose = (text: string, name = 'districts.geojson') => {
    store.dispatch(BoundaryEvents.fileChosen({ file: new File([text], name) }));
  };
  const kept = () => firstValueFrom(store.select(selectKept('boundaries')));

  it('are understood, and kept only when they are accepted', async () => {
    choose(GEOJSON);
    const preview = await settled();
    expect(preview.status === 'loaded' ? preview.value : null).toEqual(
      jasmine.objectContaining({
        drawn: '3 of 4 lower-tier local authorities have an outline in it.',
        properties: 'Codes were found under “LAD24CD”, names under “LAD24NM”.',
        canAccept: true,
      }),
    );
    expect(await kept()).toEqual([]);
    store.dispatch(BoundaryEvents.accepted());
    expect((await kept()).map(({ id, title }) => [id, title])).toEqual([
      ['ltla', 'districts.geojson'],
    ]);
    store.dispatch(BoundaryEvents.removed({ id: 'ltla' }));
    expect(await kept()).toEqual([]);
  });

  it('are forgotten when they are not wanted', async () => {
    choose(GEOJSON);
    await settled();
    store.dispatch(BoundaryEvents.cancelled());
    store.dispatch(BoundaryEvents.accepted());
    expect(await kept()).toEqual([]);
  });

  it('are refused in one sentence where they are none', async () => {
    choose('{"type":"FeatureCollection"', 'half.geojson');
    const refused = await settled();
    expect(refused.status === 'failed' ? refused.message : '').toMatch(
      /^half\.geojson is not whole JSON/,
    );
  });
});
