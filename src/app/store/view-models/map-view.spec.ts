import { type Action } from '@ngrx/store';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { type Selection } from '#app/domain/selection.ts';
import { type SnapshotManifest } from '#app/domain/snapshot.ts';
import { GapEvents } from '../gaps/gap-events.ts';
import { selectNextQuestion } from '../gaps/gaps-feature.ts';
import { valueOf } from '../loadable.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import {
  lensRead,
  lookedAt,
  needTable,
  placesRead,
  simulated,
  stateAfter,
} from '../state-fixture.ts';
import { selectGapTableInView, selectMapView, sourcesOf } from './map-view.ts';

const select = selectMapView('2026-11-01');
const at = (change: Partial<Selection>, ...events: readonly Action[]) =>
  stateAfter([placesRead, lookedAt('map', change), ...events]);
const depression = SnapshotEvents.figuresAnswered({ table: needTable('depression') });

describe('the view of the map', () => {
  it('is on its way until places and figures are read', () => {
    expect(select(stateAfter([lookedAt('map'), depression])).status).toBe('loading');
    expect(select(at({ indicator: 'depression' })).status).toBe('loading');
  });

  it('is the indicator in the address over the areas in view', () => {
    const view = valueOf(select(at({ indicator: 'depression' }, depression)));
    expect(view?.subtitle).toContain('Depression');
    expect(view?.rows.map(({ name }) => name)).toEqual([
      'Cedar',
      'Alder and Birch',
      'Dogwood',
      'Elm',
    ]);
    expect(view?.comparator?.name).toBe('England');
  });

  it('says what failed: the figures, or the places', () => {
    const failure = SnapshotEvents.figuresFailed({ id: 'depression', message: 'damaged' });
    expect(select(at({ indicator: 'depression' }, failure))).toEqual({
      status: 'failed',
      message: 'damaged',
    });
    const noPlaces = SnapshotEvents.areasFailed({ message: 'no places' });
    for (const colour of ['indicator', 'gap'] as const) {
      expect(select(stateAfter([lookedAt('map', { colour }), noPlaces]))).toEqual({
        status: 'failed',
        message: 'no places',
      });
    }
  });

  it('says in words that a level has no figures, and why where they cannot be averaged', () => {
    const messageOf = (id: string) => {
      const table = SnapshotEvents.figuresAnswered({ table: needTable(id) });
      const state = select(at({ indicator: id, level: 'utla' }, table));
      return state.status === 'failed' ? state.message : '';
    };
    expect(messageOf('healthy-life-expectancy-male')).toContain('no figures at this level');
    expect(messageOf('healthy-life-expectancy-male')).toContain('cannot be averaged');
    expect(messageOf('depression')).not.toContain('cannot be averaged');
  });

  it('colours by need, staff, gap and both from one gap table', () => {
    const hues = (['need', 'provision', 'gap', 'two-way'] as const).map((colour) => {
      const state = simulated(at({ colour, lens: 'msk' }, ...lensRead('msk')));
      const view = valueOf(select(state));
      expect(view?.rows.length).withContext(colour).toBe(4);
      expect(view?.sourceLine).not.toBe('');
      return view?.scale.hue;
    });
    expect(hues).toEqual(['need', 'provision', 'gap', 'two-way']);
  });

  it('waits for the gap, and passes on its failure', () => {
    const state = at({ colour: 'gap', lens: 'msk' }, ...lensRead('msk'));
    expect(select(state).status).toBe('loading');
    const { key } = selectNextQuestion(state)!.lenses[0]!;
    expect(select(stateAfter([GapEvents.failed({ key, message: 'stopped' })], state))).toEqual({
      status: 'failed',
      message: 'stopped',
    });
  });

  it('reads the gap table of the lens in view', () => {
    const state = simulated(at({ colour: 'gap', lens: 'diabetes' }, ...lensRead('diabetes')));
    expect(valueOf(selectGapTableInView(state))?.lens).toBe('diabetes');
  });
});

describe('the sources of an indicator', () => {
  const manifest = (source: 'ohid-local-extract' | null): SnapshotManifest => ({
    version: 1,
    files: [],
    indicators: [
      {
        id: 'depression',
        file: 'figures/depression.json',
        periods: { first: '2024-04-01/P1Y', last: '2024-04-01/P1Y', count: 1 },
        levels: [{ level: 'utla', source, measured: 1, missing: 0 }],
        withdrawn: false,
      },
    ],
  });
  const depressionRow = indicatorById('depression')!;

  it('are the one that printed the figures of the level', () => {
    expect(sourcesOf(depressionRow, 'utla', manifest('ohid-local-extract'))).toEqual([
      'ohid-local-extract',
    ]);
  });

  it('are its feeds where a refresh put that of the answer in the place of theirs', () => {
    const asked = manifest('ohid-local-extract');
    const live = {
      source: 'ohid-fingertips',
      on: '2026-02-01',
      levels: ['utla'],
      since: '',
    } as const;
    const after = { ...asked, indicators: asked.indicators.map((one) => ({ ...one, live })) };
    const feeds = depressionRow.feeds.map(({ source }) => source);
    expect(sourcesOf(depressionRow, 'utla', after)).toEqual(feeds);
  });

  it('are its feeds where the figures were worked out here or nobody says', () => {
    const feeds = depressionRow.feeds.map(({ source }) => source);
    expect(sourcesOf(depressionRow, 'utla', manifest(null))).toEqual(feeds);
    expect(sourcesOf(depressionRow, 'utla', null)).toEqual(feeds);
  });

  it('are those of its inputs where it is made from other indicators, each once', () => {
    const longTermSick = indicatorById('long-term-sick-16-64')!;
    const sources = sourcesOf(longTermSick, 'icb', null);
    expect(sources.length).toBeGreaterThan(0);
    expect(new Set(sources).size).toBe(sources.length);
  });
});
