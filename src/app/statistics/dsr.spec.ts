import { byarsInterval } from './byars-interval.ts';
import { dsr } from './dsr.ts';
import { esp2013 } from './esp2013.ts';

const two = [
  { x: 40, n: 1000, stdpop: 60 },
  { x: 30, n: 500, stdpop: 40 },
];

describe('dsr', () => {
  it('weights the rates of the age bands by the standard population', () => {
    // (60 x 0.04 + 40 x 0.06) / 100
    expect(dsr({ strata: two, multiplier: 1000 }).value).toBeCloseTo(48, 10);
  });

  it("is the crude rate with Byar's interval when there is one band", () => {
    const { value, lower, upper } = dsr({ strata: [{ x: 25, n: 1000, stdpop: 7 }], multiplier: 1 });
    const byar = byarsInterval(25);
    expect(value).toBeCloseTo(0.025, 12);
    expect(lower).toBeCloseTo(byar.lower! / 1000, 12);
    expect(upper).toBeCloseTo(byar.upper! / 1000, 12);
  });

  it('keeps the total but suppresses value and limits below ten events', () => {
    expect(dsr({ strata: [{ x: 9, n: 100, stdpop: 1 }] })).toEqual({
      total_count: 9,
      total_pop: 100,
      value: null,
      lower: null,
      upper: null,
    });
  });

  it('takes a band without a count for a band without events', () => {
    const withGap = dsr({ strata: [...two, { x: null, n: 100, stdpop: 10 }] });
    expect(withGap).toEqual(dsr({ strata: [...two, { x: 0, n: 100, stdpop: 10 }] }));
  });

  it('does not hang on the order of the bands or the size of the weights', () => {
    const { value, lower } = dsr({ strata: two });
    const turned = dsr({ strata: [...two].reverse().map((s) => ({ ...s, stdpop: s.stdpop * 9 })) });
    expect(turned.value).toBeCloseTo(value!, 8);
    expect(turned.lower).toBeCloseTo(lower!, 8);
  });

  it('refuses empty populations and negative figures', () => {
    expect(() => dsr({ strata: [{ x: 1, n: 0, stdpop: 1 }] })).toThrowError(RangeError);
    expect(() => dsr({ strata: [{ x: -1, n: 5, stdpop: 1 }] })).toThrowError(RangeError);
    expect(() => dsr({ strata: [{ x: 1, n: 5, stdpop: -1 }] })).toThrowError(RangeError);
    expect(() => dsr({ strata: [] })).toThrowError(RangeError);
  });

  it('comes with a standard population of 100,000 in nineteen bands', () => {
    expect(esp2013.length).toBe(19);
    expect(esp2013.reduce<number>((sum, weight) => sum + weight, 0)).toBe(100000);
  });
});
