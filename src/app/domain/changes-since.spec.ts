import { changesSince, newestBefore, newestNow, valueBefore } from './changes-since.ts';
import { type ChangedIndicator, type SnapshotChange } from './figure-changes.ts';
import { type FigureTable } from './figure-table.ts';

const [P22, P23, P24] = ['2022-04-01/P1Y', '2023-04-01/P1Y', '2024-04-01/P1Y'];
const change = (on: string, from: string, to: string): SnapshotChange => ({
  on,
  from,
  to,
  indicators: [],
});
const CHANGES = [
  change('2026-01-10', 'a', 'b'),
  change('2026-02-10', 'b', 'c'),
  change('2026-03-10', 'c', 'd'),
];
const HISTORY = { version: 1, changes: CHANGES } as const;
const made = (on: string, edition: string | null = null) => ({ on, edition, asked: null });
const daysOf = ({ changes }: { changes: readonly SnapshotChange[] }) => changes.map(({ on }) => on);

describe('what changed since a link was made', () => {
  it('is nothing where the figures are those it was made with, whenever that was', () => {
    for (const history of [HISTORY, null]) {
      expect(changesSince(history, 'd', made('2020-01-01', 'd'))).toEqual({
        changes: [],
        isWhole: true,
      });
    }
  });

  it('is every refresh after its figures: one that was not yet published when it was made too', () => {
    // Made on the first of March with figures of January, for those of February came later.
    const since = changesSince(HISTORY, 'd', made('2026-03-01', 'b'));
    expect(daysOf(since)).toEqual(['2026-02-10', '2026-03-10']);
    expect(since.isWhole).toBeTrue();
  });

  it('is not known to be all where its figures are older than the history, or of elsewhere', () => {
    for (const history of [HISTORY, null]) {
      expect(changesSince(history, 'd', made('2026-03-01', 'x')).isWhole).toBeFalse();
    }
    expect(daysOf(changesSince(HISTORY, 'd', made('2026-03-01', 'x')))).toEqual(['2026-03-10']);
  });

  it('goes by the day where the figures have no name, as far back as the history goes', () => {
    const after = changesSince(HISTORY, 'd', made('2026-02-10'));
    expect(daysOf(after)).toEqual(['2026-02-10', '2026-03-10']);
    expect(after.isWhole).toBeTrue();
    expect(changesSince(HISTORY, 'd', made('2026-01-09')).isWhole).toBeFalse();
    expect(changesSince(null, null, made('2026-02-10'))).toEqual({ changes: [], isWhole: false });
  });
});

describe('the figure of an area before some refreshes', () => {
  const table: FigureTable = {
    indicator: 'diabetes',
    areas: ['A', 'B'],
    periods: [P22, P23, P24],
    value: [1, 2.5, 3, 4, null, 6],
    reasons: {},
    notes: {},
    derived: {},
  };
  const step = (more: Partial<ChangedIndicator>): ChangedIndicator => ({
    id: 'diabetes',
    before: P23,
    after: P24,
    newPeriods: [P24],
    dropped: 0,
    revised: 0,
    figures: [],
    newAreas: [],
    goneAreas: [],
    ...more,
  });

  it('is that of the period before, as it stood then', () => {
    expect(newestNow(table, 'A')).toEqual({ period: P24, value: 3 });
    expect(newestBefore(table, [step({})], 'A')).toEqual({ period: P23, value: 2.5 });
    const revised = step({ revised: 1, figures: [['A', P23, 2, 2.5]] });
    expect(newestBefore(table, [revised], 'A')).toEqual({ period: P23, value: 2 });
    // The other was missing in that period, and is no zero.
    expect(newestBefore(table, [revised], 'B')).toEqual({ period: P22, value: 4 });
  });

  it('is followed back through one refresh after another', () => {
    const first = step({ before: P22, after: P23, newPeriods: [P23], figures: [['A', P22, 9, 1]] });
    expect(newestBefore(table, [first, step({})], 'A')).toEqual({ period: P22, value: 9 });
  });

  it('is that of a period that is no longer held', () => {
    const gone = '2023-07-01/P1Y';
    const dropped = step({ before: gone, dropped: 1, figures: [['A', gone, 2.2, null]] });
    expect(newestBefore(table, [dropped], 'A')).toEqual({ period: gone, value: 2.2 });
  });

  it('is none where the area or the indicator had none', () => {
    for (const none of [step({ newAreas: ['A'] }), step({ before: null })]) {
      expect(newestBefore(table, [none], 'A')).toBeNull();
      expect(valueBefore(table, [none], 'A', P22)).toBeNull();
    }
    expect(newestBefore(table, [step({ newPeriods: [P22, P23, P24] })], 'A')).toBeNull();
  });

  it('cannot be told where the revised figures are no longer listed', () => {
    expect(newestBefore(table, [step({ revised: 3, figures: null })], 'A')).toBeUndefined();
    expect(valueBefore(table, [step({ revised: 3 })], 'A', P22)).toBeUndefined();
  });

  it('of one period is what was listed, else as it is where nothing was revised', () => {
    const revised = step({ revised: 1, figures: [['A', P23, 2, 2.5]] });
    expect(valueBefore(table, [revised], 'A', P23)).toBe(2);
    expect(valueBefore(table, [step({})], 'A', P23)).toBe(2.5);
    expect(valueBefore(table, [step({})], 'A', P24)).toBeNull();
    expect(valueBefore(table, [step({})], 'B', P23)).toBeNull();
  });
});
