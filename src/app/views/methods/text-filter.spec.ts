import { holdsWords } from './text-filter.ts';

describe('holdsWords', () => {
  it('asks for every word, in any order and case, and for nothing where there are none', () => {
    expect(holdsWords('Wilson interval of a share', 'SHARE wil')).toBeTrue();
    expect(holdsWords('Wilson interval of a share', 'wilson rate')).toBeFalse();
    for (const nothing of ['', '  ']) expect(holdsWords('Wilson', nothing)).toBeTrue();
  });
});
