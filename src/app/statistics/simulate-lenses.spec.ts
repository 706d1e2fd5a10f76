import fc from 'fast-check';
import { simulateLenses } from './simulate-lenses.ts';
import { area, figure, indicator, six, three } from './simulation-fixtures.ts';
import type { SimulatedGaps, SimulatedIndicator, SimulatedLens } from './simulation-types.ts';

const settings = { seed: 1, draws: 300 };
const base: SimulatedLens = { indicators: three, areas: six };

/** A lens of some of `pool`, with the same figure of an area wherever the indicator stands. */
const pool = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) =>
  indicator(id, ['burden', 'outcome', 'work'][i % 3]!),
);
function lensOf(
  ids: string,
  weigh: (one: SimulatedIndicator) => Partial<SimulatedIndicator> = () => ({}),
): SimulatedLens {
  const indicators = Array.from(ids, (id) => {
    const one = pool.find((known) => known.id === id)!;
    return { ...one, ...weigh(one) };
  });
  const valueOf = (id: string, a: number): number | null =>
    id === 'd' && a % 2 === 0 ? null : 35 + ((7 * a + 11 * id.charCodeAt(0)) % 30);
  return {
    indicators,
    areas: six.map(({ id, wte }, a) =>
      area(
        id,
        indicators.map((one) => valueOf(one.id, a)),
        { wte, wteLogSe: 0.05 },
      ),
    ),
  };
}
const alone = (lens: SimulatedLens): SimulatedGaps => simulateLenses([lens], settings)[0]!;

describe('simulateLenses', () => {
  it('gives one answer a lens, in order, and none for no lens', () => {
    const answers = simulateLenses([lensOf('abc'), lensOf('def')], settings);
    expect(answers.map(({ areas }) => areas.map(({ id }) => id))).toEqual([
      six.map(({ id }) => id),
      six.map(({ id }) => id),
    ]);
    expect(answers[0]!.areas[0]!.score).not.toBe(answers[1]!.areas[0]!.score);
    expect(simulateLenses([], settings)).toEqual([]);
  });

  it('answers for a lens alike, to the last digit, whichever others are drawn with it', () => {
    const lenses = [lensOf('abc'), lensOf('cfbea'), lensOf('adbecf'), lensOf('bcd')];
    const wanted = lenses.map(alone);
    expect(simulateLenses(lenses, settings)).toEqual(wanted);
    expect(simulateLenses([...lenses].reverse(), settings)).toEqual([...wanted].reverse());
  });

  it('draws an indicator alike for every lens that it serves', () => {
    const [one, other] = [lensOf('abc'), lensOf('bca')];
    const answers = simulateLenses([one, other], settings);
    expect(answers[1]!.areas).toEqual(answers[0]!.areas);
    // Weighed ten times as much in the other lens, the score is nearly that of the figure alone.
    const heavy = lensOf('ad', ({ id }) => ({
      subdomain: 'burden',
      weight: id === 'a' ? 1e6 : 1e-6,
    }));
    const single = lensOf('a', () => ({ subdomain: 'burden' }));
    const [pair, only] = simulateLenses([heavy, single], settings);
    only!.areas.forEach(({ scoreLower, scoreUpper }, a) => {
      expect(pair!.areas[a]!.scoreLower!).toBeCloseTo(scoreLower!, 4);
      expect(pair!.areas[a]!.scoreUpper!).toBeCloseTo(scoreUpper!, 4);
    });
  });

  it('does not hang on the order of the areas', () => {
    const turned = { ...base, areas: [...six].reverse() };
    const [forward, backward] = [alone(base), alone(turned)];
    backward.areas.reverse().forEach((gap, a) => {
      const { scoreLower, needIndexUpper, pJoint, medianRank, gapClass } = forward.areas[a]!;
      expect([gap.scoreLower, gap.needIndexUpper, gap.pJoint]).toEqual([
        scoreLower,
        needIndexUpper,
        pJoint,
      ]);
      expect([gap.medianRank, gap.gapClass]).toEqual([medianRank, gapClass]);
    });
  });

  it('scores an area in one lens though it lacks the figures of another', () => {
    const gone = { ...base, areas: six.map((one) => ({ ...one, figures: [null, null, null] })) };
    const other = three.map((one) => ({ ...one, id: `other-${one.id}` }));
    const [known, unknown] = simulateLenses([base, { ...gone, indicators: other }], settings);
    expect(known).toEqual(alone(base));
    expect(unknown!.scoredAreas).toBe(0);
    expect(unknown!.areas.map(({ gapClass }) => gapClass)).toEqual(
      six.map(() => 'insufficientData'),
    );
  });

  it('tells after every area how many are done, whatever the number of lenses', () => {
    const told: string[] = [];
    simulateLenses([lensOf('abc'), lensOf('def')], settings, (done, of) => {
      told.push(`${done} of ${of}`);
    });
    expect(told).toEqual(['1 of 6', '2 of 6', '3 of 6', '4 of 6', '5 of 6', '6 of 6']);
  });

  it('never keeps the draws of every indicator of every area', () => {
    const [areas, draws] = [60, 2000];
    const many = Array.from({ length: 30 }, (_, k) =>
      indicator(`i${k}`, ['burden', 'outcome', 'work'][k % 3]!),
    );
    const lens = {
      indicators: many,
      areas: Array.from({ length: areas }, (_, a) =>
        area(
          `E${a}`,
          many.map((__, k) => 40 + ((a + k) % 20)),
        ),
      ),
    };
    // What is collected meanwhile, of this run or of others before it, only lowers the mark.
    let [least, growth] = [Infinity, 0];
    simulateLenses([lens], { seed: 1, draws }, () => {
      const { arrayBuffers } = process.memoryUsage();
      least = Math.min(least, arrayBuffers);
      growth = Math.max(growth, arrayBuffers - least);
    });
    expect(growth).toBeLessThan((draws * areas * many.length * 8) / 4);
  });

  it('names no figure without weight among those drawn without sampling error', () => {
    const bare = three.map((one) => (one.id === 'work' ? { ...one, id: 'extra' } : one));
    const indicators = [...three, { ...bare[2]!, weight: 0 }];
    const areas = six.map((one) => ({
      ...one,
      figures: [
        ...one.figures.slice(0, 2),
        { value: 50, lower: null, upper: null },
        { value: 50, lower: null, upper: null },
      ],
    }));
    expect(alone({ indicators, areas }).areas[0]!.indicatorsWithoutInterval).toEqual(['work']);
  });

  it('gives a figure without weight no say, be it there or missing', () => {
    const idle = indicator('idle', 'burden', { weight: 0 });
    const withIdle = (value: number | null): SimulatedLens => ({
      indicators: [...three, idle],
      areas: six.map((one) => ({ ...one, figures: [...one.figures, figure(value)] })),
    });
    const wanted = alone(base).areas;
    for (const value of [null, 10, 90]) {
      const answer = alone(withIdle(value));
      answer.areas.forEach((gap, a) => {
        expect(gap.coverage).toBeCloseTo(1, 12);
        expect({ ...gap, coverage: 1 }).toEqual({ ...wanted[a]!, coverage: 1 });
      });
    }
  });

  it('leaves out an area in which nobody lives, and answers for the others', () => {
    const empty = area('E99', [60, 60, 60], { population: 0 });
    const answer = alone({ ...base, areas: [...six, empty] });
    expect(answer.areas[6]).toEqual(
      jasmine.objectContaining({
        reason: 'population',
        gapClass: 'insufficientData',
        expected: null,
        provisionRate: null,
      }),
    );
    expect(answer.areas[6]!.score).not.toBeNull();
    expect(answer.rate).toBe(alone(base).rate);
    expect(answer.areas[0]!.expected).toBe(alone(base).areas[0]!.expected);
  });

  it('works without any staff at all, as for levels that publish none', () => {
    const nobody = six.map((one) => ({ ...one, wte: null }));
    const answer = alone({ ...base, areas: nobody });
    expect([answer.rate, answer.normaliser, answer.completeAreas]).toEqual([null, null, 0]);
    for (const { reason, score, pAboveReference, pJoint, classShare, expected } of answer.areas) {
      expect(reason).toBe('provision');
      expect(score).not.toBeNull();
      expect(pAboveReference).not.toBeNull();
      expect([pJoint, classShare, expected]).toEqual([null, null, null]);
    }
  });

  it('refuses lenses that differ, repeated ids and no draw', () => {
    const other = { ...base, areas: six.slice(1) };
    expect(() => simulateLenses([base, other], settings)).toThrowError(RangeError);
    expect(() => simulateLenses([base], { seed: 1, draws: 0 })).toThrowError(RangeError);
    expect(() => simulateLenses([base], { seed: 1, draws: NaN })).toThrowError(RangeError);
    const twice = { ...base, areas: [six[0]!, six[0]!] };
    expect(() => simulateLenses([twice], settings)).toThrowError(/E00 is given more than once/);
  });

  it('never lets out a number that is none, whatever is weighed, wanted or missing', () => {
    // To a thousandth, as figures are published.
    const number = fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000);
    const value = fc.option(number, { nil: null });
    const weight = fc.constantFrom(0, 0.5, 1, 10);
    const anArea = fc.record({
      values: fc.array(value, { minLength: 6, maxLength: 6 }),
      half: fc.double({ min: 0, max: 60, noNaN: true }),
      wte: fc.option(fc.double({ min: 0, max: 900, noNaN: true }), { nil: null }),
      population: fc.option(fc.integer({ min: 0, max: 2_000_000 }), { nil: null }),
    });
    const parts = fc
      .record({ burden: weight, outcome: weight, work: weight })
      .filter((all) => all.burden + all.outcome + all.work > 0);
    fc.assert(
      fc.property(
        fc.array(anArea, { maxLength: 7 }),
        fc.array(weight, { minLength: 6, maxLength: 6 }),
        parts,
        fc.constantFrom(0, 0.5, 1, 2),
        fc.constantFrom({ type: 'england' } as const, { type: 'p75' } as const),
        (list, weights, subdomainWeights, elasticity, benchmark) => {
          const indicators = pool.map((one, k) => ({
            ...one,
            weight: weights[k]!,
            scale: (['logit', 'log', 'identity'] as const)[k % 3]!,
          }));
          const areas = list.map(({ values, half, ...rest }, i) =>
            area(`E${i}`, values, { ...rest, figures: values.map((one) => figure(one, half)) }),
          );
          const lenses = [4, 6].map((n) => ({
            indicators: indicators.slice(0, n),
            areas: areas.map((one) => ({ ...one, figures: one.figures.slice(0, n) })),
          }));
          const run = { seed: 1, draws: 40, subdomainWeights, elasticity, benchmark };
          for (const answer of simulateLenses(lenses, run)) {
            const numbers = [answer, ...answer.areas].flatMap(
              (one) => Object.values(one) as unknown[],
            );
            for (const number of numbers) {
              if (typeof number === 'number') expect(Number.isFinite(number)).toBeTrue();
            }
            for (const { gapClass, reason, classShare } of answer.areas) {
              expect(gapClass === 'insufficientData').toBe(reason !== null);
              expect(classShare === null).toBe(reason !== null);
            }
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});
