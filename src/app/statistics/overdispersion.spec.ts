import { overdispersion } from './overdispersion.ts';

describe('overdispersion', () => {
  it('is none where the areas differ no more than sampling error would have them', () => {
    const z = [-1, -0.5, 0, 0.5, 1, -0.8, 0.8, 0.2, -0.2, 0.1];
    const none = overdispersion({ z, s: z.map(() => 2) });
    expect(none!.phi).toBeLessThan(1);
    expect(none!.tauSquared).toBe(0);
  });

  it('is worked out as by hand', () => {
    // Ten areas of the same error s = 2: nine z of 3 and -3, and one of 30, held at the 90th
    // percentile. Sorted: five -3, four 3, one 30; p10 = -3, p90 = 3 + 0.1 × 27 = 5.7.
    const z = [3, 3, 3, 3, -3, -3, -3, -3, -3, 30];
    const phi = (9 * 9 + 5.7 ** 2) / 10;
    const result = overdispersion({ z, s: z.map(() => 2) });
    expect(result!.phi).toBeCloseTo(phi, 12);
    // w = 1/4: sum w - sum w² / sum w = 2.5 - 0.25 = 2.25.
    expect(result!.tauSquared).toBeCloseTo((10 * phi - 9) / 2.25, 12);
  });

  it('leaves out areas without a figure, and says nothing of fewer than two', () => {
    expect(overdispersion({ z: [1, null], s: [1, 1] })).toBeNull();
    expect(overdispersion({ z: [], s: [] })).toBeNull();
    expect(overdispersion({ z: [9, -9, null], s: [1, 1, 1] })).toEqual(
      overdispersion({ z: [9, -9], s: [1, 1] }),
    );
  });

  it('refuses errors that are none', () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => overdispersion({ z: [1, 2], s: [1, bad] })).toThrowError(RangeError);
    }
  });
});
