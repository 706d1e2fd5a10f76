import fc from 'fast-check';

import { concentrationIndex } from './concentration-index.ts';
import { distanceFromTarget } from './distance-from-target.ts';
import { giniIndex } from './gini-index.ts';
import { hooverIndex } from './hoover-index.ts';

describe('concentrationIndex', () => {
  it('gives the worked example of the World Bank (under-five deaths in India)', () => {
    const groups = [
      { population: 29939, value: 154.7 },
      { population: 28776, value: 152.9 },
      { population: 26528, value: 119.5 },
      { population: 24689, value: 86.9 },
      { population: 19739, value: 54.3 },
    ];
    expect(concentrationIndex({ groups })).toBeCloseTo(-0.1694, 4);
  });

  it('is 0 when all have the same, and turns its sign with the order', () => {
    const same = [1, 2, 3].map((population) => ({ population, value: 7 }));
    expect(concentrationIndex({ groups: same })).toBeCloseTo(0, 12);
    const groups = [9, 4, 1].map((value, i) => ({ population: 10 * (i + 1), value }));
    const turned = concentrationIndex({ groups: [...groups].reverse() })!;
    expect(turned).toBeCloseTo(-concentrationIndex({ groups })!, 12);
    expect(turned).toBeGreaterThan(0);
  });

  it('has no answer with a missing figure, nobody, or nothing to share', () => {
    expect(concentrationIndex({ groups: [] })).toBeNull();
    expect(concentrationIndex({ groups: [{ population: 5, value: null }] })).toBeNull();
    expect(concentrationIndex({ groups: [{ population: 0, value: 3 }] })).toBeNull();
    expect(concentrationIndex({ groups: [{ population: 5, value: 0 }] })).toBeNull();
  });
});

describe('giniIndex', () => {
  it('is 0 when supply follows people and near 1 when one area has it all', () => {
    expect(giniIndex({ supply: [1, 2, 3], population: [10, 20, 30] })).toBeCloseTo(0, 12);
    expect(giniIndex({ supply: [1, 0], population: [1, 999] })).toBeCloseTo(0.999, 12);
  });

  it('is half the relative mean difference', () => {
    // Two equal areas with 1 and 3 a head: mean 2, mean difference 1.
    expect(giniIndex({ supply: [10, 30], population: [10, 10] })).toBeCloseTo(0.25, 12);
  });

  it('has no answer with a hole in it', () => {
    expect(giniIndex({ supply: [1, null], population: [1, 1] })).toBeNull();
    expect(giniIndex({ supply: [0, 0], population: [1, 1] })).toBeNull();
    expect(() => giniIndex({ supply: [1], population: [1, 1] })).toThrowError(RangeError);
    expect(() => giniIndex({ supply: [-1], population: [1] })).toThrowError(RangeError);
  });
});

describe('hooverIndex', () => {
  it('is the share of supply that would have to move', () => {
    expect(hooverIndex({ supply: [75, 25], need: [1, 1] })).toBe(0.25);
    expect(hooverIndex({ supply: [2, 6], need: [1, 3] })).toBeCloseTo(0, 12);
  });

  it('has no answer with a hole in it', () => {
    expect(hooverIndex({ supply: [1, null], need: [1, 1] })).toBeNull();
    expect(hooverIndex({ supply: [1, 1], need: [0, 0] })).toBeNull();
  });

  it('stays within 0 and 1, below the Gini index, in whatever order', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 999 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 30 }), (pairs) => {
        const supply = [5, ...pairs.map(([s]) => s)];
        const need = [5, ...pairs.map(([, n]) => n)];
        const hoover = hooverIndex({ supply, need })!;
        const gini = giniIndex({ supply, population: need })!;
        expect(hoover).toBeGreaterThanOrEqual(0);
        expect(hoover).toBeLessThanOrEqual(gini + 1e-12);
        expect(gini).toBeLessThanOrEqual(1);
        const turned = { supply: [...supply].reverse(), need: [...need].reverse() };
        expect(hooverIndex(turned)).toBeCloseTo(hoover, 12);
      }),
    );
  });
});

describe('distanceFromTarget', () => {
  it('is 0 on target and below 0 with less than the share of need', () => {
    const [low, high] = distanceFromTarget({ supply: [25, 75], need: [50, 50] });
    expect([low, high]).toEqual([-0.5, 0.5]);
  });

  it('has no answer for an area without need, nor with a hole', () => {
    expect(distanceFromTarget({ supply: [1, 1], need: [0, 4] })[0]).toBeNull();
    expect(distanceFromTarget({ supply: [1, null], need: [1, 4] })).toEqual([null, null]);
  });
});
