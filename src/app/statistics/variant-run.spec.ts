import { gapPoints } from './gap-points.ts';
import { type ScoringVariant } from './scoring-variants.ts';
import { area, indicator, six, three } from './simulation-fixtures.ts';
import type { SimulatedLens, SimulationSettings } from './simulation-types.ts';
import { standardScores, variantRun, weightsOver } from './variant-run.ts';

const settings: SimulationSettings = { seed: 1 };
const equal = Float64Array.of(1 / 3, 1 / 3, 1 / 3);
const variantOf = (
  normalisation: ScoringVariant['normalisation'],
  weights = equal,
): ScoringVariant => ({ id: normalisation, normalisation, weights });
const lens: SimulatedLens = { indicators: three, areas: six };

function runOf(variant: ScoringVariant, of: SimulatedLens = lens, change = {}) {
  const all: SimulationSettings = { ...settings, ...change };
  const points = gapPoints(of.indicators, of.areas, all);
  return { points, run: variantRun(variant, of, points, all, standardScores(of, points)) };
}

describe('standardScores', () => {
  it('are distances from the mean towards need, not held in; none where a figure is missing', () => {
    const turned = [three[0]!, { ...three[1]!, direction: -1 as const }, { ...three[2]!, sd: 0 }];
    const areas = [area('A', [60, 60, 60]), area('B', [95, null, 40])];
    const of = { indicators: turned, areas };
    expect(standardScores(of, gapPoints(turned, areas, {}))).toEqual([
      [1, 4.5],
      [-1, null],
      [null, null],
    ]);
  });
});

describe('variantRun', () => {
  it('with the scale and weights of the answer gives the answer', () => {
    const { points, run } = runOf(variantOf('z'));
    run.composites.forEach((composite, a) => {
      expect(100 + 10 * composite!).toBeCloseTo(points.rows[a]!.score!, 10);
      expect(run.needIndexes[a]!).toBeCloseTo(points.rows[a]!.needIndex!, 12);
      expect(run.provision[a]!.expected!).toBeCloseTo(points.rows[a]!.expected!, 9);
      expect(run.provision[a]!.gapPercent!).toBeCloseTo(points.rows[a]!.gapPercent!, 9);
    });
    expect(run.reference).toBe(0);
  });

  it('keeps the order of areas on other scales, and sets need against their mean there', () => {
    for (const scale of ['percentile', 'imd-exponential', 'min-max', 'geometric'] as const) {
      const { run } = runOf(variantOf(scale));
      const composites = run.composites.map((composite) => composite!);
      expect([...composites].sort((a, b) => b - a)).toEqual(composites);
      const mean = composites.reduce((sum, x) => sum + x, 0) / 6;
      expect(run.reference!).toBeCloseTo(mean, 12);
    }
  });

  it('takes its own weights for score and need ratio', () => {
    const areas = [area('A', [60, 40, 50]), ...six.slice(1)];
    const { run } = runOf(variantOf('z', Float64Array.of(0.8, 0.2, 0)), { ...lens, areas });
    expect(run.composites[0]).toBeCloseTo(0.8 - 0.2, 12);
    expect(Math.log(run.needIndexes[0]!)).toBeCloseTo(
      0.8 * Math.log(1.2) + 0.2 * Math.log(0.8),
      12,
    );
  });

  it('has nothing for an area whose part of need is left with nothing', () => {
    const four = [...three, indicator('extra', 'burden')];
    const areas = six.map((one, a) => ({
      ...one,
      figures: [...one.figures, a === 0 ? null : one.figures[0]!],
    }));
    const without = variantOf('z', Float64Array.of(0, 1 / 3, 1 / 3, 1 / 3));
    const { run } = runOf(without, { indicators: four, areas });
    expect([run.composites[0], run.needIndexes[0]]).toEqual([null, null]);
    expect(run.provision[0]).toEqual(
      jasmine.objectContaining({ expected: null, gapPercent: null }),
    );
    expect(run.composites.slice(1).every((composite) => composite !== null)).toBeTrue();
  });

  it('passes over an area in which nobody lives', () => {
    const areas = [...six, area('E9', [60, 60, 60], { population: 0 })];
    const { run } = runOf(variantOf('percentile'), { ...lens, areas });
    expect(run.provision[6]!.expected).toBeNull();
    expect(run.provision[0]!.expected).not.toBeNull();
  });

  it('has no reference without areas', () => {
    expect(runOf(variantOf('percentile'), { ...lens, areas: [] }).run.reference).toBeNull();
  });
});

describe('weightsOver', () => {
  const four = { indicators: [...three, indicator('extra', 'burden')], areas: [] };
  const variant = variantOf('z', Float64Array.of(0.2, 0.3, 0.4, 0.1));

  it('shares out a part of need over what of it is there', () => {
    const over = (there: readonly boolean[]) => weightsOver(there, variant, four);
    expect([...over([true, true, true, true])!].map((x) => x.toFixed(9))).toEqual(
      [0.2, 0.3, 0.4, 0.1].map((x) => x.toFixed(9)),
    );
    const half = over([false, true, true, true])!;
    expect(half[0]).toBe(0);
    expect(half[3]).toBeCloseTo(0.3, 12);
    expect(over([true, false, true, true])).toBeNull();
  });

  it('does not miss a part that has no weight', () => {
    const none = variantOf('z', Float64Array.of(0.5, 0, 0.5, 0));
    const weights = weightsOver([true, false, true, false], none, four)!;
    expect([...weights]).toEqual([0.5, 0, 0.5, 0]);
    expect(weightsOver([false, true, true, true], none, four)).toBeNull();
  });
});
