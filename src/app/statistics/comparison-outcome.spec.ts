import fc from 'fast-check';

import { compareDoubleOverlap } from './compare-double-overlap.ts';
import { compareSingleOverlap95 } from './compare-single-overlap-95.ts';
import { compareSingleOverlapTwoLevels } from './compare-single-overlap-two-levels.ts';
import { compareSingleValueTarget } from './compare-single-value-target.ts';
import { comparisonOutcome } from './comparison-outcome.ts';
import { funnelSignificance } from './funnel-significance.ts';

const sides = ['farBelow', 'below', 'similar', 'above', 'farAbove'] as const;

describe('comparisonOutcome', () => {
  it('judges only where there is a polarity, and then the other way round for the other', () => {
    const words = (polarity: 'highIsGood' | 'lowIsGood' | 'noJudgement') =>
      sides.map((side) => comparisonOutcome(side, polarity));
    expect(words('highIsGood')).toEqual(['worst', 'worse', 'similar', 'better', 'best']);
    expect(words('lowIsGood')).toEqual([...words('highIsGood')].reverse());
    expect(words('noJudgement')).toEqual(['lowest', 'lower', 'similar', 'higher', 'highest']);
  });
});

describe('limits the wrong way round', () => {
  it('compare with nothing', () => {
    const upsideDown = { value: 5, lower: 6, upper: 4, polarity: 'lowIsGood' } as const;
    const sound = { value: 5, lower: 4, upper: 6 };
    expect(compareSingleOverlap95({ ...upsideDown, benchmark: 3 })).toBe('notCompared');
    expect(compareDoubleOverlap({ ...upsideDown, benchmark: sound })).toBe('notCompared');
    expect(compareDoubleOverlap({ ...sound, benchmark: upsideDown, polarity: 'lowIsGood' })).toBe(
      'notCompared',
    );
    expect(compareSingleValueTarget({ ...upsideDown, limit: 3, useCIs: true })).toBe('notCompared');
    const levels = { value: 5, lower95: 4, upper95: 6, lower998: 4.5, upper998: 7 };
    const two = { ...levels, benchmark: 3, polarity: 'lowIsGood' } as const;
    expect(compareSingleOverlapTwoLevels(two)).toBe('notCompared');
    expect(compareSingleOverlapTwoLevels({ ...two, lower998: 3.5 })).toBe('worst');
  });
});

describe('every comparison of intervals', () => {
  it('is the mirror image on the other side, and five levels refine three', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: -99, max: 99 }), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(numbers, (all) => {
        const [a = 0, b = 0, c = 0, d = 0, e = 0] = [...all].sort((x, y) => x - y);
        const benchmark = all[0] ?? 0;
        const area = { value: c, lower: b, upper: d, benchmark, polarity: 'noJudgement' } as const;
        const three = compareSingleOverlap95(area);
        const mirror = { ...area, value: -c, lower: -d, upper: -b, benchmark: -benchmark };
        const turned = { lower: 'higher', higher: 'lower', similar: 'similar' } as const;
        if (three === 'lower' || three === 'higher' || three === 'similar') {
          expect(compareSingleOverlap95(mirror)).toBe(turned[three]);
        }
        const five = compareSingleOverlapTwoLevels({
          ...area,
          lower95: b,
          upper95: d,
          lower998: a,
          upper998: e,
        });
        const coarse = {
          lowest: 'lower',
          lower: 'lower',
          highest: 'higher',
          higher: 'higher',
        } as const;
        expect(five in coarse ? coarse[five as keyof typeof coarse] : five).toBe(three);
      }),
    );
  });
});

describe('every label of a funnel', () => {
  it('stays with its area in whatever order', () => {
    const areas = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 4000 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(areas, (pairs) => {
        const labels = (all: typeof pairs) => {
          const numerators = all.map(([x]) => x);
          const denominators = all.map(([x, n]) => x + n);
          return [
            funnelSignificance({ statistic: 'proportion', numerators, denominators }),
            funnelSignificance({
              statistic: 'ratio',
              observed: numerators,
              expected: denominators,
            }),
            funnelSignificance({
              statistic: 'rate',
              rateType: 'crude',
              numerators,
              denominators,
              rates: numerators.map(() => null),
            }),
          ];
        };
        const turned = labels([...pairs].reverse());
        labels(pairs).forEach((list, i) => expect([...(turned[i] ?? [])].reverse()).toEqual(list));
      }),
    );
  });

  it('is refused to more events than people, negative figures and a baseline of nothing', () => {
    const one = { statistic: 'proportion', numerators: [5], denominators: [4] } as const;
    expect(() => funnelSignificance(one)).toThrowError(RangeError);
    expect(() => funnelSignificance({ ...one, denominators: [-4] })).toThrowError(RangeError);
    expect(() => funnelSignificance({ ...one, numerators: [NaN] })).toThrowError(RangeError);
    const ratio = { statistic: 'ratio', observed: [5], expected: [4], average: 0 } as const;
    expect(() => funnelSignificance(ratio)).toThrowError(RangeError);
  });

  it('needs no populations for standardised rates', () => {
    const rates = [1000, 1010, 1600];
    const numerators = [1000, 1010, 160];
    expect(funnelSignificance({ statistic: 'rate', rateType: 'dsr', numerators, rates })).toEqual([
      'Not significant',
      'Not significant',
      'High (0.001)',
    ]);
  });
});
