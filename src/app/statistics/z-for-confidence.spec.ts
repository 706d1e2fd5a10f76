import { zForConfidence } from './z-for-confidence.ts';

describe('zForConfidence', () => {
  it('uses the full constants, not 1.96 and 3.09', () => {
    expect(zForConfidence(0.95)).toBe(1.959963984540054);
    expect(zForConfidence(0.998)).toBe(3.090232306167813);
    expect(zForConfidence(0.9)).toBeCloseTo(1.6448536269514722, 12);
  });

  it('refuses percentages and certainties', () => {
    for (const c of [95, 1, 0, -1, NaN]) expect(() => zForConfidence(c)).toThrowError(RangeError);
  });
});
