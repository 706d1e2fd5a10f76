import fc from 'fast-check';
import { backoffMs } from './backoff.ts';

const PATIENCE = { baseMs: 1000, mostMs: 20_000 };

describe('the wait between two attempts', () => {
  it('has a limit that doubles with every failure, up to the longest', () => {
    const limits = [1, 2, 3, 4, 5, 6, 50].map((failed) => backoffMs(failed, PATIENCE, () => 1));
    expect(limits).toEqual([1000, 2000, 4000, 8000, 16_000, 20_000, 20_000]);
  });

  it('is any part of that limit, from nothing', () => {
    expect(backoffMs(3, PATIENCE, () => 0)).toBe(0);
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), chance, (failed, part) => {
        const wait = backoffMs(failed, PATIENCE, () => part);
        return wait >= 0 && wait <= PATIENCE.mostMs;
      }),
    );
  });
});
