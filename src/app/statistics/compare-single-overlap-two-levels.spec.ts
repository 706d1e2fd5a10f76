import { compareSingleOverlapTwoLevels } from './compare-single-overlap-two-levels.ts';

const area = { value: 2.6, lower95: 2.5, upper95: 2.7, lower998: 2.3, upper998: 2.9 };

function outcome(benchmark: number | null, polarity: 'lowIsGood' | 'highIsGood' | 'noJudgement') {
  return compareSingleOverlapTwoLevels({ ...area, benchmark, polarity });
}

describe('compareSingleOverlapTwoLevels', () => {
  it('has five levels in either direction', () => {
    const benchmarks = [2.2, 2.4, 2.6, 2.8, 3];
    const low = benchmarks.map((benchmark) => outcome(benchmark, 'lowIsGood'));
    const high = benchmarks.map((benchmark) => outcome(benchmark, 'highIsGood'));
    const plain = benchmarks.map((benchmark) => outcome(benchmark, 'noJudgement'));
    expect(low).toEqual(['worst', 'worse', 'similar', 'better', 'best']);
    expect(high).toEqual(['best', 'better', 'similar', 'worse', 'worst']);
    expect(plain).toEqual(['highest', 'higher', 'similar', 'lower', 'lowest']);
  });

  it('counts a limit to the level inside it', () => {
    expect(outcome(2.5, 'lowIsGood')).toBe('similar');
    expect(outcome(2.9, 'lowIsGood')).toBe('better');
    expect(outcome(2.3, 'lowIsGood')).toBe('worse');
  });

  it('does not compare without both intervals', () => {
    const missing = { ...area, lower998: null, benchmark: 3, polarity: 'lowIsGood' } as const;
    expect(compareSingleOverlapTwoLevels(missing)).toBe('notCompared');
    expect(outcome(null, 'lowIsGood')).toBe('notCompared');
  });
});
