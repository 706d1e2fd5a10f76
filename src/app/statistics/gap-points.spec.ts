import fc from 'fast-check';
import { gapPoints } from './gap-points.ts';
import { simulateGaps } from './simulate-gaps.ts';
import { area, indicator, six, three } from './simulation-fixtures.ts';

describe('gapPoints', () => {
  it('gives score, need ratio, expected provision and gap as worked by hand', () => {
    const { rate, referenceRate, normaliser, completeAreas, rows } = gapPoints(three, six, {});
    // 600 WTE for 600,000 people; need ratios 1.2, 1.12, … 0.8 add up to 6.
    expect(rate).toBeCloseTo(10, 10);
    expect(referenceRate).toBeCloseTo(10, 10);
    expect(normaliser).toBeCloseTo(1, 12);
    expect(completeAreas).toBe(6);
    const [first] = rows;
    expect(first!.score).toBeCloseTo(110, 10);
    expect(first!.needIndex).toBeCloseTo(1.2, 10);
    expect(first!.expected).toBeCloseTo(120, 8);
    expect(first!.gap).toBeCloseTo(-50, 8);
    expect(first!.shortfall).toBeCloseTo(50, 8);
    expect(first!.gapPercent).toBeCloseTo(-5000 / 120, 8);
    expect([first!.reason, first!.coverage]).toEqual([null, 1]);
    expect(rows[5]!.shortfall).toBe(0);
  });

  it('are the point values of the simulation, to the last digit', () => {
    const gappy = [...six, area('E9', [60, null, 60]), area('E8', [60, 50, 60], { wte: null })];
    for (const change of [{}, { elasticity: 0.5 }, { benchmark: { type: 'p75' } as const }]) {
      const { rows, rate, normaliser } = gapPoints(three, gappy, change);
      const simulated = simulateGaps(three, gappy, { seed: 1, draws: 20, ...change });
      expect([rate, normaliser]).toEqual([simulated.rate, simulated.normaliser]);
      rows.forEach((row, a) => {
        expect(simulated.areas[a]).toEqual(jasmine.objectContaining({ ...row }));
      });
    }
  });

  it('follows the weight of a part of need and of a figure', () => {
    const tilted = [area('A', [70, 50, 50]), ...six.slice(1)];
    const scoreAt = (subdomainWeights: Record<string, number>, weight = 1) => {
      const four = [...three, indicator('extra', 'burden', { weight })];
      const areas = tilted.map((one) => ({ ...one, figures: [...one.figures, one.figures[1]!] }));
      return gapPoints(four, areas, { subdomainWeights }).rows[0]!.score;
    };
    // z of 2 and 0 inside burden, 0 elsewhere.
    expect(scoreAt({ burden: 1, outcome: 1, work: 1 })).toBeCloseTo(100 + 10 / 3, 10);
    expect(scoreAt({ burden: 1, outcome: 0, work: 0 })).toBeCloseTo(110, 10);
    expect(scoreAt({ burden: 2, outcome: 1, work: 1 }, 0)).toBeCloseTo(110, 10);
    expect(scoreAt({ burden: 0, outcome: 1, work: 1 })).toBeCloseTo(100, 10);
  });

  it('says the first thing that is missing', () => {
    const missing = [
      area('part', [60, null, 60]),
      area('ratio', [0, 60, 60]),
      area('people', [60, 60, 60], { population: null }),
      area('nobody', [60, 60, 60], { population: 0 }),
      area('staff', [60, 60, 60], { wte: null }),
    ];
    const { rows, completeAreas, rate } = gapPoints(three, [...six, ...missing], {});
    expect(rows.slice(6).map(({ reason }) => reason)).toEqual([
      'subdomain',
      'needRatio',
      'population',
      'population',
      'provision',
    ]);
    expect(
      rows.slice(6).every(({ gap, gapPercent }) => gap === null && gapPercent === null),
    ).toBeTrue();
    expect(completeAreas).toBe(6);
    expect(rate).toBe(gapPoints(three, six, {}).rate);
  });

  it('has no benchmark where nobody is counted anywhere', () => {
    const nobody = six.map((one) => ({ ...one, wte: 0 }));
    const { rows } = gapPoints(three, nobody, {});
    expect(rows.map(({ reason }) => reason)).toEqual(six.map(() => 'benchmark'));
    expect(gapPoints(three, [], {}).rate).toBeNull();
  });

  it('refuses repeated ids, and figures not in step with the indicators', () => {
    const twice = [three[0]!, three[0]!, three[1]!];
    expect(() => gapPoints(twice, six, {})).toThrowError(RangeError, /more than once/);
    expect(() => gapPoints(three, [six[0]!, six[0]!], {})).toThrowError(
      RangeError,
      /more than once/,
    );
    expect(() => gapPoints(three, [area('A', [1])], {})).toThrowError(RangeError);
  });

  it('never lets out a number that is none', () => {
    // To a thousandth, as figures are published.
    const number = fc.integer({ min: -10_000, max: 110_000 }).map((n) => n / 1000);
    const value = fc.option(number, { nil: null });
    const anArea = fc.record({
      values: fc.array(value, { minLength: 3, maxLength: 3 }),
      wte: fc.option(fc.double({ min: 0, max: 900, noNaN: true }), { nil: null }),
      population: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null }),
    });
    const settings = fc.record({
      elasticity: fc.constantFrom(0, 0.3, 1, 2),
      subdomainWeights: fc.constantFrom(
        { burden: 1, outcome: 1, work: 1 },
        { burden: 0, outcome: 1, work: 0 },
      ),
    });
    fc.assert(
      fc.property(fc.array(anArea, { maxLength: 8 }), settings, (list, change) => {
        const areas = list.map(({ values, ...rest }, i) => area(`E${i}`, values, rest));
        const { rows, rate, referenceRate, normaliser } = gapPoints(three, areas, change);
        const level = { rate, referenceRate, normaliser };
        for (const number of [level, ...rows].flatMap((one) => Object.values(one) as unknown[])) {
          if (typeof number === 'number') expect(Number.isFinite(number)).toBeTrue();
        }
      }),
    );
  });
});
