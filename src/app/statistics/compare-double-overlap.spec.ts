import { compareDoubleOverlap } from './compare-double-overlap.ts';

const area = { value: 4, lower: 3.5, upper: 4.5, polarity: 'lowIsGood' } as const;

describe('compareDoubleOverlap', () => {
  it('is similar while the intervals touch', () => {
    const touching = { value: 3, lower: 2.7, upper: 3.5 };
    expect(compareDoubleOverlap({ ...area, benchmark: touching })).toBe('similar');
    expect(compareDoubleOverlap({ ...area, benchmark: { ...touching, upper: 3.49 } })).toBe(
      'worse',
    );
    const above = { value: 5, lower: 4.6, upper: 5 };
    expect(compareDoubleOverlap({ ...area, benchmark: above })).toBe('better');
  });

  it('does not compare without the interval of either side', () => {
    const bare = { value: 3, lower: null, upper: null };
    expect(compareDoubleOverlap({ ...area, benchmark: bare })).toBe('notCompared');
    expect(compareDoubleOverlap({ ...area, benchmark: null })).toBe('notCompared');
    expect(compareDoubleOverlap({ ...area, ...bare, benchmark: area })).toBe('notCompared');
  });
});
