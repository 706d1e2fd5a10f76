import { measured } from '#app/domain/figure.ts';
import { BUNDLED } from '#app/domain/indicator-catalogue.ts';
import { DEFAULT_SELECTION } from '#app/domain/selection.ts';
import { type SpineView } from '#app/domain/spine-view.ts';
import { onArea, YEARS } from '../area-state-fixture.ts';
import { valueOf } from '../loadable.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { lookedAt, needTable, placesRead, stateAfter } from '../state-fixture.ts';
import { onAreaPage } from '../wanted.ts';
import { selectAreaSpine } from './area-spine-view.ts';

const select = selectAreaSpine('2026-11-01');
const spine = (...of: Parameters<typeof onArea>): SpineView => valueOf(select(onArea(...of))!)!;
const rowsOf = (view: SpineView) => view.groups.flatMap(({ rows }) => rows);

describe('the spine of the area page', () => {
  it('is nothing without a place, and on its way until every figure is settled', () => {
    expect(select(stateAfter([placesRead, lookedAt('area')]))).toBeNull();
    expect(select(stateAfter([placesRead, lookedAt('area', { place: 'E54000003' })]))?.status).toBe(
      'loading',
    );
  });

  it('is a sentence where not one figure can be read', () => {
    const ids = onAreaPage({ ...DEFAULT_SELECTION, lens: 'mental' }, BUNDLED).map(({ id }) => id);
    const failures = ids.map((id) => SnapshotEvents.figuresFailed({ id, message: 'damaged' }));
    const at = lookedAt('area', { place: 'E54000003', lens: 'mental' });
    const state = select(stateAfter([placesRead, at, ...failures]));
    expect(state?.status === 'failed' && state.message).toContain('can be read for Cedar');
  });

  it('has each indicator of the lens once, need before what stands beside it, with range and quartiles', () => {
    const view = spine('E54000003', { lens: 'mental' });
    expect(view.groups[0]?.name).toContain('Burden');
    expect(view.groups.at(-1)?.name).toContain('supply');
    const ids = rowsOf(view).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const row = rowsOf(view).find(({ id }) => id === 'depression')!;
    expect(row.figure).toEqual(measured(46, 45.5, 46.5));
    expect(row.comparator).toEqual(measured(40, 39.5, 40.5));
    expect(row.comparison).toBe('worse');
    expect(row.spread).toEqual({
      lowest: 34,
      lowerQuartile: 38.5,
      median: 41.5,
      upperQuartile: 43.75,
      highest: 46,
    });
    expect(view.rangeOf).toBe('4 integrated care boards');
  });

  it('sets no count of people or staff against another place’s', () => {
    const ids = rowsOf(spine('E54000003', { lens: 'msk' })).map(({ id }) => id);
    expect(ids).not.toContain('primary-care-ahps');
    expect(ids).not.toContain('waiting-physiotherapy');
    expect(ids).toContain('waiting-over-18-weeks-physiotherapy');
  });

  it('says as its finding how many are worse, similar and better, which add up', () => {
    const view = spine('E54000003', { lens: 'mental' });
    const [all, ...parts] = [...view.title.matchAll(/\d+/g)].map(([n]) => Number(n));
    expect(view.title).toContain('Cedar against England is worse in');
    expect(parts.reduce((sum, n) => sum + n, 0)).toBe(all!);
    expect(all).toBe(rowsOf(view).length);
  });

  it('names those whose comparison and trend are the publisher’s', () => {
    const table = needTable('depression', YEARS);
    const cell = table.areas.indexOf('E54000003') * YEARS.length + YEARS.length - 1;
    const view = spine(
      'E54000003',
      { lens: 'mental' },
      SnapshotEvents.figuresAnswered({
        table: {
          ...table,
          published: { significance: { Similar: [cell] }, trend: { Increasing: [cell] } },
        },
      }),
    );
    const row = rowsOf(view).find(({ id }) => id === 'depression')!;
    expect(row.comparison).toBe('similar');
    expect(row.recent).toBe('Recent trend: increasing (published, to 2024/25)');
    expect(view.notes?.join(' ')).toContain('Comparison as published: Depression');
    const other = rowsOf(view).find(({ id }) => id === 'severe-mental-illness')!;
    expect(other.recent).toBe('Recent trend: no significant change (worked out here)');
  });

  it('by condition has need only, each indicator once', () => {
    const view = spine('E54000003', { spine: 'lens' });
    const names = view.groups.map(({ name }) => name);
    expect(names).toContain('Diabetes');
    expect(names.at(-1)).toBe('Several conditions together');
    const ids = rowsOf(view).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('employment-rate');
  });

  it('compares with the median of similar areas where they are chosen, and says how', () => {
    const view = spine('E54000003', {
      lens: 'mental',
      comparator: 'peers',
      peers: 'chosen',
      peerCodes: ['E54000004', 'E54000005', 'E54000006'],
    });
    expect(view.notes?.join(' ')).toContain('median of 3 similar areas');
    // Three are too few for a median: nothing is compared.
    expect(rowsOf(view).every(({ comparison }) => comparison === 'not-compared')).toBeTrue();
  });
});
