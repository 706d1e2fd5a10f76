import { matches } from './matches.ts';

describe('matches', () => {
  it('allows a number the larger of the two tolerances, and none by default', () => {
    expect(matches(1.5, 1, { abs: 0.5, rel: 0.1 })).toBeTrue();
    expect(matches(108, 100, { abs: 0.5, rel: 0.1 })).toBeTrue();
    expect(matches(1.51, 1, { abs: 0.5 })).toBeFalse();
    expect(matches(1 + 1e-15, 1, {})).toBeFalse();
    expect(matches(NaN, 1, { abs: 10 })).toBeFalse();
  });

  it('never takes a missing number for zero', () => {
    expect(matches(null, 0, { abs: 1 })).toBeFalse();
    expect(matches(0, null, { abs: 1 })).toBeFalse();
    expect(matches(null, null, {})).toBeTrue();
  });

  it('compares only the members that are expected, and lists in full', () => {
    expect(matches({ a: 1, b: 2 }, { a: 1 }, {})).toBeTrue();
    expect(matches({ b: 2 }, { a: null }, {})).toBeFalse();
    expect(matches([1, 2], [1], {})).toBeFalse();
    expect(matches([{ a: [1, null] }], [{ a: [1, null] }], {})).toBeTrue();
  });

  it('takes tolerances by member', () => {
    const tolerance = { a: { abs: 1 }, b: { abs: 0 } };
    expect(matches({ a: 2, b: 1 }, { a: 1, b: 1 }, tolerance)).toBeTrue();
    expect(matches({ a: 1, b: 2 }, { a: 1, b: 1 }, tolerance)).toBeFalse();
  });

  it('allows simulated limits a share of the width of their interval', () => {
    const tolerance = { deterministic: { rel: 1e-6 }, limits: { fractionOfIntervalWidth: 0.05 } };
    const expected = { sii: 5, sii_lower: 0, sii_upper: 10 };
    expect(matches({ sii: 5, sii_lower: 0.49, sii_upper: 9.51 }, expected, tolerance)).toBeTrue();
    expect(matches({ sii: 5, sii_lower: 0.51, sii_upper: 10 }, expected, tolerance)).toBeFalse();
    expect(matches({ sii: 5.1, sii_lower: 0, sii_upper: 10 }, expected, tolerance)).toBeFalse();
  });
});
