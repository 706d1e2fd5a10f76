import { type Action } from '@ngrx/store';
import { measured, missing } from '#app/domain/figure.ts';
import { type Selection } from '#app/domain/selection.ts';
import { type SnapshotIndicator } from '#app/domain/snapshot.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { BOARDS, lookedAt, placesRead, stateAfter } from '../state-fixture.ts';
import {
  COLOUR_OPTIONS,
  selectIndicatorOptions,
  selectPeriodInView,
  selectPeriodOptions,
  selectRegionNames,
} from './map-controls.ts';
import { selectLayoutName } from './layout-name.ts';

const [FIRST, SECOND, THIRD] = ['2022-04-01/P1Y', '2023-04-01/P1Y', '2024-04-01/P1Y'] as const;
const at = (change: Partial<Selection> = {}, ...events: readonly Action[]) =>
  stateAfter([placesRead, lookedAt('map', change), ...events]);

const entry = (id: string, measuredThere: number): SnapshotIndicator => ({
  id,
  file: `figures/${id}.json`,
  periods: { first: FIRST, last: THIRD, count: 3 },
  levels: [{ level: 'icb', source: 'qof-prevalence', measured: measuredThere, missing: 0 }],
  withdrawn: false,
});
const manifest = SnapshotEvents.manifestAnswered({
  manifest: {
    version: 1,
    files: [],
    indicators: [
      entry('inactivity-rate', 4),
      entry('depression', 4),
      entry('severe-mental-illness', 0),
    ],
  },
});

describe('the indicators to choose from', () => {
  const values = (change: Partial<Selection>) =>
    selectIndicatorOptions(at(change, manifest)).map(({ value }) => value);

  it('are those of the lens that have figures at the level', () => {
    expect(values({ lens: 'mental' })).toEqual(['inactivity-rate', 'depression']);
    expect(values({ lens: 'msk' })).toEqual(['inactivity-rate']);
  });

  it('are all of the lens until the list of figures is read, or where it cannot be', () => {
    const all = selectIndicatorOptions(at({ lens: 'mental' })).map(({ value }) => value);
    expect(all).toContain('severe-mental-illness');
  });

  it('keep the one in view listed, saying that it is not at this level', () => {
    const options = selectIndicatorOptions(
      at({ lens: 'mental', indicator: 'severe-mental-illness' }, manifest),
    );
    const listed = options.find(({ value }) => value === 'severe-mental-illness');
    expect(listed?.name).toContain('not at this level');
  });

  it('keep the one in view listed when it belongs to another lens', () => {
    expect(values({ lens: 'msk', indicator: 'depression' })).toContain('depression');
  });

  it('keep the one in view listed when the address names none and the first has no figures', () => {
    expect(values({ lens: 'msk', level: 'ltla' })).toEqual(['inactivity-rate']);
  });

  it('stand under the part of need they measure, supply apart from need', () => {
    const options = selectIndicatorOptions(at({ lens: 'all' }));
    const group = (id: string) => options.find(({ value }) => value === id)?.group;
    expect(group('depression')).toContain('Burden');
    expect(group('inactivity-rate')).toContain('Work');
    expect(group('waiting-orthotics')).toContain('not need');
  });
});

describe('the periods to choose from', () => {
  const answered = (rows: Parameters<typeof makeTable>[2]) =>
    SnapshotEvents.figuresAnswered({
      table: makeTable('depression', [FIRST, SECOND, THIRD], rows),
    });
  const none = missing('not-published');
  const figures = answered({
    [BOARDS[0]]: [measured(1), measured(2), measured(3)],
    [BOARDS[1]]: [measured(1), none, none],
    [BOARDS[2]]: [measured(1), none, none],
    [BOARDS[3]]: [measured(1), none, none],
    E92000001: [measured(1), measured(2), measured(3)],
  });
  const visit = (period: string | null) => at({ indicator: 'depression', period }, figures);

  it('are those in which any area in view has a figure, newest first', () => {
    expect(selectPeriodOptions(visit(null))).toEqual([
      { value: THIRD, name: '2024/25' },
      { value: SECOND, name: '2023/24' },
      { value: FIRST, name: '2022/23' },
    ]);
  });

  it('leave out a period with figures for none of them, England’s alone included', () => {
    const state = at(
      { indicator: 'depression' },
      answered({
        [BOARDS[0]]: [measured(0), none, none],
        E92000001: [measured(1), measured(2), measured(3)],
      }),
    );
    expect(selectPeriodOptions(state).map(({ value }) => value)).toEqual([FIRST]);
  });

  it('are none until the figures are read', () => {
    expect(selectPeriodOptions(at({ indicator: 'depression' }))).toEqual([]);
    expect(selectPeriodInView(at({ indicator: 'depression' }))).toBeNull();
  });

  it('mark the period the map shows: not a newer one that few areas have', () => {
    expect(selectPeriodInView(visit(null))).toBe(FIRST);
    expect(selectPeriodInView(visit(SECOND))).toBe(SECOND);
    expect(selectPeriodInView(visit('1999-01-01/P1Y'))).toBe(FIRST);
  });

  it('keep the period shown listed, saying that it is not at this level', () => {
    const state = at(
      { indicator: 'depression', period: SECOND },
      answered({ [BOARDS[0]]: [measured(1), none, measured(3)] }),
    );
    expect(selectPeriodOptions(state)[1]).toEqual({
      value: SECOND,
      name: '2023/24 (not at this level)',
    });
  });
});

describe('the map', () => {
  it('has a layout for each vintage of the boards, and one for every other level', () => {
    expect(selectLayoutName(at())).toBe('icb-2026');
    expect(selectLayoutName(at({ vintage: '2023' }))).toBe('icb-2023');
    expect(selectLayoutName(at({ level: 'utla', vintage: '2023' }))).toBe('utla');
    expect(selectLayoutName(stateAfter([lookedAt('map')]))).toBeUndefined();
  });

  it('knows the region of each area in view where there is one', () => {
    const regions = selectRegionNames(at());
    expect(regions.get('E54000003')).toBe('NHS North');
    expect(regions.get('E54000006')).toBeUndefined();
    expect(selectRegionNames(stateAfter([])).size).toBe(0);
  });

  it('can be coloured by every measure the address knows', () => {
    expect(COLOUR_OPTIONS.map(({ value }) => value)).toEqual([
      'indicator',
      'need',
      'provision',
      'gap',
      'two-way',
    ]);
  });
});
