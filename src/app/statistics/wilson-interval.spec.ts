import fc from 'fast-check';

import { wilsonInterval } from './wilson-interval.ts';

describe('wilsonInterval', () => {
  it('gives the worked examples of Newcombe (Stat Med 1998;17:857)', () => {
    const examples = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [x, n, lower, upper] of examples) {
      expect(wilsonInterval(x, n, 0.95).lower).toBeCloseTo(lower, 4);
      expect(wilsonInterval(x, n, 0.95).upper).toBeCloseTo(upper, 4);
    }
  });

  it('stays within 0 and 1 and holds the proportion, wider at 99.8%', () => {
    const counts = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const narrow = wilsonInterval(x, n, 0.95);
        const wide = wilsonInterval(x, n, 0.998);
        const limits = [0, wide.lower!, narrow.lower!, x / n, narrow.upper!, wide.upper!, 1];
        const ascending = [...limits].sort((a, b) => a - b);
        limits.forEach((limit, i) => expect(limit).toBeCloseTo(ascending[i]!, 12));
        expect(narrow.lower!).toBeLessThan(narrow.upper!);
      }),
    );
  });

  it('begins at exactly 0 without events and ends at exactly 1 when all have one', () => {
    expect(wilsonInterval(0, 7, 0.998).lower).toBe(0);
    expect(wilsonInterval(7, 7, 0.998).upper).toBe(1);
    expect(wilsonInterval(3, 9, 1)).toEqual({ lower: 0, upper: 1 });
  });

  it('keeps a missing count missing', () => {
    expect(wilsonInterval(null, 9)).toEqual({ lower: null, upper: null });
    expect(wilsonInterval(3, null)).toEqual({ lower: null, upper: null });
  });

  it('refuses impossible counts', () => {
    expect(() => wilsonInterval(-1, 9)).toThrowError(RangeError);
    expect(() => wilsonInterval(1, 0)).toThrowError(RangeError);
    expect(() => wilsonInterval(10, 9)).toThrowError(RangeError);
  });
});
