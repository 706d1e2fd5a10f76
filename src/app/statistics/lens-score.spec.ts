import { effectiveWeights } from './effective-weights.ts';
import { type LensIndicator, lensScore } from './lens-score.ts';

function indicator(subdomain: string, value: number | null, more: Partial<LensIndicator> = {}) {
  return { subdomain, value, mean: 50, sd: 10, direction: 1 as const, weight: 1, ...more };
}

const full = [indicator('burden', 60), indicator('outcome', 50), indicator('work', 40)];

describe('lensScore', () => {
  it('is 100 for an average area and 110 one standard deviation above', () => {
    expect(lensScore({ indicators: full })).toEqual({
      score: 100,
      coverage: 1,
      status: 'ok',
      reason: null,
    });
    const high = full.map((one) => ({ ...one, value: 60 }));
    expect(lensScore({ indicators: high }).score).toBeCloseTo(110, 12);
  });

  it('turns indicators of which less is worse', () => {
    const turned = [indicator('work', 40, { direction: -1 })];
    expect(lensScore({ indicators: turned }).score).toBeCloseTo(110, 12);
  });

  it('holds one extreme figure at three standard deviations', () => {
    expect(lensScore({ indicators: [indicator('work', 900)] }).score).toBeCloseTo(130, 12);
    expect(lensScore({ indicators: [indicator('work', 900)], winsor: 2 }).score).toBeCloseTo(
      120,
      12,
    );
  });

  it('gives each sub-domain its weight however many indicators it has', () => {
    const crowded = [...full, indicator('burden', 60), indicator('burden', 60)];
    expect(lensScore({ indicators: crowded }).score).toBeCloseTo(100, 12);
    const subdomainWeights = { burden: 2, outcome: 1, work: 1 };
    expect(lensScore({ indicators: full, subdomainWeights }).score).toBeCloseTo(102.5, 12);
  });

  it('scores at two thirds of the weight, not below, and never fills in', () => {
    const third = [indicator('work', 60), indicator('work', 60), indicator('work', null)];
    expect(lensScore({ indicators: third }).score).toBeCloseTo(110, 12);
    const half = [indicator('work', 60), indicator('work', null)];
    expect(lensScore({ indicators: half })).toEqual({
      score: null,
      coverage: 0.5,
      status: 'insufficientData',
      reason: 'coverage',
    });
  });

  it('does not score an area with nothing in a sub-domain', () => {
    const empty = [...full.slice(0, 2), indicator('work', null)];
    const { score, coverage, status, reason } = lensScore({ indicators: empty });
    expect([score, status, reason]).toEqual([null, 'insufficientData', 'subdomain']);
    expect(coverage).toBeCloseTo(2 / 3, 12);
    const subdomainWeights = { burden: 1, outcome: 1, work: 1, other: 1 };
    expect(lensScore({ indicators: full, subdomainWeights }).reason).toBe('subdomain');
  });

  it('takes an indicator that does not vary for missing', () => {
    expect(lensScore({ indicators: [indicator('work', 50, { sd: 0 })] }).score).toBeNull();
    expect(lensScore({ indicators: [indicator('work', 50, { mean: null })] }).score).toBeNull();
  });

  it('does not hang on the order of the indicators', () => {
    const uneven = full.map((one, i) => ({ ...one, weight: i + 1 }));
    const turned = lensScore({ indicators: [...uneven].reverse() });
    expect(turned.score).toBeCloseTo(lensScore({ indicators: uneven }).score!, 12);
  });

  it('refuses unknown sub-domains and negative weights', () => {
    expect(() => lensScore({ indicators: full, subdomainWeights: { burden: 1 } })).toThrowError();
    const negative = [indicator('work', 1, { weight: -1 })];
    expect(() => lensScore({ indicators: negative })).toThrowError(RangeError);
  });
});

describe('effectiveWeights', () => {
  it('add up to 1, with and without what is missing', () => {
    const sum = (weights: readonly number[]) => weights.reduce((total, w) => total + w, 0);
    const indicators = [...full, indicator('burden', 1, { weight: 3 })];
    const {
      full: all,
      available,
      coverage,
    } = effectiveWeights({
      indicators,
      available: [true, true, true, false],
    });
    expect(sum(all)).toBeCloseTo(1, 12);
    expect(sum(available)).toBeCloseTo(1, 12);
    expect(coverage).toBeCloseTo(1 - 0.75 / 3, 12);
  });
});
