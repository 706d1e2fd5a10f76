import { measured, missing } from '#app/domain/figure.ts';
import { classScale, shadeIn } from './scale-classes.ts';

const scaleOf = (values: readonly number[], decimals = 0) =>
  classScale(
    values.map((value) => measured(value)),
    'need',
    '%',
    decimals,
  );
const hundred = Array.from({ length: 100 }, (_, i) => i + 1);

describe('classes of fifths', () => {
  it('split areas into five of equal number, in words that leave no hole', () => {
    const scale = scaleOf(hundred);
    expect(scale.bounds.length).toBe(4);
    expect(scale.classes.length).toBe(5);
    const shades = hundred.map((value) => shadeIn(scale, measured(value), 0));
    for (const shade of [0, 1, 2, 3, 4]) {
      const n = shades.filter((one) => one === shade).length;
      expect(Math.abs(n - 20)).toBeLessThanOrEqual(1);
    }
    expect(scale.classes[0]).toBe(`under ${scale.bounds[0]!}%`);
    expect(scale.classes[1]).toBe(`${scale.bounds[0]!} to under ${scale.bounds[1]!}%`);
    expect(scale.classes[4]).toBe(`${scale.bounds[3]!}% and over`);
  });

  it('are fewer where values are few or alike, never an empty class beneath', () => {
    expect(scaleOf([7, 7, 7, 7]).classes).toEqual(['every area']);
    expect(scaleOf([]).classes).toEqual(['every area']);
    expect(scaleOf([3]).bounds).toEqual([]);
    const tied = scaleOf([1, 1, 1, 1, 1, 1, 1, 1, 9, 10]);
    expect(tied.classes.length).toBe(tied.bounds.length + 1);
    for (const bound of tied.bounds) expect(bound).toBeGreaterThan(1);
  });

  it('leave missing figures out of the edges, and without a shade', () => {
    const with0 = classScale([measured(1), measured(2), missing('suppressed')], 'need', '', 1);
    expect(with0).toEqual(classScale([measured(1), measured(2)], 'need', '', 1));
    expect(shadeIn(with0, missing('suppressed'), 1)).toBeNull();
  });

  it('hold a true zero as a value', () => {
    const scale = scaleOf([0, 10, 20, 30, 40, 50]);
    expect(shadeIn(scale, measured(0), 0)).toBe(0);
  });

  it('put a value on an edge into the class above', () => {
    const scale = { ...scaleOf(hundred), bounds: [20, 40] };
    expect(shadeIn(scale, measured(20), 0)).toBe(1);
    expect(shadeIn(scale, measured(19), 0)).toBe(0);
    expect(shadeIn(scale, measured(40), 0)).toBe(2);
  });

  it('shade a figure as it is printed, so that any area can be checked against the legend', () => {
    const scale = { ...scaleOf(hundred), bounds: [5.1] };
    expect(shadeIn(scale, measured(5.06), 1)).toBe(1);
    expect(shadeIn(scale, measured(5.04), 1)).toBe(0);
  });

  it('have no edge beneath which nothing is printed', () => {
    expect(scaleOf([5.06, 5.07, 5.08], 1).bounds).toEqual([]);
  });
});
