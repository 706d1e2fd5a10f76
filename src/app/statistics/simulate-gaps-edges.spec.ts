import fc from 'fast-check';

import { area, figure, indicator, run, six } from './simulation-fixtures.ts';

describe('simulateGaps at its edges', () => {
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
