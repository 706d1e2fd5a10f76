import { compareSpcDsr } from './compare-spc-dsr.ts';
import { compareSpcProportion } from './compare-spc-proportion.ts';

describe('compareSpcProportion', () => {
  const about = {
    denominator: 1000,
    benchmark: 10,
    unit: 100,
    z: 1.96,
    polarity: 'lowIsGood',
  } as const;

  it('compares with a Wilson interval round the benchmark', () => {
    // Wilson limits of 100 in 1,000 at z = 1.96 are 8.29% and 12.02%.
    const outcomes = [8.2, 8.3, 12, 12.1].map((value) => compareSpcProportion({ ...about, value }));
    expect(outcomes).toEqual(['better', 'similar', 'similar', 'worse']);
  });

  it('does not compare without figures, people or a benchmark that is a share', () => {
    expect(compareSpcProportion({ ...about, value: null })).toBe('notCompared');
    expect(compareSpcProportion({ ...about, value: 9, denominator: 0 })).toBe('notCompared');
    expect(compareSpcProportion({ ...about, value: 9, denominator: null })).toBe('notCompared');
    expect(compareSpcProportion({ ...about, value: 9, benchmark: 110 })).toBe('notCompared');
  });
});

describe('compareSpcDsr', () => {
  const about = {
    denominator: 1000,
    benchmark: 10,
    unit: 1000,
    tail: 0.025,
    polarity: 'noJudgement',
  } as const;

  it('compares with the exact Poisson limits of the events expected', () => {
    // Ten expected events: 4.80 to 18.39.
    const outcomes = [4.7, 4.9, 18.3, 18.4].map((value) => compareSpcDsr({ ...about, value }));
    expect(outcomes).toEqual(['lower', 'similar', 'similar', 'higher']);
  });

  it('does not compare without figures or people', () => {
    expect(compareSpcDsr({ ...about, value: null })).toBe('notCompared');
    expect(compareSpcDsr({ ...about, value: 3, denominator: 0 })).toBe('notCompared');
    expect(compareSpcDsr({ ...about, value: 3, benchmark: null })).toBe('notCompared');
  });

  it('takes a benchmark of no event at all', () => {
    expect(compareSpcDsr({ ...about, benchmark: 0, value: 0 })).toBe('similar');
    expect(compareSpcDsr({ ...about, benchmark: 0, value: 4 })).toBe('higher');
  });
});
