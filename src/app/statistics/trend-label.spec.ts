import { trendBetweenTwo } from './trend-between-two.ts';
import { trendLabel } from './trend-label.ts';

describe('trendLabel', () => {
  it('calls a rise better where high is good and a fall better where low is good', () => {
    const label = (marker: 'increasing' | 'decreasing', polarity: 'highIsGood' | 'lowIsGood') =>
      trendLabel({ marker, polarity });
    expect(label('increasing', 'highIsGood')).toBe('increasingAndGettingBetter');
    expect(label('decreasing', 'highIsGood')).toBe('decreasingAndGettingWorse');
    expect(label('increasing', 'lowIsGood')).toBe('increasingAndGettingWorse');
    expect(label('decreasing', 'lowIsGood')).toBe('decreasingAndGettingBetter');
  });

  it('does not judge without polarity, change or answer', () => {
    expect(trendLabel({ marker: 'increasing', polarity: 'noJudgement' })).toBe('increasing');
    expect(trendLabel({ marker: 'noChange', polarity: 'lowIsGood' })).toBe('noChange');
    const none = trendLabel({ marker: 'cannotBeCalculated', polarity: 'highIsGood' });
    expect(none).toBe('cannotBeCalculated');
  });
});

describe('trendBetweenTwo', () => {
  const now = { value: 5, lower: 4, upper: 6 };

  it('shows a change only when the intervals are apart', () => {
    const before = (lower: number, upper: number) =>
      trendBetweenTwo({ recent: now, previous: { value: lower, lower, upper } });
    expect(before(1, 3.9)).toBe('increasing');
    expect(before(1, 4)).toBe('noChange');
    expect(before(6, 8)).toBe('noChange');
    expect(before(6.1, 8)).toBe('decreasing');
  });

  it('cannot be calculated when a period or a limit is missing', () => {
    expect(trendBetweenTwo({ recent: null, previous: now })).toBe('cannotBeCalculated');
    expect(trendBetweenTwo({ recent: now, previous: null })).toBe('cannotBeCalculated');
    const bare = { ...now, upper: null };
    expect(trendBetweenTwo({ recent: now, previous: bare })).toBe('cannotBeCalculated');
  });
});
