import { isRate } from './is-rate.ts';
import { isRatio } from './is-ratio.ts';

const strata = [
  { n: 1000, xref: 50, nref: 10000 },
  { n: 2000, xref: 200, nref: 10000 },
];

describe('isRatio', () => {
  it('holds observed events against those expected at the rates of the reference', () => {
    const result = isRatio({ observed: 60, strata, refvalue: 100 });
    expect(result.expected).toBeCloseTo(45, 12);
    expect(result.value).toBeCloseTo(133.3333, 4);
    expect(result.method).toBe('Byars');
    expect(result.lower!).toBeLessThan(result.value!);
  });

  it('is exact below ten observed events', () => {
    const { lower, upper, method } = isRatio({ observed: 1, strata });
    expect(method).toBe('Exact');
    expect(lower).toBeCloseTo(0.0253178 / 45, 7);
    expect(upper).toBeCloseTo(5.5716434 / 45, 7);
  });

  it('takes a missing band for none, and a missing observed count for no answer', () => {
    const withGap = [...strata, { n: null, xref: 9, nref: 100 }, { n: 50, xref: null, nref: 100 }];
    expect(isRatio({ observed: 60, strata: withGap }).expected).toBeCloseTo(45, 12);
    expect(isRatio({ observed: null, strata }).value).toBeNull();
  });

  it('has no answer where nothing is expected', () => {
    const none = isRatio({ observed: 3, strata: [{ n: 10, xref: 0, nref: 100 }] });
    expect([none.expected, none.value, none.upper]).toEqual([null, null, null]);
  });

  it('refuses a reference without people and negative counts', () => {
    expect(() => isRatio({ observed: 1, strata: [{ n: 1, xref: 1, nref: 0 }] })).toThrowError();
    expect(() => isRatio({ observed: -1, strata })).toThrowError(RangeError);
  });
});

describe('isRate', () => {
  it('is the ratio times the crude rate of the reference', () => {
    const result = isRate({ observed: 60, strata, multiplier: 1000 });
    expect(result.ref_rate).toBeCloseTo(12.5, 12);
    expect(result.value).toBeCloseTo((60 / 45) * 12.5, 10);
  });

  it('keeps a missing count missing', () => {
    const { value, lower, upper, ref_rate } = isRate({ observed: null, strata });
    expect([value, lower, upper]).toEqual([null, null, null]);
    expect(ref_rate).toBeCloseTo(1250, 10);
  });
});
