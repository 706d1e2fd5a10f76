import fc from 'fast-check';

import { weightedSum } from './draw-lines.ts';
import { inequalityLine } from './inequality-line.ts';
import { slopeIndexAnalytic } from './slope-index-analytic.ts';
import { slopeIndex } from './slope-index.ts';
import { valueScale } from './value-scale.ts';

const group = fc.record({
  population: fc.integer({ min: 1, max: 90_000 }),
  value: fc.integer({ min: 1, max: 99 }),
  se: fc.double({ min: 0.01, max: 2, noNaN: true }),
});
const groups = fc.array(group, { minLength: 5, maxLength: 30 });

describe('inequalityLine', () => {
  it('is the textbook regression for five equal groups: middles 0.1, 0.3, ... 0.9', () => {
    const line = inequalityLine([1, 2, 3, 4, 5].map((value) => ({ population: 7, value })));
    // Sum of squares of the middles about one half: 0.4; slope weight (b - 0.5) / 0.4.
    [-1, -0.5, 0, 0.5, 1].forEach((weight, i) => expect(line.slope[i]).toBeCloseTo(weight, 12));
    [0.7, 0.45, 0.2, -0.05, -0.3].forEach((weight, i) =>
      expect(line.intercept[i]).toBeCloseTo(weight, 12),
    );
  });

  it('has slope weights that add up to nothing and intercept weights that add up to one', () => {
    fc.assert(
      fc.property(groups, (quantiles) => {
        const { slope, intercept } = inequalityLine(quantiles);
        const ones = quantiles.map(() => 1);
        expect(weightedSum(slope, ones)).toBeCloseTo(0, 8);
        expect(weightedSum(intercept, ones)).toBeCloseTo(1, 8);
      }),
    );
  });

  it('refuses groups without people, negative errors and limits the wrong way round', () => {
    const five = [1, 2, 3, 4, 5].map((value) => ({ population: 7, value }));
    for (const bad of [
      { population: 0 },
      { population: NaN },
      { se: -1 },
      { lower: 9, upper: 8 },
    ]) {
      const quantiles = five.map((quantile, i) => (i === 2 ? { ...quantile, ...bad } : quantile));
      expect(() => inequalityLine(quantiles)).toThrowError(RangeError);
      expect(() => slopeIndexAnalytic({ quantiles })).toThrowError(RangeError);
      expect(() => slopeIndex({ quantiles, repetitions: 1000 })).toThrowError(RangeError);
    }
  });
});

describe('the slope index', () => {
  it('turns its sign and its ratio when the groups are turned round', () => {
    fc.assert(
      fc.property(groups, (quantiles) => {
        const here = slopeIndexAnalytic({ quantiles });
        const turned = slopeIndexAnalytic({ quantiles: [...quantiles].reverse() });
        expect(turned.sii!).toBeCloseTo(-here.sii!, 6);
        expect(turned.se!).toBeCloseTo(here.se!, 6);
        expect(turned.intercept!).toBeCloseTo(here.intercept! + here.sii!, 6);
        expect(here.lower!).toBeLessThanOrEqual(here.sii!);
        expect(here.upper!).toBeGreaterThanOrEqual(here.sii!);
      }),
    );
  });

  it('has simulated limits in order about the index, whatever the scale and direction', () => {
    const options = fc.record({
      valueType: fc.constantFrom('other', 'rate', 'proportion'),
      transform: fc.boolean(),
      multiplier: fc.constantFrom(1, -1, 100, -100, 0.5),
    });
    fc.assert(
      fc.property(groups, options, (quantiles, option) => {
        const shares = quantiles.map(({ population, value, se }) => ({
          population,
          value: option.valueType === 'proportion' ? value / 100 : value,
          se: se / 20,
        }));
        const answer = slopeIndex({ quantiles: shares, ...option, repetitions: 1000 });
        if (answer.sii_lower !== null) {
          expect(answer.sii_lower).toBeLessThanOrEqual(answer.sii!);
          expect(answer.sii_upper!).toBeGreaterThanOrEqual(answer.sii!);
        }
        if (answer.rii_lower !== null) expect(answer.rii_lower).toBeLessThan(answer.rii_upper!);
      }),
      { numRuns: 50 },
    );
  });
});

describe('valueScale', () => {
  it('comes back from where it went, and accepts only what has a place there', () => {
    for (const type of ['other', 'rate', 'proportion'] as const) {
      const { to, back } = valueScale(type);
      for (const value of [0.01, 0.3, 0.99]) expect(back(to(value))).toBeCloseTo(value, 12);
    }
    expect([0, -1].some(valueScale('rate').accepts)).toBe(false);
    expect([0, 1, 1.2].some(valueScale('proportion').accepts)).toBe(false);
  });
});
