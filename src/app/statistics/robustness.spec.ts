import { robustness } from './robustness.ts';
import { area, indicator, six, three } from './simulation-fixtures.ts';
import { simulateGaps } from './simulate-gaps.ts';
import type { SimulatedArea, SimulatedGap, SimulationSettings } from './simulation-types.ts';

function check(
  areas: readonly SimulatedArea[],
  change: Partial<SimulationSettings> = {},
  indicators = three,
) {
  const settings = { seed: 1, draws: 400, ...change };
  const answer = simulateGaps(indicators, areas, settings);
  const checked = robustness({ indicators, areas }, settings, answer, {
    draws: 200,
    weightings: 40,
  });
  return { answer, checked };
}

/** Two places in much need with few staff, two in little with many, three without staff between. */
const apart = [65, 62, 51, 50, 49, 38, 35].map((value, i) =>
  area(`A0${i}`, [value, value, value], { wte: i < 2 ? 60 : i > 4 ? 140 : null }),
);
/** Areas whose burden is high and whose outcome is low: their class hangs on the scoring. */
const borderline = [70, 66, 62, 58, 54].map((value, i) =>
  area(`B0${i}`, [value, 110 - value, 50 + 2 * i], { wte: 80 }),
);
const level = (id: string, value: number, wte: number | null) =>
  area(id, [value, value, value], { wte });
const PAIR = [indicator('burden', 'burden'), indicator('burden-2', 'burden'), ...three.slice(1)];

describe('robustness', () => {
  it('finds nothing changed where areas are far apart', () => {
    const { checked, answer } = check(apart);
    expect(answer.areas.map(({ gapClass }) => gapClass)).toEqual([
      'gapLikely',
      'gapLikely',
      'insufficientData',
      'insufficientData',
      'insufficientData',
      'gapNotShown',
      'gapNotShown',
    ]);
    expect(checked.runs.map(({ id }) => id)).toEqual([
      'percentile',
      'imd-exponential',
      'min-max',
      'geometric',
    ]);
    for (const run of checked.runs) {
      expect(run).withContext(run.id).toEqual({
        id: run.id,
        rankCorrelation: 1,
        changedFifth: 0,
        changedClass: 0,
        likelyLost: 0,
      });
    }
    expect(checked.isSensitive).toBeFalse();
    expect(checked.areas.map(({ id }) => id)).toEqual(apart.map(({ id }) => id));
    expect(checked.areas.map(({ weightingShare }) => weightingShare)).toEqual([
      1,
      1,
      null,
      null,
      null,
      1,
      1,
    ]);
    expect(checked.areas.every(({ changedIn }) => changedIn.length === 0)).toBeTrue();
    expect([checked.inFifth, checked.classed, checked.likely]).toEqual([7, 4, 2]);
    expect([checked.draws, checked.weightings]).toEqual([200, 40]);
  });

  it('counts a class that hangs on one figure, and the share of weightings that keep it', () => {
    const areas = [
      area('B', [75, 30, 50, 50], { wte: 88 }),
      ...six.map((one) => ({ ...one, figures: [one.figures[0]!, ...one.figures] })),
    ];
    const { checked, answer } = check(areas, {}, PAIR);
    const [own] = checked.areas;
    expect(answer.areas[0]!.gapClass).not.toBe('insufficientData');
    expect(own!.changedIn).toContain('without:burden');
    const without = checked.runs.find(({ id }) => id === 'without:burden')!;
    expect(without.changedClass).toBeGreaterThanOrEqual(1);
    expect(own!.weightingShare!).toBeGreaterThan(0);
    expect(own!.weightingShare!).toBeLessThan(1);
    // What is counted over areas is what is said of each.
    for (const run of checked.runs) {
      const changed = checked.areas.filter(({ changedIn }) => changedIn.includes(run.id));
      expect(run.changedClass).toBe(changed.length);
      const lost = changed.filter(
        ({ id }) => answer.areas.find((gap) => gap.id === id)!.gapClass === 'gapLikely',
      );
      expect(run.likelyLost).toBe(lost.length);
    }
  });

  it('is sensitive where more than a fifth of the likely gaps are lost in one run, not at a fifth', () => {
    const benchmark = { type: 'value', value: 10 } as const;
    const settings: SimulationSettings = { seed: 1, draws: 50, benchmark };
    /** Areas shown as likely gaps, of which so many are not so in any run, among others without staff. */
    const claimed = (wrong: number, right: number) => {
      const needy = Array.from({ length: right }, (_, i) => level(`right${i}`, 70 + 2 * i, 60));
      const others = Array.from({ length: wrong }, (_, i) => level(`wrong${i}`, 30 - i, 150));
      const rest = Array.from({ length: 20 }, (_, i) => level(`rest${i}`, 32 + i / 2, null));
      const areas = [...needy, ...others, ...rest];
      const answer = simulateGaps(three, areas, settings);
      const gaps = answer.areas.map((gap): SimulatedGap =>
        gap.reason === null ? { ...gap, gapClass: 'gapLikely' } : gap,
      );
      const shown = { ...answer, areas: gaps };
      const few = { draws: 50, weightings: 5 };
      return robustness({ indicators: three, areas }, settings, shown, few);
    };
    const fifth = claimed(1, 4);
    expect(fifth.runs.map(({ likelyLost }) => likelyLost)).toEqual([1, 1, 1, 1]);
    expect([fifth.likely, fifth.isSensitive]).toEqual([5, false]);
    const more = claimed(2, 7);
    expect(more.runs.map(({ likelyLost }) => likelyLost)).toEqual([2, 2, 2, 2]);
    expect([more.likely, more.isSensitive]).toEqual([9, true]);
    expect(claimed(0, 5).isSensitive).toBeFalse();
  });

  it('leaves areas without a class out of every count', () => {
    const unknown = [
      area('staff', [90, 90, 90], { wte: null }),
      area('part', [90, null, 90]),
      area('nobody', [90, 90, 90], { population: 0 }),
    ];
    const { checked } = check([...six, ...unknown]);
    expect(checked.classed).toBe(6);
    expect(checked.inFifth).toBe(8);
    for (const { weightingShare, changedIn } of checked.areas.slice(6)) {
      expect(weightingShare).toBeNull();
      expect(changedIn).toEqual([]);
    }
  });

  it('answers for a level without any staff, where only need can be checked', () => {
    const { checked } = check(six.map((one) => ({ ...one, wte: null })));
    expect([checked.classed, checked.likely, checked.isSensitive]).toEqual([0, 0, false]);
    expect(checked.areas.every(({ weightingShare }) => weightingShare === null)).toBeTrue();
    expect(checked.runs.map(({ rankCorrelation }) => rankCorrelation)).toEqual([1, 1, 1, 1]);
  });

  it('answers for no area, and without weightings', () => {
    const { checked } = check([]);
    expect(checked.areas).toEqual([]);
    expect(checked.runs.map(({ rankCorrelation }) => rankCorrelation)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    const settings = { seed: 1, draws: 50 };
    const answer = simulateGaps(three, six, settings);
    const bare = robustness({ indicators: three, areas: six }, settings, answer, {
      draws: 50,
      weightings: 0,
    });
    expect(bare.areas.every(({ weightingShare }) => weightingShare === null)).toBeTrue();
  });

  it('takes the classes that are shown, whatever they are', () => {
    const settings = { seed: 1, draws: 200 };
    const answer = simulateGaps(three, six, settings);
    const areas = answer.areas.map((gap) => ({ ...gap, gapClass: 'gapPossible' as const }));
    const checked = robustness(
      { indicators: three, areas: six },
      settings,
      { ...answer, areas },
      { draws: 50, weightings: 5 },
    );
    expect(checked.areas[0]!.weightingShare).toBe(0);
    expect(checked.areas[0]!.changedIn.length).toBe(4);
  });

  it('repeats itself, and has shares from 0 to 1 and whole counts', () => {
    const { checked } = check(borderline);
    expect(check(borderline).checked).toEqual(checked);
    for (const { weightingShare } of checked.areas) {
      expect(weightingShare! >= 0 && weightingShare! <= 1).toBeTrue();
    }
    for (const { rankCorrelation, changedClass, changedFifth, likelyLost } of checked.runs) {
      expect(Number.isFinite(rankCorrelation)).toBeTrue();
      for (const count of [changedClass, changedFifth, likelyLost]) {
        expect(Number.isInteger(count) && count >= 0 && count <= 5).toBeTrue();
      }
    }
  });
});
