import fc from 'fast-check';

import { boxplotStats } from './boxplot-stats.ts';
import { categoryBounds } from './category-bounds.ts';
import { imdExponential } from './imd-exponential.ts';
import { mean } from './mean.ts';
import { minMax } from './min-max.ts';
import { percentileRank } from './percentile-rank.ts';
import { quantiles } from './quantiles.ts';
import { quintileCategory } from './quintile-category.ts';
import { quintileOutcomes } from './quintile-outcomes.ts';
import { zScore } from './z-score.ts';

type Values = readonly (number | null)[];

/** Every function that gives each area a place among the others. */
const places: Readonly<Record<string, (values: Values) => (number | null)[]>> = {
  zScore: (values) => zScore({ values }),
  minMax: (values) => minMax({ values }),
  percentileRank: (values) => percentileRank({ values }),
  'quantiles, lowest first': (values) => quantiles({ values, nquantiles: 5, invert: false }),
  quintileCategory: (values) => values.map((value) => fifth(values, value)),
};

function fifth(values: Values, value: number | null): number | null {
  const category = quintileCategory({ values, value, polarity: 'lowIsGood' });
  return category === 0 ? null : category;
}

const some = fc.array(fc.option(fc.integer({ min: -50, max: 50 })), { maxLength: 40 });

describe('every place among areas', () => {
  for (const [name, place] of Object.entries(places)) {
    it(`goes with the area whatever the order, and never falls as the value rises: ${name}`, () => {
      fc.assert(
        fc.property(some, (values) => {
          const found = place(values);
          const other = place([...values].reverse()).reverse();
          expect(other.map((at) => at === null)).toEqual(found.map((at) => at === null));
          // Sums in another order may differ in the last digits.
          found.forEach((at, i) => {
            if (at !== null) expect(other[i] ?? NaN).toBeCloseTo(at, 9);
          });
          const known = values.flatMap((value, i) => {
            const at = found[i];
            return value === null || at === null || at === undefined ? [] : [{ value, at }];
          });
          known.sort((a, b) => a.value - b.value || a.at - b.at);
          known.slice(1).forEach(({ value, at }, i) => {
            const before = known[i];
            if (before === undefined) return;
            expect(at).toBeGreaterThanOrEqual(before.at);
            if (value === before.value) expect(at).toBe(before.at);
          });
        }),
      );
    });

    it(`keeps a missing value missing and refuses one that is no number: ${name}`, () => {
      expect(place([1, 2, null, 4, 5, 6])[2]).toBeNull();
      for (const bad of [NaN, Infinity, -Infinity]) {
        expect(() => place([1, 2, bad, 4, 5, 6])).toThrowError(RangeError);
      }
    });
  }

  it('does not hang on whether the highest or the lowest counts first, but for its direction', () => {
    const different = fc.uniqueArray(fc.integer(), { minLength: 5, maxLength: 60 });
    fc.assert(
      fc.property(different, (values) => {
        const up = quantiles({ values, nquantiles: 5, invert: false });
        const down = quantiles({ values: values.map((value) => -value), nquantiles: 5 });
        expect(down).toEqual(up);
      }),
    );
  });
});

describe('every summary of areas', () => {
  it('does not hang on their order, and lies within their range', () => {
    fc.assert(
      fc.property(some, (values) => {
        const turned = [...values].reverse();
        expect(boxplotStats({ values: turned })).toEqual(boxplotStats({ values }));
        const bounds = categoryBounds({ values, categories: 5 });
        expect(categoryBounds({ values: turned, categories: 5 })).toEqual(bounds);
        expect([...bounds].sort((a, b) => a - b)).toEqual(bounds);
        const box = boxplotStats({ values });
        if (box !== null) {
          const { min, p5, p25, median, p75, p95, max } = box;
          const inOrder = [min, p5, p25, median, p75, p95, max];
          expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder);
          expect([bounds.at(0), bounds.at(-1)]).toEqual([min, max]);
          expect(mean({ values }).value ?? NaN).toBeGreaterThanOrEqual(min);
          expect(mean({ values }).value ?? NaN).toBeLessThanOrEqual(max);
        }
      }),
    );
  });

  it('makes fifths whose sizes differ by at most one, the first ones larger', () => {
    const sizes = fc.uniqueArray(fc.double({ noNaN: true, noDefaultInfinity: true }), {
      minLength: 5,
      maxLength: 90,
    });
    fc.assert(
      fc.property(sizes, (values) => {
        const areas = values.map((value, i) => ({ id: `A${i}`, value }));
        const words = Object.values(quintileOutcomes({ areas, polarity: 'noJudgement' }));
        const counts = ['lowest', 'low', 'middle', 'high', 'highest'].map(
          (word) => words.filter((other) => other === word).length,
        );
        expect([...counts].sort((a, b) => b - a)).toEqual(counts);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
      }),
    );
  });
});

describe('every exponential score', () => {
  it('rises with the rank, from 0 to 100', () => {
    const pair = fc
      .integer({ min: 2, max: 40_000 })
      .chain((n) => fc.tuple(fc.nat(n - 1), fc.constant(n)));
    fc.assert(
      fc.property(pair, ([rank, n]) => {
        const [here, next] = [imdExponential({ rank, n }), imdExponential({ rank: rank + 1, n })];
        expect(next ?? NaN).toBeGreaterThan(here ?? NaN);
        expect(here ?? NaN).toBeGreaterThanOrEqual(0);
        expect(next ?? NaN).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });
});
