import { funnelOfShares } from './funnel-of-shares.ts';
import { funnelSignificance } from './funnel-significance.ts';

const AREAS = [
  { count: 120, denominator: 1000 },
  { count: 310, denominator: 2000 },
  { count: 95, denominator: 1500 },
  { count: 505, denominator: 4000 },
];

describe('a funnel of shares', () => {
  it('stands about the pooled share, not the mean of the shares', () => {
    expect(funnelOfShares(AREAS)?.average).toBeCloseTo(1030 / 8500, 12);
  });

  it('has the control limits by which areas are called significant', () => {
    const funnel = funnelOfShares(AREAS)!;
    const labels = funnelSignificance({
      statistic: 'proportion',
      numerators: AREAS.map(({ count }) => count),
      denominators: AREAS.map(({ denominator }) => denominator),
    });
    AREAS.forEach(({ count, denominator }, i) => {
      const { lower95, upper95 } = funnel.limitsAt(denominator);
      const value = count / denominator;
      expect(value >= lower95 && value <= upper95).toBe(labels[i] === 'Not significant');
    });
  });

  it('widens its limits where areas differ beyond chance, and never narrows them', () => {
    const funnel = funnelOfShares(AREAS)!;
    expect(funnel.phi).toBeGreaterThan(1);
    const [plain, wide] = [funnel.limitsAt(1000), funnel.widenedAt(1000)!];
    expect(wide.lower95).toBeLessThan(plain.lower95);
    expect(wide.upper998).toBeGreaterThan(plain.upper998);
  });

  it('has nothing to widen where areas differ no more than by chance', () => {
    const alike = [1000, 2000, 3000].map((denominator) => ({
      count: denominator / 10,
      denominator,
    }));
    expect(funnelOfShares(alike)?.widenedAt(1000)).toBeNull();
  });

  it('is none without people, or where all or none are counted', () => {
    expect(funnelOfShares([])).toBeNull();
    expect(funnelOfShares([{ count: 0, denominator: 10 }])).toBeNull();
    expect(funnelOfShares([{ count: 10, denominator: 10 }])).toBeNull();
  });

  it('refuses counts that cannot be', () => {
    expect(() => funnelOfShares([{ count: 11, denominator: 10 }])).toThrowError(RangeError);
    expect(() => funnelOfShares([{ count: 0, denominator: 0 }])).toThrowError(RangeError);
  });
});
