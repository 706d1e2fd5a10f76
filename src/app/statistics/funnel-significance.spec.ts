import { funnelSignificance } from './funnel-significance.ts';

describe('funnelSignificance', () => {
  it('labels proportions by the control limits about the pooled share', () => {
    const labels = funnelSignificance({
      statistic: 'proportion',
      numerators: [200, 236, 165, 300, 100, null],
      denominators: [1000, 1000, 1000, 1000, 1000, 1000],
      average: 0.2,
    });
    const words = ['Not significant', 'High (0.025)', 'Low (0.025)', 'High (0.001)', 'Low (0.001)'];
    expect(labels).toEqual([...(words as never[]), null]);
  });

  it('pools numerators over denominators for the baseline', () => {
    const areas = { numerators: [400, 100], denominators: [1000, 1000] };
    const labels = funnelSignificance({ statistic: 'proportion', ...areas });
    expect(labels).toEqual(['High (0.001)', 'Low (0.001)']);
  });

  it('labels ratios by whether 1 lies outside the interval of the area', () => {
    const observed = [100, 122, 140, 60, null, 0];
    const expected = [100, 100, 100, 100, 100, 12];
    expect(funnelSignificance({ statistic: 'ratio', observed, expected })).toEqual([
      'Not significant',
      'High (0.025)',
      'High (0.001)',
      'Low (0.001)',
      null,
      'Low (0.001)',
    ]);
  });

  it('labels crude rates, a true zero among them', () => {
    const numerators = [100, 160, 0];
    const denominators = [10000, 10000, 10000];
    const rates = [1000, 1600, 0];
    const figures = {
      statistic: 'rate',
      rateType: 'crude',
      numerators,
      denominators,
      rates,
    } as const;
    expect(funnelSignificance(figures)).toEqual(['Not significant', 'High (0.001)', 'Low (0.001)']);
  });

  it('does not label a standardised rate on fewer than ten events', () => {
    const figures = {
      statistic: 'rate',
      rateType: 'dsr',
      numerators: [100, 9, 100, null],
      rates: [1000, null, 1010, null],
      denominators: [10000, 9000, 10000, 10000],
    } as const;
    expect(funnelSignificance(figures)).toEqual([
      'Not significant',
      'Not applicable for events less than 10 for dsrs',
      'Not significant',
      null,
    ]);
  });

  it('refuses lists that are not in step', () => {
    const lists = { numerators: [1], denominators: [1, 2] };
    expect(() => funnelSignificance({ statistic: 'proportion', ...lists })).toThrowError(
      RangeError,
    );
  });
});
