import {
  centreOf,
  enclosedBy,
  hexDistance,
  moveToOrigin,
  neighboursOf,
  outlineLength,
  piecesOf,
  type HexCell,
} from './hex-grid.ts';
import { at } from './indexed.ts';

const cell = (column: number, row: number): HexCell => ({ column, row });

describe('the hexagon grid', () => {
  it('has six neighbours one width away, on even and odd rows alike', () => {
    for (const middle of [cell(4, 4), cell(4, 5), cell(-3, -1)]) {
      const from = centreOf(middle);
      for (const next of neighboursOf(middle)) {
        const to = centreOf(next);
        expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeCloseTo(1, 12);
        expect(hexDistance(middle, next)).toBe(1);
      }
    }
  });

  it('puts odd rows half a cell further east', () => {
    expect(centreOf(cell(2, 1)).x).toBe(2.5);
    expect(neighboursOf(cell(2, 1))).toContain(cell(3, 0));
    expect(neighboursOf(cell(2, 2))).not.toContain(cell(3, 1));
  });

  it('keeps every distance when it moves cells to the origin, also by an odd number of rows', () => {
    const cells = [cell(3, 3), cell(4, 3), cell(3, 4), cell(7, 8)];
    const moved = moveToOrigin(cells);
    expect(Math.min(...moved.map(({ row }) => row))).toBe(0);
    expect(Math.min(...moved.map(({ column }) => column))).toBe(0);
    for (let a = 0; a < cells.length; a++) {
      for (let b = 0; b < cells.length; b++) {
        expect(hexDistance(at(moved, a), at(moved, b))).toBe(
          hexDistance(at(cells, a), at(cells, b)),
        );
      }
    }
  });

  it('tells connected pieces apart, largest first', () => {
    const pieces = piecesOf([cell(0, 0), cell(5, 5), cell(1, 0), cell(1, 1)]);
    expect(pieces.map((piece) => piece.length)).toEqual([3, 1]);
  });

  it('finds a cell that a ring shuts in, and none where the ring is open', () => {
    const ring = neighboursOf(cell(2, 2));
    expect(enclosedBy(ring)).toEqual([cell(2, 2)]);
    expect(enclosedBy(ring.slice(1))).toEqual([]);
    expect(enclosedBy([])).toEqual([]);
  });

  it('counts the sides that face outwards', () => {
    expect(outlineLength([cell(0, 0)])).toBe(6);
    expect(outlineLength([cell(2, 2), ...neighboursOf(cell(2, 2))])).toBe(18);
  });
});
