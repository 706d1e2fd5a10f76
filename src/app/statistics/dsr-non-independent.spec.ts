import { dsr } from './dsr.ts';
import { dsrNonIndependent } from './dsr-non-independent.ts';

const band = { ageband: '40-44', n: 1000, stdpop: 50 };
const older = { ageband: '45-49', n: 800, stdpop: 50 };

describe('dsrNonIndependent', () => {
  it('is the ordinary rate when everybody has one event', () => {
    const once = dsrNonIndependent({
      strata: [
        { ...band, freq: 1, x: 30 },
        { ...older, freq: 1, x: 20 },
      ],
    });
    const plain = dsr({
      strata: [
        { ...band, x: 30 },
        { ...older, x: 20 },
      ],
    });
    expect(once.value).toBeCloseTo(plain.value!, 8);
    expect(once.lower).toBeCloseTo(plain.lower!, 8);
    expect([once.total_count, once.total_pop]).toEqual([50, 1800]);
  });

  it('has the same value but a wider interval when the events fall on fewer people', () => {
    const once = dsrNonIndependent({ strata: [{ ...band, freq: 1, x: 40 }] });
    const twice = dsrNonIndependent({ strata: [{ ...band, freq: 2, x: 20 }] });
    expect(twice.value).toBeCloseTo(once.value!, 10);
    const ratio = (twice.upper! - twice.lower!) / (once.upper! - once.lower!);
    expect(ratio).toBeCloseTo(Math.SQRT2, 10);
  });

  it('counts a band once however many frequencies it has', () => {
    const both = [1, 2, 3].map((freq) => ({ ...band, freq, x: freq === 3 ? null : 10 }));
    expect(dsrNonIndependent({ strata: both }).total_pop).toBe(1000);
    expect(dsrNonIndependent({ strata: both }).total_count).toBe(30);
  });

  it('suppresses fewer than ten events', () => {
    expect(dsrNonIndependent({ strata: [{ ...band, freq: 3, x: 3 }] }).value).toBeNull();
  });

  it('refuses a band with two populations', () => {
    const strata = [
      { ...band, freq: 1, x: 30 },
      { ...band, n: 900, freq: 2, x: 3 },
    ];
    expect(() => dsrNonIndependent({ strata })).toThrowError(RangeError);
  });
});
