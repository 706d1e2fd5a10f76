import { trendPeriod } from './trend-view.ts';

describe('a period on a time axis', () => {
  it('lies at its middle', () => {
    expect(trendPeriod({ start: '2022-01-01', months: 12 }).at).toBeCloseTo(2022.5, 2);
    expect(trendPeriod({ start: '2022-04-01', months: 12 }).at).toBeCloseTo(2022.75, 2);
  });

  it('is named as publishers do, and shortly where that is long', () => {
    expect(trendPeriod({ start: '2022-04-01', months: 12 }).tick).toBe('2022/23');
    const survey = trendPeriod({ start: '2022-04-01', months: 24 });
    expect(survey.label).toBe('April 2022 to March 2024');
    expect(survey.tick).toBe('Mar 2024');
    expect(trendPeriod({ start: '2024-06-30', months: 0 }).tick).toBe('Jun 2024');
  });
});
