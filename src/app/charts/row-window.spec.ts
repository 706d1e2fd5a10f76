import { rowsAround, topFor } from './row-window.ts';

describe('rowsAround', () => {
  it('holds every row in view wherever a long list is scrolled to, and far from all', () => {
    for (const [length, row, count] of [
      [600, 28, 296],
      [640, 50, 153],
      [300, 36, 5000],
    ] as const) {
      for (let top = 0; top <= count * row - length; top += 17) {
        const { from, to } = rowsAround(top, length, row, count);
        expect(from * row).toBeLessThanOrEqual(top);
        expect(to * row).toBeGreaterThanOrEqual(Math.min(count * row, top + length));
        expect(to - from).toBeLessThan(length / row + 26);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(count);
      }
    }
  });

  it('holds all of a short list, and an end that lies before where it was scrolled to', () => {
    expect(rowsAround(500, 300, 28, 42)).toEqual({ from: 0, to: 42 });
    const { from, to } = rowsAround(99_999, 300, 28, 100);
    expect(to).toBe(100);
    expect(to - from).toBeGreaterThan(300 / 28);
  });

  it('stays the same while a list is scrolled by less than a few rows', () => {
    expect(rowsAround(1000, 600, 28, 296)).toEqual(rowsAround(1020, 600, 28, 296));
  });
});

describe('topFor', () => {
  it('moves only for a row that is not wholly in view, and then to its middle', () => {
    const view = { top: 100, length: 200, row: 20 };
    expect(topFor(5, view)).toBeNull();
    expect(topFor(14, view)).toBeNull();
    expect(topFor(15, view)).toBe(210);
    expect(topFor(0, view)).toBe(0);
  });
});
