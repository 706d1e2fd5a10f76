import { normalCdf } from './normal-cdf.ts';
import { simulateGaps } from './simulate-gaps.ts';
import { area, figure, indicator, run, six, three } from './simulation-fixtures.ts';

describe('simulateGaps', () => {
  it('gives the point values of the lens, the need ratio and expected provision', () => {
    const { rate, referenceRate, areas } = run(six);
    expect(areas[0]!.score).toBeCloseTo(110, 10);
    expect(areas[0]!.needIndex).toBeCloseTo(1.2, 10);
    expect(rate).toBeCloseTo(10, 10);
    expect(referenceRate).toBeCloseTo(10, 10);
    // All populations are alike, so expected provision is 600 WTE shared out by need.
    expect(areas[0]!.expected).toBeCloseTo((600 * 60) / 300, 8);
    expect(areas[0]!.gap).toBeCloseTo(70 - 120, 8);
    expect(areas[0]!.shortfall).toBeCloseTo(50, 8);
    expect(areas.reduce((sum, { gap }) => sum + gap!, 0)).toBeCloseTo(0, 8);
  });

  it('finds a likely gap where need is high and provision low, and shows none at the other end', () => {
    const { areas } = run(six);
    expect([areas[0]!.gapClass, areas[5]!.gapClass]).toEqual(['gapLikely', 'gapNotShown']);
    expect([areas[0]!.pJoint, areas[0]!.pShortfall, areas[5]!.pJoint]).toEqual([1, 1, 0]);
    expect(areas[0]!.classShare).toBe(1);
    expect([areas[0]!.medianRank, areas[5]!.rankUpper]).toEqual([1, 6]);
    expect([areas[0]!.pHighestFifth, areas[5]!.pHighestFifth]).toEqual([1, 0]);
  });

  it('has intervals of the width of the sampling error', () => {
    const one = [indicator('x', 'burden')];
    const figures = [figure(50, 1.96 * 2)];
    const areas = [area('A', [50], { figures })];
    const settings = { draws: 20000, seed: 5, weightPerturbation: 0 };
    const [result] = simulateGaps(one, areas, settings).areas;
    // SE 2 on the value is 0.2 standard deviations: 2 points of score, 4% of need.
    expect(result!.scoreUpper! - result!.scoreLower!).toBeCloseTo(2 * 1.96 * 2, 0);
    expect(result!.needIndexUpper! / result!.needIndexLower!).toBeCloseTo(1.0784 / 0.9216, 2);
    expect(Math.abs(result!.pAboveReference! - 0.5)).toBeLessThan(0.02);
  });

  it('agrees with the closed form for a log-normal need ratio and log-normal WTE', () => {
    const one = [indicator('x', 'burden', { scale: 'log', englandValue: 100, mean: 100 })];
    const half = Math.exp(1.96 * 0.1);
    const figures = [{ value: 110, lower: 110 / half, upper: 110 * half }];
    const areas = [area('A', [110], { figures, wte: 100, wteLogSe: 0.05 })];
    const benchmark = { type: 'value', value: 10.5 } as const;
    const settings = { draws: 20000, seed: 2, benchmark };
    const [result] = simulateGaps(one, areas, settings).areas;
    // One area: its normaliser takes its own need out, leaving 105 expected.
    expect(result!.expected).toBeCloseTo(105, 8);
    expect(result!.expectedUpper! / (105 * half)).toBeCloseTo(1, 1);
    const p = normalCdf(Math.log(1.05) / Math.hypot(0.1, 0.05));
    expect(Math.abs(result!.pShortfall! - p)).toBeLessThan(0.015);
    expect(result!.gapLower!).toBeLessThan(result!.gapUpper!);
  });

  it('widens the interval of an area with a missing indicator, and keeps its own need ratio', () => {
    const four = [...three, indicator('extra', 'burden')];
    const full = run([area('A', [60, 60, 60, 60])], {}, four).areas[0]!;
    const gappy = run([area('A', [60, 60, 60, null])], {}, four).areas[0]!;
    expect(gappy.score).toBeCloseTo(full.score!, 10);
    expect(gappy.coverage).toBeCloseTo(5 / 6, 10);
    expect(gappy.scoreUpper! - gappy.scoreLower!).toBeGreaterThan(
      1.5 * (full.scoreUpper! - full.scoreLower!),
    );
    expect(gappy.needIndex).toBeCloseTo(1.2, 10);
    expect(gappy.needIndexUpper!).toBeLessThan(1.25);
  });

  it('turns the ratio of indicators of which less is worse', () => {
    const turned = three.map((one) => ({ ...one, direction: -1 as const }));
    const [result] = run([area('A', [40, 40, 40])], {}, turned).areas;
    expect(result!.needIndex).toBeCloseTo(1.25, 10);
    expect(result!.score).toBeCloseTo(110, 10);
    expect(result!.needIndexLower!).toBeLessThan(1.25);
    expect(result!.needIndexUpper!).toBeGreaterThan(1.25);
  });

  it('leaves need out of account at elasticity 0', () => {
    const [first] = run(six, { elasticity: 0 }).areas;
    expect(first!.expected).toBeCloseTo(100, 8);
    expect(first!.expectedLower).toBeCloseTo(first!.expectedUpper!, 8);
  });

  it('holds the quadrant against unadjusted provision, also for the 75th percentile', () => {
    const { referenceRate, rate } = run(six, { benchmark: { type: 'p75' } });
    // WTE per 10,000 are 7.0, 8.2, 9.4, 10.6, 11.8, 13.0.
    expect(referenceRate).toBeCloseTo(11.5, 10);
    expect(rate).not.toBeCloseTo(11.5, 3);
  });
});
