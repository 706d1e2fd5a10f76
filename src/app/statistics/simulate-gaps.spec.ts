import fc from 'fast-check';

import { normalCdf } from './normal-cdf.ts';
import { simulateGaps } from './simulate-gaps.ts';
import {
  type SimulatedArea,
  type SimulatedFigure,
  type SimulatedIndicator,
} from './simulation-types.ts';

function indicator(
  id: string,
  subdomain: string,
  more: Partial<SimulatedIndicator> = {},
): SimulatedIndicator {
  const fixed = { weight: 1, direction: 1, scale: 'identity', mean: 50, sd: 10 } as const;
  return { id, subdomain, ...fixed, englandValue: 50, ...more };
}

const three = ['burden', 'outcome', 'work'].map((name) => indicator(name, name));

function figure(value: number | null, half = 1): SimulatedFigure {
  if (value === null) return { value, lower: null, upper: null };
  return { value, lower: value - half, upper: value + half };
}

function area(
  id: string,
  values: readonly (number | null)[],
  more: Partial<SimulatedArea> = {},
): SimulatedArea {
  const figures = values.map((value) => figure(value));
  return { id, population: 100000, wte: 100, wteLogSe: 0, worstQuality: 'A', figures, ...more };
}

/** Six areas; need falls and provision rises from the first to the last. */
const six = [60, 56, 52, 48, 44, 40].map((value, i) =>
  area(`E0${i}`, [value, value, value], { wte: 70 + 12 * i }),
);

function run(areas: readonly SimulatedArea[], more: object = {}, indicators = three) {
  return simulateGaps(indicators, areas, { seed: 1, draws: 400, ...more });
}

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

  it('does not hang on the order of the areas', () => {
    const forward = run(six).areas;
    const turned = run([...six].reverse()).areas;
    turned.reverse().forEach((one, i) => {
      const { expected, ...rest } = one;
      expect(expected).toBeCloseTo(forward[i]!.expected!, 9);
      expect(rest.score).toBe(forward[i]!.score);
      expect([rest.scoreLower, rest.scoreUpper]).toEqual([
        forward[i]!.scoreLower,
        forward[i]!.scoreUpper,
      ]);
      expect([rest.pJoint, rest.medianRank]).toEqual([forward[i]!.pJoint, forward[i]!.medianRank]);
    });
  });

  it('draws an area alike whatever the other areas are', () => {
    const benchmark = { type: 'value', value: 10 } as const;
    const alone = run(six.slice(2, 3), { benchmark }).areas[0]!;
    const among = run(six, { benchmark }).areas[2]!;
    expect([among.scoreLower, among.scoreUpper]).toEqual([alone.scoreLower, alone.scoreUpper]);
    expect([among.needIndexLower, among.pJoint]).toEqual([alone.needIndexLower, alone.pJoint]);
  });

  it('repeats itself with the same seed and not with another', () => {
    expect(run(six)).toEqual(run(six));
    expect(run(six, { seed: 2 }).areas[0]!.scoreLower).not.toBe(run(six).areas[0]!.scoreLower);
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

  it('tells what is missing instead of showing no gap', () => {
    const incomplete = [
      ...six,
      area('gap', [60, null, 60]),
      area('staff', [60, 60, 60], { wte: null }),
      area('people', [60, 60, 60], { population: null }),
      area('zero', [0, 60, 60]),
    ];
    const { areas, scoredAreas, completeAreas } = run(incomplete);
    const rest = areas.slice(6);
    expect(rest.map(({ reason }) => reason)).toEqual([
      'subdomain',
      'provision',
      'population',
      'needRatio',
    ]);
    expect(rest.map(({ gapClass }) => gapClass)).toEqual(
      Array(4).fill('insufficientData') as never[],
    );
    expect(rest.map(({ status }) => status)).toEqual([
      'insufficientData',
      'scored',
      'scored',
      'scored',
    ]);
    expect(rest.map(({ gap }) => gap)).toEqual([null, null, null, null]);
    expect(rest[0]!.score).toBeNull();
    expect(rest[0]!.medianRank).toBeNull();
    expect(rest[1]!.expectedLower!).toBeLessThan(rest[1]!.expected!);
    expect([scoredAreas, completeAreas]).toEqual([9, 6]);
  });

  it('keeps areas with missing data out of the rate and the normaliser', () => {
    const more = [...six, area('staff', [90, 90, 90], { wte: null, population: 9_000_000 })];
    expect(run(more).rate).toBe(run(six).rate);
    expect(run(more).normaliser).toBe(run(six).normaliser);
  });

  it('takes no staff at all for a true zero', () => {
    const [first] = run([
      area('E00', [60, 60, 60], { wte: 0, wteLogSe: 0.1 }),
      ...six.slice(1),
    ]).areas;
    expect(first!.gapPercent).toBeCloseTo(-100, 10);
    expect([first!.pShortfall, first!.gapClass]).toEqual([1, 'gapLikely']);
  });

  it('cannot say how far anyone is from a benchmark of nothing', () => {
    const [first] = run(six, { benchmark: { type: 'value', value: 0 } }).areas;
    expect([first!.expected, first!.gap, first!.gapPercent]).toEqual([0, 70, null]);
    expect([first!.reason, first!.gapClass]).toEqual(['benchmark', 'insufficientData']);
  });

  it('names the indicators drawn without sampling error', () => {
    const figures = [figure(60), { value: 60, lower: null, upper: null }, figure(60)];
    const [result] = run([area('A', [60, 60, 60], { figures })]).areas;
    expect(result!.indicatorsWithoutInterval).toEqual(['outcome']);
  });

  it('gives no fifth among fewer than five areas', () => {
    expect(run(six.slice(0, 4)).areas[0]!.pHighestFifth).toBeNull();
  });

  it('answers for no area at all', () => {
    const { rate, areas, scoredAreas } = run([]);
    expect([rate, areas.length, scoredAreas]).toEqual([null, 0, 0]);
  });

  it('refuses repeated ids, no draw, and figures not in step with the indicators', () => {
    expect(() => run([six[0]!, six[0]!])).toThrowError(RangeError);
    expect(() => run(six, { draws: 0 })).toThrowError(RangeError);
    expect(() => run([area('A', [1, 2])])).toThrowError(RangeError);
  });

  it('never lets out a number that is none, and keeps its limits in order', () => {
    const scale = fc.constantFrom('logit', 'log', 'identity' as const);
    const value = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null });
    const anArea = fc.record({
      values: fc.array(value, { minLength: 4, maxLength: 4 }),
      half: fc.double({ min: 0, max: 60, noNaN: true }),
      wte: fc.option(fc.double({ min: 0, max: 900, noNaN: true }), { nil: null }),
      population: fc.option(fc.integer({ min: 1, max: 2_000_000 }), { nil: null }),
      wteLogSe: fc.double({ min: 0, max: 0.5, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(anArea, { maxLength: 7 }),
        fc.array(scale, { minLength: 4, maxLength: 4 }),
        (list, scales) => {
          const indicators = scales.map((one, k) =>
            indicator(`i${k}`, k < 2 ? 'burden' : 'work', {
              scale: one,
              direction: k === 1 ? -1 : 1,
            }),
          );
          const areas = list.map(({ values, half, ...rest }, i) => {
            const figures = values.map((one) => figure(one, half));
            return area(`E${i}`, values, { ...rest, figures });
          });
          const { areas: results } = run(areas, { draws: 50 }, indicators);
          for (const result of results) {
            for (const number of Object.values(result)) {
              if (typeof number === 'number') expect(Number.isFinite(number)).toBeTrue();
            }
            if (result.scoreLower !== null)
              expect(result.scoreLower).toBeLessThanOrEqual(result.scoreUpper!);
            if (result.gapLower !== null)
              expect(result.gapLower).toBeLessThanOrEqual(result.gapUpper!);
            if (result.gapPercent !== null) expect(result.gapClass).not.toBe('insufficientData');
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
