import { SOURCES } from '#app/domain/source-catalogue.ts';
import { failed, loaded } from '../loadable.ts';
import { selectFileRows } from './data-files-view.ts';
import { selectProgrammeRows } from './data-programmes-view.ts';
import {
  selectDataSummary,
  selectIndicatorRows,
  selectSourceRows,
  selectWithoutFigures,
} from './data-view.ts';
import {
  manifestOf,
  membership,
  snapshotFile,
  snapshotIndicator,
  stateOf,
} from './snapshot-fixture.ts';

const TODAY = '2026-11-22';

function withIndicators(...indicators: ReturnType<typeof snapshotIndicator>[]) {
  return stateOf({ manifest: loaded(manifestOf({ indicators })) });
}

function firstRow(...indicators: ReturnType<typeof snapshotIndicator>[]) {
  const rows = selectIndicatorRows(TODAY)(withIndicators(...indicators));
  return rows.status === 'loaded' ? rows.value[0] : undefined;
}

describe('what the Data page says first', () => {
  it('names the newest and the oldest figures still in use, by the day they end', () => {
    const state = withIndicators(
      snapshotIndicator({
        id: 'claimant-count',
        periods: { first: '2001-01-01/P1Y', last: '2025-01-01/P1Y', count: 25 },
      }),
      snapshotIndicator({
        id: 'primary-care-ahps',
        periods: { first: '2020-03-31/P0D', last: '2022-09-30/P0D', count: 5 },
      }),
    );
    expect(selectDataSummary(TODAY)(state)).toEqual({
      indicators: 2,
      sources: 2,
      newest: '31 December 2025',
      oldest: '30 September 2022',
      oldestAge: '4 years old: direction of travel only',
    });
  });

  it('says nothing while the list is not read', () => {
    expect(selectDataSummary(TODAY)(stateOf({ manifest: failed('missing') }))).toBeNull();
  });
});

describe('the rows of indicators', () => {
  it('part levels with published figures from levels worked out here', () => {
    const row = firstRow(snapshotIndicator());
    expect(row?.published).toEqual(['ltla']);
    expect(row?.workedOut).toEqual(['icb']);
    expect(row?.measured).toBe(120);
    expect(row?.missing).toBe(4);
  });

  it('leave out a level without any figure, and open the map at the best level left', () => {
    const row = firstRow(
      snapshotIndicator({
        levels: [
          { level: 'england', source: 'ons-local-statistics', measured: 3, missing: 0 },
          { level: 'icb', source: null, measured: 0, missing: 9 },
          { level: 'ltla', source: 'ons-local-statistics', measured: 5, missing: 0 },
        ],
      }),
    );
    expect(row?.workedOut).toEqual([]);
    expect(row?.mapLevel).toBe('ltla');
  });

  it('offer no map where only England has figures', () => {
    const levels = [
      { level: 'england', source: 'ons-local-statistics', measured: 3, missing: 0 },
    ] as const;
    expect(firstRow(snapshotIndicator({ levels }))?.mapLevel).toBeNull();
  });

  it('count ages from the day given, with what a figure of that age is good for', () => {
    const row = firstRow(snapshotIndicator());
    expect(row?.age).toBe('2 years old: check for newer figures');
    expect(row?.ageGrade).toBe('ageing');
  });

  it('name the inputs and both sources of a figure derived here', () => {
    const source = firstRow(snapshotIndicator({ id: 'long-term-sick-16-64' }))?.source;
    expect(source).toContain('Worked out here (Inactive × Long-term sick, of inactive)');
    expect(source).toContain('series since withdrawn');
  });

  it('fail with the manifest and its message', () => {
    const state = stateOf({ manifest: failed('cut off') });
    expect(selectIndicatorRows(TODAY)(state)).toEqual({ status: 'failed', message: 'cut off' });
  });

  it('list what the catalogue knows and the snapshot lacks', () => {
    const titles = selectWithoutFigures(stateOf());
    expect(titles).toContain('In employment');
    expect(titles).not.toContain('Economically inactive');
  });
});

describe('the rows of sources', () => {
  it('count an indicator with every source it rests on', () => {
    const rows = selectSourceRows(
      withIndicators(snapshotIndicator({ id: 'long-term-sick-16-64' })),
    );
    const counts = Object.fromEntries(rows.map(({ id, indicators }) => [id, indicators]));
    expect(counts['ons-local-statistics']).toBe(1);
    expect(counts['ons-local-statistics-withdrawn']).toBe(1);
    expect(counts['populations']).toBe(0);
  });

  it('are there without counts when the manifest is not: not known is not zero', () => {
    const rows = selectSourceRows(stateOf({ manifest: failed('missing') }));
    expect(rows.length).toBe(SOURCES.length);
    expect(rows.every(({ indicators }) => indicators === null)).toBeTrue();
  });
});

describe('the rows of files', () => {
  function fileRow(change: Parameters<typeof snapshotFile>[0]) {
    const files = [snapshotFile(change)];
    const rows = selectFileRows(stateOf({ manifest: loaded(manifestOf({ files })) }));
    return rows.status === 'loaded' ? rows.value[0] : undefined;
  }

  it('say what was measured and what is missing, each reason in words', () => {
    const row = fileRow({
      records: 16080,
      measured: 15961,
      missing: { unreliable: 59, 'not-published': 60 },
    });
    expect(row?.name).toBe('employment-rate.csv');
    expect(row?.figures).toBe(
      '16,080 figures read: 15,961 measured, 60 not published, 59 too unreliable to use (small sample).',
    );
    expect(row?.issues).toBe('');
    expect(row?.issueCount).toBe(0);
  });

  it('say issues by kind, one or many, commonest first', () => {
    const row = fileRow({ issues: { 'left-out': 1, 'blank-cell': 6267 } });
    expect(row?.issues).toBe(
      '6,267 rows left out: a cell they need is blank; 1 row left out on purpose.',
    );
    expect(row?.issueCount).toBe(6268);
  });

  it('keep a code nobody has put into words yet', () => {
    expect(fileRow({ issues: { brandNew: 2 } })?.issues).toBe('2 brandNew.');
  });
});

describe('the rows of programmes', () => {
  it('keep unknown, and what is inferred, apart from in and out, and name sources of what is known', () => {
    const programmes = loaded([
      membership(),
      membership({ areaCode: 'E06000002', basis: 'inferred', source: 'A press release' }),
      membership({
        areaCode: 'E06000003',
        status: 'unknown',
        basis: 'not-listed',
        source: 'No list was found',
      }),
    ]);
    const rows = selectProgrammeRows(stateOf({ programmes }));
    const row = rows.status === 'loaded' ? rows.value[0] : undefined;
    expect(row?.name).toBe('Connect to Work');
    expect([row?.in, row?.out, row?.unknown]).toEqual([1, 0, 2]);
    expect(row?.sources).toEqual(['A council paper']);
    expect(row?.basis.join()).toContain('1 inferred');
  });

  it('say on which boundaries the boards were asked about', () => {
    const programmes = loaded([membership({ programme: 'workwell-pilot', areaLevel: 'icb' })]);
    const rows = selectProgrammeRows(stateOf({ programmes }));
    expect(rows.status === 'loaded' ? rows.value[0]?.places : '').toContain('31 March 2026');
  });
});
