import { BREAK_METHODS, classBreaks } from './class-breaks.ts';

const GROUPS = [1, 1.1, 1.2, 5, 5.1, 9, 9.1, 9.3, 20, 20.4, 40, 41];

describe('breaks of a colour scale', () => {
  it('by fifths put about as many areas in each class', () => {
    const values = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(classBreaks(values, 'fifths', 0)).toEqual([21, 41, 60, 80]);
  });

  it('by equal steps lie as far from one another', () => {
    expect(classBreaks([0, 3, 10], 'equal', 1)).toEqual([2, 4, 6, 8]);
  });

  it('by natural breaks lie in the gaps between groups', () => {
    expect(classBreaks(GROUPS, 'natural', 1)).toEqual([5, 9, 20, 40]);
  });

  it('by natural breaks are the best there are: no other five classes lie closer together', () => {
    const values = [2, 4, 4.5, 7, 7.5, 8, 12, 13, 19, 21].map((value) => value * 1.1);
    const cost = (edges: readonly number[]): number => {
      const classes = new Map<number, number[]>();
      for (const value of values) {
        const shown = parseFloat(value.toFixed(1));
        const place = edges.filter((edge) => edge <= shown).length;
        classes.set(place, [...(classes.get(place) ?? []), shown]);
      }
      return [...classes.values()]
        .map((all) => {
          const mean = all.reduce((a, b) => a + b) / all.length;
          return all.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        })
        .reduce((a, b) => a + b);
    };
    const best = cost(classBreaks(values, 'natural', 1));
    const shown = values.map((value) => parseFloat(value.toFixed(1)));
    const others = shown.flatMap((a, i) =>
      shown
        .slice(i + 1)
        .flatMap((b, j) =>
          shown
            .slice(i + j + 2)
            .flatMap((c, k) => shown.slice(i + j + k + 3).map((d) => [a, b, c, d])),
        ),
    );
    expect(others.length).toBeGreaterThan(100);
    expect(Math.min(...others.map(cost))).toBeGreaterThanOrEqual(best - 1e-9);
  });

  it('are those entered, sorted and once each', () => {
    expect(classBreaks([1, 2], 'own', 1, [8, 4, 8, NaN])).toEqual([4, 8]);
  });

  it('are rounded to the decimals shown, so that a reader can check an area against them', () => {
    expect(classBreaks([0, 1, 2, 3.333, 10.009], 'equal', 1)).toEqual([2, 4, 6, 8]);
  });

  it('are fewer where values are few or alike, and none where there is nothing to part', () => {
    for (const method of BREAK_METHODS) {
      expect(classBreaks([], method, 1))
        .withContext(method)
        .toEqual([]);
      expect(classBreaks([7, 7, 7], method, 1))
        .withContext(method)
        .toEqual([]);
    }
    expect(classBreaks([1, 2], 'natural', 0)).toEqual([2]);
    expect(classBreaks([1, 1, 1, 1, 9], 'fifths', 0)).toEqual([3]);
  });
});
