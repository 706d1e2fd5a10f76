import { proportion } from './proportion.ts';

describe('proportion', () => {
  it('multiplies value and limits alike', () => {
    const share = proportion({ x: 15, n: 148 });
    const percent = proportion({ x: 15, n: 148, multiplier: 100 });
    expect(percent.value).toBeCloseTo(10.135, 3);
    expect(percent.lower).toBeCloseTo(share.lower! * 100, 10);
    expect(percent.upper).toBeCloseTo(16.05, 2);
    expect(percent.method).toBe('Wilson');
  });

  it('keeps a missing figure missing, never a number', () => {
    const none = { value: null, lower: null, upper: null, method: null };
    expect(proportion({ x: null, n: 100 })).toEqual(none);
    expect(proportion({ x: 3, n: null })).toEqual(none);
    expect(proportion({ x: NaN, n: 10 })).toEqual(none);
  });

  it('takes no event for a true zero', () => {
    expect(proportion({ x: 0, n: 100 }).value).toBe(0);
  });

  it('refuses impossible counts', () => {
    expect(() => proportion({ x: -65, n: 100 })).toThrowError(RangeError);
    expect(() => proportion({ x: 30, n: 0 })).toThrowError(RangeError);
    expect(() => proportion({ x: 130, n: 100 })).toThrowError(RangeError);
  });
});
