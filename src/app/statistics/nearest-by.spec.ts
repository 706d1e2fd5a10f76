import { nearestBy } from './nearest-by.ts';

describe('nearestBy', () => {
  it('finds the nearest rows after each measure is divided by its spread', () => {
    // Spreads: 1 and 100, so that a step of 1 and a step of 100 are as far.
    const rows = [
      [0, 0],
      [1, 0],
      [2, 100],
      [1, 200],
    ];
    const sd = [Math.sqrt(2 / 3), Math.sqrt(27500 / 3)] as const;
    const found = nearestBy({ rows, target: 0, count: 2 });
    expect(found.map(({ index }) => index)).toEqual([1, 3]);
    expect(found[0]?.distance).toBeCloseTo(1 / sd[0], 12);
    expect(found[1]?.distance).toBeCloseTo(Math.hypot(1 / sd[0], 200 / sd[1]), 12);
  });

  it('never takes a missing measure for zero: such rows are left out, and a target without one has no neighbours', () => {
    const rows = [[1], [null], [5], [0]];
    expect(nearestBy({ rows, target: 0, count: 9 }).map(({ index }) => index)).toEqual([3, 2]);
    expect(nearestBy({ rows, target: 1, count: 9 })).toEqual([]);
    expect(nearestBy({ rows, target: 7, count: 9 })).toEqual([]);
  });

  it('lets a measure in which the rows do not differ add nothing', () => {
    const found = nearestBy({
      rows: [
        [1, 4],
        [2, 4],
        [4, 4],
      ],
      target: 0,
      count: 2,
    });
    expect(found.map(({ index }) => index)).toEqual([1, 2]);
    expect(found.every(({ distance }) => Number.isFinite(distance))).toBeTrue();
  });
});
