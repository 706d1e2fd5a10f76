import {
  cellOf,
  countAt,
  coveredAt,
  figureAt,
  type FigureTable,
  newestPeriod,
  notesAt,
} from './figure-table.ts';

const [OLD, MIDDLE, NEW] = ['2021-01-01/P1Y', '2022-01-01/P1Y', '2023-01-01/P1Y'];
const [A, B, C] = ['E08000001', 'E08000002', 'E08000003'];

/** Three areas, three years: A has all, B lacks the last, C has only the first. */
function table(change: Partial<FigureTable> = {}): FigureTable {
  return {
    indicator: 'inactivity-rate',
    areas: [A, B, C],
    periods: [OLD, MIDDLE, NEW],
    value: [20, 21, 0, 25, 26, null, 30, null, null],
    lower: [19, 20, 0, 24, null, null, 29, null, null],
    upper: [21, 22, 0, 26, 27, null, 31, null, null],
    count: [200, 210, 0, 250, null, null, 300, null, null],
    denominator: [1000, 1000, 1000, 1000, 1000, null, 1000, null, null],
    reasons: { suppressed: [5], unreliable: [7] },
    notes: { 'rounded to 5': [0, 1], 'small sample': [0, 7] },
    derived: {
      [B]: {
        method: 'population-weighted',
        from: 'lower-tier local authorities',
        parts: 4,
        apportioned: 0.25,
        covered: [1, 0.96, null],
      },
    },
    ...change,
  };
}

describe('a figure table', () => {
  it('gives a figure with its limits', () => {
    expect(figureAt(table(), A, MIDDLE)).toEqual({
      kind: 'measured',
      value: 21,
      lower: 20,
      upper: 22,
    });
  });

  it('gives a true zero as measured', () => {
    expect(figureAt(table(), A, NEW)).toEqual({ kind: 'measured', value: 0, lower: 0, upper: 0 });
    expect(countAt(table(), A, NEW)).toEqual({ count: 0, denominator: 1000 });
  });

  it('gives both limits or neither', () => {
    expect(figureAt(table(), B, MIDDLE)).toEqual({ kind: 'measured', value: 26 });
    const { lower, upper, ...withoutLimits } = table();
    expect([lower, upper]).not.toContain(undefined);
    expect(figureAt(withoutLimits, A, OLD)).toEqual({ kind: 'measured', value: 20 });
  });

  it('keeps a missing figure missing, with the reason the publisher gave', () => {
    expect(figureAt(table(), B, NEW)).toEqual({ kind: 'missing', reason: 'suppressed' });
    expect(figureAt(table(), C, MIDDLE)).toEqual({ kind: 'missing', reason: 'unreliable' });
  });

  it('calls a missing figure without a reason not published', () => {
    expect(figureAt(table(), C, NEW)).toEqual({ kind: 'missing', reason: 'not-published' });
  });

  it('calls an area or period it does not hold not published', () => {
    for (const [area, period] of [
      ['E08000000', OLD],
      ['E08000009', OLD],
      ['', OLD],
      ['constructor', OLD],
      [A, '2030-01-01/P1Y'],
    ] as const) {
      expect(figureAt(table(), area, period))
        .withContext(`${area} ${period}`)
        .toEqual({ kind: 'missing', reason: 'not-published' });
      expect(cellOf(table(), area, period)).toBe(-1);
      expect(countAt(table(), area, period)).toEqual({ count: null, denominator: null });
      expect(notesAt(table(), area, period)).toEqual([]);
      expect(coveredAt(table(), area, period)).toBeNull();
    }
  });

  it('finds every area of a long list', () => {
    const areas = Array.from({ length: 101 }, (_, i) => `E${String(i).padStart(8, '0')}`);
    const long = table({ areas, periods: [OLD], value: areas.map((_, i) => i) });
    expect(areas.map((area) => cellOf(long, area, OLD))).toEqual(areas.map((_, i) => i));
  });

  it('gives the count and its base, null where there is none', () => {
    expect(countAt(table(), A, OLD)).toEqual({ count: 200, denominator: 1000 });
    expect(countAt(table(), B, MIDDLE)).toEqual({ count: null, denominator: 1000 });
  });

  it('gives every note of a figure, of a missing one too', () => {
    expect(notesAt(table(), A, OLD)).toEqual(['rounded to 5', 'small sample']);
    expect(notesAt(table(), C, MIDDLE)).toEqual(['small sample']);
    expect(notesAt(table(), B, OLD)).toEqual([]);
  });

  it('says how much of an area a derived figure covers, and nothing of a published one', () => {
    expect(coveredAt(table(), B, MIDDLE)).toBe(0.96);
    expect(coveredAt(table(), B, NEW)).toBeNull();
    expect(coveredAt(table(), A, MIDDLE)).toBeNull();
  });

  describe('asked for its newest period', () => {
    it('takes the newest in which half of the areas have a figure', () => {
      expect(newestPeriod(table(), [A, B, C])).toBe(MIDDLE);
      expect(newestPeriod(table(), [A, B])).toBe(NEW);
      expect(newestPeriod(table(), [B, C])).toBe(MIDDLE);
    });

    it('takes another share when told', () => {
      expect(newestPeriod(table(), [A, B, C], 1)).toBe(OLD);
      expect(newestPeriod(table(), [A, B, C], 0.01)).toBe(NEW);
    });

    it('has none where no area has a figure, or no area is asked for', () => {
      expect(newestPeriod(table(), ['E08000009'])).toBeNull();
      expect(newestPeriod(table(), [])).toBeNull();
      expect(newestPeriod(table(), ['E08000009'], 0)).toBeNull();
    });
  });
});
