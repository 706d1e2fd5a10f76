import { type ChangedFigure, type SnapshotChange } from '#app/domain/figure-changes.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { changedIndicator } from './changed-indicator.ts';
import { editionOf } from './edition.ts';
import { bounded, historyFiles } from './history.ts';

const [OLD, NEW] = ['2023-04-01/P1Y', '2024-04-01/P1Y'];

/** Two areas over some periods. */
function tableOf(periods: readonly string[], value: readonly (number | null)[]): FigureTable {
  const areas = ['A', 'B'];
  return { indicator: 'diabetes', areas, periods, value, reasons: {}, notes: {}, derived: {} };
}
const held = (table: FigureTable) => ({ tables: new Map([['diabetes', table]]), history: null });
const tables = (table: FigureTable) => new Map([['diabetes', table]]);

describe('what changed in an indicator', () => {
  const before = tableOf(['2022-04-01/P1Y', OLD], [1, 2, 3, null]);

  it('is nothing where the figures are the same', () => {
    expect(changedIndicator(before, structuredClone(before))).toBeNull();
  });

  it('counts revised figures of every period and lists those from the newest of each area on', () => {
    const after = tableOf(['2022-04-01/P1Y', OLD, NEW], [9, 2.5, 5, 3, 4, 6]);
    expect(changedIndicator(before, after)).toEqual({
      id: 'diabetes',
      before: OLD,
      after: NEW,
      newPeriods: [NEW],
      dropped: 0,
      revised: 3,
      figures: [
        ['A', OLD, 2, 2.5],
        ['B', OLD, null, 4],
      ],
      newAreas: [],
      goneAreas: [],
    });
  });

  it('lists the newest figure of an area whose period is no longer held, and none that is older', () => {
    const after = tableOf(['2022-04-01/P1Y', NEW], [9, 5, 3, 6]);
    expect(changedIndicator(before, after)).toEqual(
      jasmine.objectContaining({ dropped: 1, revised: 1, figures: [['A', OLD, 2, null]] }),
    );
  });

  it('names areas that came and went, and counts periods no longer held', () => {
    const after = { ...tableOf([OLD], [2, null]), areas: ['A', 'C'] };
    expect(changedIndicator(before, after)).toEqual(
      jasmine.objectContaining({ dropped: 1, revised: 0, newAreas: ['C'], goneAreas: ['B'] }),
    );
  });

  it('is that there are figures at all, where there were none', () => {
    expect(changedIndicator(null, before)).toEqual(
      jasmine.objectContaining({ before: null, after: OLD, revised: 0, newAreas: [] }),
    );
  });
});

describe('the edition of a snapshot', () => {
  it('is the same for the same figures in any order, and another for others', () => {
    const [a, b] = [tableOf([OLD], [1, 2]), tableOf([OLD], [1, null])];
    const [one, two] = [new Map([['a', a] as const, ['b', b] as const]), new Map([['b', b]])];
    expect(editionOf(one)).toMatch(/^[0-9a-f]{10}$/);
    expect(editionOf(one)).toBe(editionOf(new Map([...one].reverse())));
    expect(editionOf(new Map([['a', a]]))).not.toBe(editionOf(two));
  });
});

describe('the history of a snapshot', () => {
  const [first, second] = [tableOf([OLD], [1, 2]), tableOf([OLD], [1, 3])];
  const figure: ChangedFigure = ['A', OLD, 1, 2];
  const change = (on: string, figures: number): SnapshotChange => ({
    on,
    from: 'a',
    to: 'b',
    indicators: [
      {
        ...changedIndicator(first, second)!,
        figures: Array.from({ length: figures }, () => figure),
      },
    ],
  });
  const listed = (changes: readonly SnapshotChange[]) =>
    changes.map(({ on, indicators }) => [on, indicators[0]?.figures?.length]);

  it('does not begin while nothing has changed', () => {
    const edition = editionOf(tables(first));
    for (const before of [null, held(first)]) {
      expect(historyFiles(before, tables(first), '2026-02-10')).toEqual({
        manifest: { edition },
        files: {},
      });
    }
  });

  it('goes on where figures changed, and stays as it is where none did', () => {
    const once = historyFiles(held(first), tables(second), '2026-02-10');
    expect(once.manifest.history).toBe('changes.json');
    const history = once.files['changes.json']!;
    expect(history.changes.map(({ on, indicators }) => [on, indicators.length])).toEqual([
      ['2026-02-10', 1],
    ]);
    const again = { tables: tables(second), history };
    expect(historyFiles(again, tables(second), '2026-03-10')).toEqual(once);
    const back = historyFiles(again, tables(first), '2026-03-10').files['changes.json']!;
    expect(back.changes.map(({ from, to }) => [from, to])).toEqual([
      [editionOf(tables(first)), editionOf(tables(second))],
      [editionOf(tables(second)), editionOf(tables(first))],
    ]);
  });

  it('forgets the oldest refreshes first, and before that which figures they revised', () => {
    const all = [change('2026-01-01', 3), change('2026-02-01', 3), change('2026-03-01', 3)];
    const { changes } = bounded(all, { changes: 2, figures: 4 });
    expect(listed(changes)).toEqual([
      ['2026-02-01', undefined],
      ['2026-03-01', 3],
    ]);
    expect(changes[0]?.indicators[0]?.revised).toBe(1);
  });
});
