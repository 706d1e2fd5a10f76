import { returnToWork } from './return-to-work.ts';

const scheme = {
  referrals: 1000,
  uptake: 0.5,
  effectPP: 4,
  substitution: 0.1,
  shareFullTime: 0.5,
  unit: { fullTime: 18000, partTime: 8000 },
  retention: [1],
  discountRate: 0.035,
  benefitOptimism: 0,
  cost: 100000,
  costOptimism: 0.1,
};

describe('returnToWork', () => {
  it('multiplies out reach, effect and value', () => {
    const result = returnToWork(scheme);
    expect(result.additional).toBeCloseTo(18, 10);
    expect(result.benefit).toBeCloseTo(18 * 13000, 6);
    expect(result.cost).toBeCloseTo(110000, 6);
    expect(result.npv).toBeCloseTo(124000, 6);
    expect(result.bcr).toBeCloseTo(234 / 110, 10);
  });

  it('breaks even at the effect that pays for the cost', () => {
    const { breakEvenEffectPP } = returnToWork(scheme);
    expect(returnToWork({ ...scheme, effectPP: breakEvenEffectPP }).bcr).toBeCloseTo(1, 10);
  });

  it('discounts later years, not the first', () => {
    const twoYears = returnToWork({ ...scheme, retention: [1, 1] });
    expect(twoYears.benefit).toBeCloseTo(18 * 13000 * (1 + 1 / 1.035), 6);
  });

  it('gives only cost and break-even until an effect is entered', () => {
    const { additional, benefit, npv, bcr, cost, breakEvenEffectPP } = returnToWork({
      ...scheme,
      effectPP: null,
    });
    expect([additional, benefit, npv, bcr]).toEqual([null, null, null, null]);
    expect(cost).toBeCloseTo(110000, 6);
    expect(breakEvenEffectPP!).toBeGreaterThan(0);
  });

  it('takes an effect of zero for zero, not for missing', () => {
    expect(returnToWork({ ...scheme, effectPP: 0 }).bcr).toBe(0);
  });

  it('has no ratio without cost and no break-even where nothing is gained', () => {
    expect(returnToWork({ ...scheme, cost: 0 }).bcr).toBeNull();
    expect(returnToWork({ ...scheme, uptake: 0 }).breakEvenEffectPP).toBeNull();
    expect(returnToWork({ ...scheme, retention: [] }).breakEvenEffectPP).toBeNull();
  });

  it('refuses shares beyond 1 and negative money', () => {
    expect(() => returnToWork({ ...scheme, uptake: 1.2 })).toThrowError(RangeError);
    expect(() => returnToWork({ ...scheme, retention: [50] })).toThrowError(RangeError);
    expect(() => returnToWork({ ...scheme, cost: -1 })).toThrowError(RangeError);
  });
});
