import fc from 'fast-check';

import { rate } from './rate.ts';

describe('rate', () => {
  it('scales the exact limits of a small count', () => {
    const result = rate({ x: 1, n: 100, multiplier: 100 });
    expect(result.value).toBe(1);
    expect(result.lower).toBeCloseTo(0.0253178, 7);
    expect(result.upper).toBeCloseTo(5.5716434, 7);
    expect(result.method).toBe('Exact');
  });

  it('is per 100,000 by default and may exceed the population', () => {
    expect(rate({ x: 65, n: 100 }).value).toBe(65000);
    expect(rate({ x: 130, n: 100, multiplier: 1 }).value).toBe(1.3);
  });

  it('takes no event for a true zero with limits', () => {
    const result = rate({ x: 0, n: 5000 });
    expect([result.value, result.lower]).toEqual([0, 0]);
    expect(result.upper).toBeCloseTo(73.7776, 4);
  });

  it('holds the value within ordered limits that are numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100000 }),
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.constantFrom(0.95, 0.998),
        (x, n, confidence) => {
          const { value, lower, upper } = rate({ x, n, confidence });
          expect(lower!).toBeLessThanOrEqual(value!);
          expect(upper!).toBeGreaterThan(value!);
          expect(Number.isFinite(upper!)).toBeTrue();
        },
      ),
    );
  });

  it('keeps a missing figure missing and refuses impossible ones', () => {
    const none = { value: null, lower: null, upper: null, method: null };
    expect(rate({ x: null, n: 100 })).toEqual(none);
    expect(rate({ x: 4, n: null })).toEqual(none);
    expect(() => rate({ x: -65, n: 100 })).toThrowError(RangeError);
    expect(() => rate({ x: 4, n: 0 })).toThrowError(RangeError);
  });
});
