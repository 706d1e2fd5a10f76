import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';
import { presentValue, presentValues } from './present-values.ts';
import { refuseNegative, refuseUnlessPositive, refuseUnlessWhole } from './refuse-unless.ts';

describe('figures that are there and figures that are not', () => {
  it('are told apart: zero is there, nothing and what is no number are not', () => {
    expect([0, -0, 1e308, 5e-324].every(isNumber)).toBe(true);
    expect([null, undefined, NaN, Infinity, -Infinity].some(isNumber)).toBe(false);
  });

  it('leave out what is missing, and refuse what is no number', () => {
    expect(presentValues([3, null, 0, undefined])).toEqual([3, 0]);
    expect(presentValue(undefined)).toBeNull();
    for (const bad of [NaN, Infinity, -Infinity]) {
      expect(() => presentValues([3, bad])).toThrowError(RangeError);
    }
  });
});

describe('an answer of a statistic', () => {
  it('is handed on unchanged while every number in it is finite', () => {
    const answer = { value: 0, limits: [null, 1e308], method: 'Exact' };
    expect(finite(answer)).toBe(answer);
    expect(finite(null)).toBeNull();
  });

  it('is an error when a number in it overflowed, however deep', () => {
    for (const answer of [NaN, [1, Infinity], { limits: [{ lower: -Infinity }] }]) {
      expect(() => finite(answer)).toThrowError(RangeError);
    }
  });
});

describe('settings', () => {
  it('must be positive, whole or not negative where that is asked, and say which is not', () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => refuseUnlessPositive('multiplier', bad)).toThrowError(RangeError, /multiplier/);
    }
    for (const bad of [0, 1.5, NaN, Infinity, 1e12]) {
      expect(() => refuseUnlessWhole(bad, 1)).toThrowError(RangeError);
    }
    expect(() => refuseNegative('a half-width', 3, null, -1)).toThrowError(
      RangeError,
      /half-width/,
    );
    expect(() => refuseNegative('a half-width', 0, null)).not.toThrow();
  });
});
