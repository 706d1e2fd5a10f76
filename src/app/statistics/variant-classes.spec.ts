import { gapPoints } from './gap-points.ts';
import { type ScoringVariant, structuralVariants } from './scoring-variants.ts';
import { area, indicator, run, six, three } from './simulation-fixtures.ts';
import type { SimulatedArea, SimulationSettings } from './simulation-types.ts';
import { classesInRuns } from './variant-classes.ts';
import { standardScores, variantRun } from './variant-run.ts';

function classesOf(
  areas: readonly SimulatedArea[],
  variants: readonly ScoringVariant[],
  change: Partial<SimulationSettings> = {},
  indicators = three,
  draws = 200,
) {
  const settings = { seed: 1, ...change };
  const lens = { indicators, areas };
  const points = gapPoints(indicators, areas, settings);
  const scores = standardScores(lens, points);
  const runs = variants.map((variant) => variantRun(variant, lens, points, settings, scores));
  return points.needs.map((need, a) =>
    classesInRuns(need, a, lens, runs, points.referenceRate, settings, draws),
  );
}

const equal = Float64Array.of(1 / 3, 1 / 3, 1 / 3);
const same: ScoringVariant = { id: 'same', normalisation: 'z', weights: equal };

describe('classesInRuns', () => {
  it('are those of the answer where the run scores as the answer does', () => {
    const change = { draws: 200, weightPerturbation: 0 };
    const shown = run(six, change).areas.map(({ gapClass }) => gapClass);
    expect(classesOf(six, [same]).map(([only]) => only!)).toEqual(shown);
    expect(new Set(shown).size).toBeGreaterThan(1);
  });

  it('are those of the answer with its other settings too', () => {
    const change = { elasticity: 0.5, benchmark: { type: 'value', value: 11 } } as const;
    const shown = run(six, { draws: 200, weightPerturbation: 0, ...change });
    expect(classesOf(six, [same], change).map(([only]) => only!)).toEqual(
      shown.areas.map(({ gapClass }) => gapClass),
    );
  });

  it('are alike in every run for areas far apart', () => {
    const variants = structuralVariants(three, equal);
    expect(variants.length).toBe(4);
    const classes = classesOf(six, variants);
    expect(classes[0]).toEqual(variants.map(() => 'gapLikely'));
    expect(classes[5]).toEqual(variants.map(() => 'gapNotShown'));
  });

  it('follow the weights of the run', () => {
    const tilted = [area('A', [65, 35, 35], { wte: 80 }), ...six.slice(1)];
    const burden = { ...same, weights: Float64Array.of(1, 0, 0) };
    const work = { ...same, weights: Float64Array.of(0, 0, 1) };
    expect(classesOf(tilted, [burden, work])[0]).toEqual(['gapLikely', 'gapNotShown']);
  });

  it('give a figure without weight no say in a missing one', () => {
    const list = [...three, indicator('gone', 'burden'), indicator('idle', 'work', { weight: 0 })];
    const weights = Float64Array.of(1 / 6, 1 / 3, 1 / 3, 1 / 6, 0);
    const variants = [{ ...same, weights }];
    const classesWith = (idle: number) =>
      [50.5, 51, 51.5, 52].map((value) => {
        const areas = six.map((one, a) =>
          area(
            one.id,
            [...Array<number>(3).fill(a === 0 ? value : 50), a === 0 ? null : 50, idle],
            { wte: a === 0 ? 97 : 100, wteLogSe: 0.1 },
          ),
        );
        return classesOf(areas, variants, {}, list)[0]![0];
      });
    expect(classesWith(-400)).toEqual(classesWith(500));
  });

  it('are none without staff, people or a reference', () => {
    const variants = structuralVariants(three, equal);
    const areas = [
      ...six,
      area('staff', [60, 60, 60], { wte: null }),
      area('people', [60, 60, 60], { population: null }),
      area('part', [60, null, 60]),
    ];
    const classes = classesOf(areas, variants);
    for (const none of classes.slice(6)) expect(none).toEqual(variants.map(() => null));
    expect(classes[0]![0]).not.toBeNull();
  });
});
