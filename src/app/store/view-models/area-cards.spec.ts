import { measured, missing } from '#app/domain/figure.ts';
import { makeMembership, makeGeography } from '../geography-fixture.ts';
import { onArea, YEARS } from '../area-state-fixture.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { valueOf } from '../loadable.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { lookedAt, placesRead, stateAfter } from '../state-fixture.ts';
import { selectAreaAges } from './area-ages-view.ts';
import { selectAreaHeader, selectUnknownArea } from './area-header-view.ts';
import { selectAreaInequality } from './area-inequality-view.ts';
import { selectAreaPeers } from './area-peers-view.ts';
import { selectAreaServices } from './area-services-view.ts';

const TODAY = '2026-11-01';
const nowhere = stateAfter([placesRead, lookedAt('area', { place: 'elm' })]);

describe('the head of the area page', () => {
  it('has the place with residents, region and codes, and the places around it', () => {
    const head = selectAreaHeader(onArea('E54000003'))!;
    expect(head.place.shortName).toBe('Cedar');
    expect(head.facts.map(({ name }) => name)).toEqual([
      'Residents, mid-2024',
      'Aged 16 to 64',
      'Region',
      'Code',
    ]);
    expect(head.facts.at(-1)?.text).toBe('E54000003, QC1');
    expect(head.related[0]?.places[0]).toEqual(
      jasmine.objectContaining({ share: '80% of its residents' }),
    );
  });

  it('knows the other tier of a council that is both', () => {
    expect(selectAreaHeader(onArea('E08000001', { level: 'utla' }))?.otherTier?.level).toBe('ltla');
    expect(selectAreaHeader(onArea('E10000001', { level: 'utla' }))?.otherTier).toBeNull();
  });

  it('offers what an address that names no place may have meant', () => {
    expect(selectAreaHeader(nowhere)).toBeNull();
    const { text, suggestions } = selectUnknownArea(nowhere)!;
    expect(text).toBe('elm');
    expect(suggestions.map(({ shortName }) => shortName)).toEqual(['Elm']);
    expect(selectUnknownArea(onArea('E54000003'))).toBeNull();
  });
});

describe('services on the area page', () => {
  it('are staff and waits with period and age; a figure that is not there says why', () => {
    const waits = SnapshotEvents.figuresAnswered({
      table: makeTable('waiting-physiotherapy', ['2025-10-01/P1M'], {
        E54000003: [measured(567)],
        E54000004: [missing('not-submitted')],
      }),
    });
    const { staff, waits: lines } = selectAreaServices(TODAY)(onArea('E54000003', {}, waits))!;
    expect(staff?.rows[0]?.cells).toEqual(['40.0 WTE']);
    expect(staff?.when).toContain('30 September 2022 (4 years old');
    const row = lines?.rows.find(({ name }) => name === 'Physiotherapy');
    expect(row?.cells[0]).toBe('567 people');
    const other = selectAreaServices(TODAY)(onArea('E54000004', {}, waits))!;
    expect(other.waits?.rows.find(({ name }) => name === 'Physiotherapy')?.cells[0]).toBe(
      'No figure: not submitted by the providers',
    );
    expect(other.boards).toEqual([]);
  });

  it('of a council lead to its boards, the largest first', () => {
    const geography = makeGeography({
      memberships: [
        makeMembership({
          child: 'E10000001',
          childLevel: 'utla',
          parent: 'E54000005',
          parentLevel: 'icb',
          share: 0.3,
          vintage: '2026',
        }),
        makeMembership({
          child: 'E10000001',
          childLevel: 'utla',
          parent: 'E54000003',
          parentLevel: 'icb',
          share: 0.7,
          vintage: '2026',
        }),
      ],
    });
    const state = onArea(
      'E10000001',
      { level: 'utla' },
      SnapshotEvents.areasAnswered({ geography }),
    );
    const { boards, staff } = selectAreaServices(TODAY)(state)!;
    expect(boards.map(({ area }) => area.shortName)).toEqual(['Cedar', 'Dogwood']);
    expect(staff).toBeNull();
  });
});

describe('differences between people on the area page', () => {
  it('are by sex where both are published, judged by their two intervals', () => {
    const sexes = ['female', 'male'].map((sex, i) =>
      SnapshotEvents.figuresAnswered({
        table: makeTable(`healthy-life-expectancy-${sex}`, YEARS.slice(4), {
          E54000003: [measured(62 - 5 * i, 61 - 5 * i, 63 - 5 * i)],
        }),
      }),
    );
    const { bySex, missing: without } = selectAreaInequality(TODAY)(
      onArea('E54000003', {}, ...sexes),
    )!;
    expect(bySex?.panels[0]?.groups.map(({ name }) => name)).toEqual(['Women', 'Men']);
    expect(bySex?.panels[0]?.facts[0]).toContain('do not overlap');
    expect(bySex?.overall.figure.kind).toBe('missing');
    expect(without.join(' ')).not.toContain('By sex');
  });

  it('say plainly what is not published, and what would give it', () => {
    const none = ['female', 'male'].map((sex) =>
      SnapshotEvents.figuresAnswered({
        table: makeTable(`healthy-life-expectancy-${sex}`, YEARS, {
          E1: YEARS.map(() => measured(1)),
        }),
      }),
    );
    const { bySex, missing: without } = selectAreaInequality(TODAY)(
      onArea('E54000003', {}, ...none),
    )!;
    expect(bySex).toBeNull();
    expect(without.join(' ')).toContain('By sex: healthy life expectancy of women and men is not');
    expect(without.join(' ')).toContain('By age:');
  });

  it('by deprivation are England’s, and say so, with slope, ratio and people', () => {
    const { byDeprivation, deprivation } = selectAreaInequality(TODAY)(onArea('E54000003'))!;
    expect(byDeprivation?.subtitle).toMatch(/^England, not this place/);
    const [panel] = byDeprivation!.panels;
    expect(panel?.groups.length).toBe(10);
    expect(panel?.groups[0]?.comparison).toBe('worse');
    expect(panel?.groups.at(-1)?.comparison).toBe('better');
    expect(panel?.facts.join(' ')).toContain('−10.0 (');
    expect(panel?.facts.join(' ')).toContain('about 450,000 people fewer');
    expect(deprivation.join(' ')).toContain('in Cedar');
  });
});

describe('people by age on the area page', () => {
  it('are shares of the place and of England, everyone together', () => {
    const view = valueOf(selectAreaAges(TODAY)(onArea('E54000003'))!)!;
    expect(view.sides).toEqual(['Everyone']);
    expect(view.bands.map(({ name }) => name)).toEqual([
      '0 to 4',
      '5 to 9',
      '65 to 69',
      '90 and over',
    ]);
    expect(view.bands[3]?.sides).toEqual([
      { people: measured(400), share: measured(40), comparatorShare: measured(25) },
    ]);
  });

  it('say so where they are not known', () => {
    const state = onArea('E10000001', { level: 'utla' });
    expect(selectAreaAges(TODAY)(state)?.status).toBe('failed');
  });
});

describe('similar areas on the area page', () => {
  it('are listed with their rule in words', () => {
    const peers = selectAreaPeers(onArea('E54000003', { peers: 'population' }))!;
    expect(peers.rows[0]?.area.shortName).toBe('Dogwood');
    expect(peers.rows[0]?.distance).toMatch(/^\d+\.\d\d$/);
    expect(peers.sentence).toContain('mid-2024');
    expect(peers.state).toContain('A median needs four');
  });

  it('say why there are none', () => {
    expect(selectAreaPeers(onArea('E54000003', { peers: 'chosen' }))?.state).toContain(
      'None is chosen yet',
    );
    const reading = stateAfter([placesRead, lookedAt('area', { place: 'E54000003' })]);
    expect(selectAreaPeers(reading)?.state).toContain('Reading');
    const failure = [
      SnapshotEvents.figuresFailed({ id: 'deprivation', message: 'damaged' }),
      SnapshotEvents.agesFailed({ message: 'damaged' }),
    ];
    expect(selectAreaPeers(stateAfter(failure, reading))?.state).toContain('could not be read');
  });

  it('offer every other area of the level to add', () => {
    const { more } = selectAreaPeers(
      onArea('E54000003', { peers: 'chosen', peerCodes: ['E54000006'] }),
    )!;
    expect(more.map(({ name }) => name)).toEqual(['Alder and Birch', 'Dogwood']);
  });
});
