import fc from 'fast-check';

import { compareSingleOverlap95 } from './compare-single-overlap-95.ts';

const area = { value: 3.3, lower: 3.2, upper: 3.5 };

describe('compareSingleOverlap95', () => {
  it('judges only where the indicator has a polarity', () => {
    const against = { ...area, benchmark: 3 };
    expect(compareSingleOverlap95({ ...against, polarity: 'highIsGood' })).toBe('better');
    expect(compareSingleOverlap95({ ...against, polarity: 'lowIsGood' })).toBe('worse');
    expect(compareSingleOverlap95({ ...against, polarity: 'noJudgement' })).toBe('higher');
  });

  it('counts a benchmark on the limit as similar', () => {
    for (const benchmark of [3.2, 3.5]) {
      const outcome = compareSingleOverlap95({ ...area, benchmark, polarity: 'lowIsGood' });
      expect(outcome).toBe('similar');
    }
    const beyond = compareSingleOverlap95({ ...area, benchmark: 3.5000001, polarity: 'lowIsGood' });
    expect(beyond).toBe('better');
  });

  it('does not compare when anything is missing, but does compare a true zero', () => {
    const none = { ...area, benchmark: 3, polarity: 'lowIsGood' } as const;
    expect(compareSingleOverlap95({ ...none, value: null })).toBe('notCompared');
    expect(compareSingleOverlap95({ ...none, lower: null })).toBe('notCompared');
    expect(compareSingleOverlap95({ ...none, upper: null })).toBe('notCompared');
    expect(compareSingleOverlap95({ ...none, benchmark: null })).toBe('notCompared');
    const zero = { value: 0, lower: 0, upper: 0.4, benchmark: 0.5, polarity: 'lowIsGood' } as const;
    expect(compareSingleOverlap95(zero)).toBe('better');
  });

  it('turns better into worse when the polarity is turned', () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    const turned = { better: 'worse', worse: 'better', similar: 'similar' } as Record<
      string,
      string
    >;
    fc.assert(
      fc.property(number, number, number, (a, b, benchmark) => {
        const given = { value: a, lower: Math.min(a, b), upper: Math.max(a, b), benchmark };
        const low = compareSingleOverlap95({ ...given, polarity: 'lowIsGood' });
        const high = compareSingleOverlap95({ ...given, polarity: 'highIsGood' });
        expect(turned[low]).toBe(high);
      }),
    );
  });
});
