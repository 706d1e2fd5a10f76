import { compareRangeTarget } from './compare-range-target.ts';
import { compareSingleValueTarget } from './compare-single-value-target.ts';

describe('compareSingleValueTarget', () => {
  const goal = { limit: 10, useCIs: false } as const;
  const withLimits = { limit: 10, useCIs: true } as const;

  it('has reached the goal when the value is on it', () => {
    expect(compareSingleValueTarget({ ...goal, value: 10, polarity: 'highIsGood' })).toBe('better');
    expect(compareSingleValueTarget({ ...goal, value: 10, polarity: 'lowIsGood' })).toBe('better');
    expect(compareSingleValueTarget({ ...goal, value: 9.9, polarity: 'highIsGood' })).toBe('worse');
    expect(compareSingleValueTarget({ ...goal, value: 10.1, polarity: 'lowIsGood' })).toBe('worse');
  });

  it('uses the intervals when asked, similar while they hold the goal', () => {
    const at = (lower: number, upper: number, polarity: 'lowIsGood' | 'highIsGood') =>
      compareSingleValueTarget({ ...withLimits, value: lower, lower, upper, polarity });
    expect(at(10, 12, 'highIsGood')).toBe('better');
    expect(at(9, 10, 'highIsGood')).toBe('similar');
    expect(at(8, 9.9, 'highIsGood')).toBe('worse');
    expect(at(8, 9.9, 'lowIsGood')).toBe('better');
    expect(at(10, 12, 'lowIsGood')).toBe('worse');
  });

  it('does not compare a missing value, goal or needed limit', () => {
    const value = { value: 9, polarity: 'lowIsGood' } as const;
    expect(compareSingleValueTarget({ ...goal, ...value, value: null })).toBe('notCompared');
    expect(compareSingleValueTarget({ ...goal, ...value, limit: null })).toBe('notCompared');
    expect(compareSingleValueTarget({ ...withLimits, ...value })).toBe('notCompared');
  });
});

describe('compareRangeTarget', () => {
  const range = { lowerLimit: 1, upperLimit: 2 };

  it('takes in the lower limit and not the upper one', () => {
    const at = (value: number) => compareRangeTarget({ ...range, value, polarity: 'highIsGood' });
    expect([0.9, 1, 1.9, 2].map(at)).toEqual(['worse', 'similar', 'similar', 'better']);
  });

  it('turns with the polarity', () => {
    expect(compareRangeTarget({ ...range, value: 2, polarity: 'lowIsGood' })).toBe('worse');
    expect(compareRangeTarget({ ...range, value: 2, polarity: 'noJudgement' })).toBe('higher');
  });

  it('does not compare missing figures and refuses a range that is upside down', () => {
    expect(compareRangeTarget({ ...range, value: null, polarity: 'lowIsGood' })).toBe(
      'notCompared',
    );
    const upsideDown = { lowerLimit: 2, upperLimit: 1, value: 1, polarity: 'lowIsGood' } as const;
    expect(() => compareRangeTarget(upsideDown)).toThrowError(RangeError);
  });
});
