import { aggregateProportion } from './aggregate-proportion.ts';
import { aggregateRate } from './aggregate-rate.ts';
import { proportion } from './proportion.ts';
import { rate } from './rate.ts';

const parts = [
  { x: 10, n: 100 },
  { x: 300, n: 1000 },
];

describe('aggregateProportion', () => {
  it('adds up first and never averages percentages', () => {
    const together = aggregateProportion({ parts, multiplier: 100 });
    const { value, lower, upper } = proportion({ x: 310, n: 1100, multiplier: 100 });
    expect(together).toEqual({ value, lower, upper, known: 2, total: 2 });
  });

  it('has no value while a part is missing, and says how many are known', () => {
    const none = { value: null, lower: null, upper: null };
    const withGap = [...parts, { x: null, n: 50 }];
    expect(aggregateProportion({ parts: withGap })).toEqual({ ...none, known: 2, total: 3 });
    expect(aggregateProportion({ parts: [] })).toEqual({ ...none, known: 0, total: 0 });
  });

  it('refuses an impossible part even where the sum is possible', () => {
    expect(() => aggregateProportion({ parts: [...parts, { x: 9, n: 3 }] })).toThrowError();
  });
});

describe('aggregateRate', () => {
  it('adds up first and uses the method of the total', () => {
    const small = Array.from({ length: 4 }, () => ({ x: 3, n: 1000 }));
    const { value, lower, upper } = rate({ x: 12, n: 4000 });
    expect(aggregateRate({ parts: small })).toEqual({ value, lower, upper, known: 4, total: 4 });
  });

  it('has no value while a part is missing, and refuses a negative one', () => {
    expect(aggregateRate({ parts: [...parts, { x: 1, n: null }] }).value).toBeNull();
    expect(() => aggregateRate({ parts: [{ x: -1, n: 10 }] })).toThrowError(RangeError);
  });
});
