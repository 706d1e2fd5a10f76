import { figureAt } from '#app/domain/figure-table.ts';
import { measured } from '#app/domain/figure.ts';
import { makeExtract } from '#data-adapters/kept/record-fixture.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { KeptEvents } from '../kept/kept-events.ts';
import { liveFeature } from '../live/live-feature.ts';
import { valueOf } from '../loadable.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { BOARDS, lookedAt, needTable, placesRead, stateAfter } from '../state-fixture.ts';
import { selectTables } from '../tables.ts';
import { selectBroughtRows } from '../view-models/brought-view.ts';
import { selectGapAbout } from '../view-models/gap-grid-view.ts';
import { selectIndicatorOptions } from '../view-models/map-controls.ts';
import { selectMapView } from '../view-models/map-view.ts';
import { selectIndicatorsToAsk } from '../wanted.ts';

const TODAY = '2026-11-25';
const ID = 'local-pain';
const BESIDE = 'inactivity-rate';
const [CEDAR] = BOARDS;

const extract = makeExtract('pain', {
  title: 'Pain',
  definition: {
    ...makeExtract('pain').definition,
    title: 'Pain',
    unit: '%',
    kind: 'need',
    polarity: 'low-is-good',
    lenses: ['msk'],
    subdomain: 'burden',
  },
  comparesWith: BESIDE,
  table: makeTable(ID, ['2024-01-01/P1Y'], { [CEDAR]: [measured(16.2, 15.1, 17.3)] }),
});

const read = (...records: (typeof extract)[]) =>
  KeptEvents.read({
    now: {
      records: records.map((record) => ({ collection: 'extracts' as const, record })),
      setAside: [],
      gone: [],
    },
  });

const map = (indicator: string) => lookedAt('map', { indicator, colour: 'indicator' });

describe('figures that a person brought', () => {
  const state = stateAfter([placesRead, read(extract), map(ID)]);

  it('are an indicator of the catalogue with figures, which nobody is asked for', () => {
    expect(liveFeature.selectCatalogue(state).byId(ID)?.title).toBe('Pain');
    expect(liveFeature.selectCatalogue(state).needOf('msk')).toContain(
      jasmine.objectContaining({ id: ID }),
    );
    const table = valueOf(selectTables(state)[ID]);
    expect(table === null ? null : figureAt(table, CEDAR, '2024-01-01/P1Y')).toEqual(
      measured(16.2, 15.1, 17.3),
    );
    expect(selectIndicatorsToAsk(state)).toEqual([BESIDE]);
    expect(selectIndicatorOptions(state)).toContain({
      value: ID,
      name: 'Pain',
      group: 'Brought by you',
    });
  });

  it('are gone from every page when they are removed', () => {
    const gone = stateAfter([read()], state);
    expect(liveFeature.selectCatalogue(gone).byId(ID)).toBeNull();
    expect(selectTables(gone)[ID]).toBeUndefined();
  });

  it('stand on the map with their document, and the indicator they are compared with beside them', () => {
    const both = stateAfter([SnapshotEvents.figuresAnswered({ table: needTable(BESIDE) })], state);
    const view = valueOf(selectMapView(TODAY)(both));
    expect(view?.sourceLine).toMatch(
      /^Source: JSNA, page 1, 1 March 2026, https:\/\/example\.org\/ \(brought by you, only in this browser\); accepted on 25 November 2026\.$/,
    );
    expect(view?.rows.find(({ code }) => code === CEDAR)?.remarks).toContain(
      'In the atlas 46.0% (45.5 to 46.5) for 2024/25 (19 months old): Economically inactive',
    );
  });

  it('stand next to the figures of that indicator, with both ages', () => {
    const other = stateAfter(
      [SnapshotEvents.figuresAnswered({ table: needTable(BESIDE) }), map(BESIDE)],
      state,
    );
    const rows = valueOf(selectMapView(TODAY)(other))?.rows ?? [];
    expect(rows.find(({ code }) => code === CEDAR)?.remarks).toContain(
      'You brought 16.2% (15.1 to 17.3) for 2024 (22 months old): JSNA, page 1, 1 March 2026',
    );
    const others = rows.filter(({ code }) => code !== CEDAR).flatMap(({ remarks }) => remarks);
    expect(others.join()).not.toContain('You brought');
  });

  it('are named in a download of gaps that counts them', () => {
    const gaps = stateAfter([lookedAt('gaps', { lens: 'msk' })], state);
    expect(selectGapAbout(gaps).at(-1)).toBe(
      'Among them figures you brought: Pain (JSNA, page 1, 1 March 2026).',
    );
    const other = stateAfter([lookedAt('gaps', { lens: 'diabetes' })], state);
    expect(selectGapAbout(other).join()).not.toContain('brought');
  });

  it('are listed with document, age, use and where their map is', () => {
    expect(selectBroughtRows(TODAY)(state)[0]).toEqual(
      jasmine.objectContaining({
        citation: 'JSNA, page 1, 1 March 2026',
        period: '2024',
        age: '22 months old: check for newer figures',
        use: 'Need; counted in need; musculoskeletal conditions',
        mapLevel: 'icb',
      }),
    );
  });

  it('count towards no need where the person said no part of it', () => {
    const shown = { ...extract, definition: { ...extract.definition, subdomain: null } };
    const beside = stateAfter([placesRead, read(shown)]);
    expect(
      liveFeature
        .selectCatalogue(beside)
        .needOf('msk')
        .map(({ id }) => id),
    ).not.toContain(ID);
    expect(
      liveFeature
        .selectCatalogue(beside)
        .of('msk')
        .map(({ id }) => id),
    ).toContain(ID);
  });
});
