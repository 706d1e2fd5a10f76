import { assignCheapest } from './assignment.ts';
import { at } from './indexed.ts';
import { seededRandom } from './seeded-random.ts';

/** Every way to give the rows different columns, tried out: only for a handful of them. */
function cheapestByTrial(
  cost: readonly number[][],
  row = 0,
  taken: readonly number[] = [],
): number {
  if (row === cost.length) return 0;
  const totals = at(cost, row).map((price, column) =>
    taken.includes(column)
      ? Number.POSITIVE_INFINITY
      : price + cheapestByTrial(cost, row + 1, [...taken, column]),
  );
  return Math.min(...totals);
}

describe('the cheapest assignment', () => {
  it('is the textbook one', () => {
    const cost = [
      [4, 1, 3],
      [2, 0, 5],
      [3, 2, 2],
    ];
    expect(assignCheapest(cost)).toEqual([1, 0, 2]);
  });

  it('costs what trying everything finds, with columns to spare', () => {
    const random = seededRandom(7);
    for (let trial = 0; trial < 30; trial++) {
      const cost = Array.from({ length: 5 }, () => Array.from({ length: 7 }, () => random() * 10));
      const columns = assignCheapest(cost);
      expect(new Set(columns).size).toBe(5);
      const total = columns.reduce((sum, column, row) => sum + at(at(cost, row), column), 0);
      expect(total).toBeCloseTo(cheapestByTrial(cost), 9);
    }
  });

  it('refuses more rows than columns and has nothing to do without rows', () => {
    expect(() => assignCheapest([[1], [2]])).toThrowError(RangeError);
    expect(assignCheapest([])).toEqual([]);
  });
});
