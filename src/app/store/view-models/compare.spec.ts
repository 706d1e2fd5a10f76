import { measured, missing } from '#app/domain/figure.ts';
import { compare } from './compare.ts';

const england = measured(10);
const [below, across, above] = [measured(8, 7, 9), measured(9.5, 9, 10), measured(12, 11, 13)];

describe('a comparison', () => {
  it('calls more worse where low is good, and better where high is good', () => {
    expect(compare(above, england, 'low-is-good', null)).toBe('worse');
    expect(compare(below, england, 'low-is-good', null)).toBe('better');
    expect(compare(above, england, 'high-is-good', null)).toBe('better');
    expect(compare(below, england, 'high-is-good', null)).toBe('worse');
  });

  it('only says higher or lower where neither is good', () => {
    expect(compare(above, england, 'no-judgement', null)).toBe('higher');
    expect(compare(below, england, 'no-judgement', null)).toBe('lower');
  });

  it('is similar where the area’s interval holds the comparator, its ends included', () => {
    for (const polarity of ['low-is-good', 'high-is-good', 'no-judgement'] as const) {
      expect(compare(across, england, polarity, null)).toBe('similar');
    }
  });

  it('is by the area’s own interval: the comparator’s is left out', () => {
    expect(compare(above, measured(10, 5, 15), 'low-is-good', null)).toBe('worse');
  });

  it('is not made without limits, without a figure, or without a comparator', () => {
    expect(compare(measured(99), england, 'low-is-good', null)).toBe('not-compared');
    expect(compare(missing('suppressed'), england, 'low-is-good', null)).toBe('not-compared');
    expect(compare(above, missing('not-published'), 'low-is-good', null)).toBe('not-compared');
  });

  it('is not made in precision band D, and is in A to C', () => {
    expect(compare(above, england, 'low-is-good', 'D')).toBe('not-compared');
    for (const band of ['A', 'B', 'C'] as const) {
      expect(compare(above, england, 'low-is-good', band)).toBe('worse');
    }
  });

  it('takes a true zero as a figure', () => {
    expect(compare(measured(0, 0, 0.5), england, 'low-is-good', null)).toBe('better');
    expect(compare(above, measured(0), 'low-is-good', null)).toBe('worse');
  });
});
