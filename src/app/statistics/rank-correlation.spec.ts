import fc from 'fast-check';
import { rankCorrelation } from './rank-correlation.ts';

describe('rankCorrelation', () => {
  it('agrees with a worked example', () => {
    // Ten pupils' IQ and hours of television: the squared differences of ranks add up to 194.
    const iq = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17];
    expect(rankCorrelation(iq, hours)).toBeCloseTo(1 - (6 * 194) / (10 * 99), 12);
  });

  it('gives ties the average of their ranks', () => {
    // Ranks 1.5, 1.5, 3, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 x 5).
    expect(rankCorrelation([1, 1, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it('is 1 for the same order and -1 for the opposite, however far apart the values', () => {
    expect(rankCorrelation([1, 2, 300], [-5, 0, 0.1])).toBe(1);
    expect(rankCorrelation([1, 2, 300], [9, 8, -7])).toBe(-1);
  });

  it('takes only places where both have a value', () => {
    expect(rankCorrelation([1, null, 2, 3, 9], [4, 5, 6, 7, null])).toBe(1);
    expect(rankCorrelation([1, NaN, 2, 3], [3, 5, 2, 1])).toBe(-1);
  });

  it('has none for fewer than three pairs, or a list that does not differ', () => {
    expect(rankCorrelation([], [])).toBeNull();
    expect(rankCorrelation([1, 2], [1, 2])).toBeNull();
    expect(rankCorrelation([1, 2, null], [1, 2, 3])).toBeNull();
    expect(rankCorrelation([1, 2, 3], [4, 4, 4])).toBeNull();
    expect(rankCorrelation([4, 4, 4], [1, 2, 3])).toBeNull();
  });

  it('lies between -1 and 1 and does not mind which list is first', () => {
    const value = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value)), (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        const r = rankCorrelation(a, b);
        if (r === null) expect(rankCorrelation(b, a)).toBeNull();
        else {
          expect(Math.abs(r)).toBeLessThanOrEqual(1);
          expect(rankCorrelation(b, a)!).toBeCloseTo(r, 12);
        }
      }),
    );
  });
});
