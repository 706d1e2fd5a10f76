/**
 * Pointy-top hexagons in "odd-r" rows: row 0 is the northernmost, rows count downwards, and odd rows
 * sit half a cell further east. Everything that asks "do these two touch?" asks it here.
 */
export interface HexCell {
  readonly column: number;
  readonly row: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distance between the centre lines of two rows, in hexagon widths. */
export const ROW_HEIGHT = Math.sqrt(3) / 2;

interface Axial {
  readonly q: number;
  readonly r: number;
}

const DIRECTIONS: readonly Axial[] = [
  { q: 1, r: 0 },
  { q: 1, r: -1 },
  { q: 0, r: -1 },
  { q: -1, r: 0 },
  { q: -1, r: 1 },
  { q: 0, r: 1 },
];

const shiftOf = (row: number): number => row & 1;

function toAxial(cell: HexCell): Axial {
  return { q: cell.column - (cell.row - shiftOf(cell.row)) / 2, r: cell.row };
}

function toCell(axial: Axial): HexCell {
  return { column: axial.q + (axial.r - shiftOf(axial.r)) / 2, row: axial.r };
}

/** Centre of a cell in hexagon widths, x to the east and y to the south. */
export function centreOf(cell: HexCell): Point {
  return { x: cell.column + 0.5 * shiftOf(cell.row), y: cell.row * ROW_HEIGHT };
}

/** A name for a cell that can be the key of a set or map. */
export function cellKey(cell: HexCell): string {
  return `${cell.column},${cell.row}`;
}

/** The six cells that share an edge with this one, from east anticlockwise. */
export function neighboursOf(cell: HexCell): HexCell[] {
  const { q, r } = toAxial(cell);
  return DIRECTIONS.map((step) => toCell({ q: q + step.q, r: r + step.r }));
}

/** Steps from cell to cell; 1 means the two touch. */
export function hexDistance(a: HexCell, b: HexCell): number {
  const from = toAxial(a);
  const to = toAxial(b);
  const dq = to.q - from.q;
  const dr = to.r - from.r;
  return (Math.abs(dq) + Math.abs(dr) + Math.abs(dq + dr)) / 2;
}

/**
 * Moves all cells so that the smallest column and row are 0. A shift by an odd number of rows swaps
 * which rows are indented, so the move is made in axial steps, which keeps every adjacency.
 */
export function moveToOrigin(cells: readonly HexCell[]): HexCell[] {
  const top = Math.min(...cells.map((cell) => cell.row));
  const lifted = cells.map((cell) => {
    const { q, r } = toAxial(cell);
    return toCell({ q, r: r - top });
  });
  const left = Math.min(...lifted.map((cell) => cell.column));
  return lifted.map((cell) => ({ column: cell.column - left, row: cell.row }));
}

/** The connected pieces the cells fall into, largest first. */
export function piecesOf(cells: readonly HexCell[]): HexCell[][] {
  const waiting = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const pieces: HexCell[][] = [];
  for (const start of cells) {
    if (!waiting.delete(cellKey(start))) continue;
    const piece = [start];
    for (const cell of piece) {
      for (const next of neighboursOf(cell)) {
        if (waiting.delete(cellKey(next))) piece.push(next);
      }
    }
    pieces.push(piece);
  }
  return pieces.sort((a, b) => b.length - a.length);
}

/** Cells outside the set that cannot reach the open without crossing it: its holes. */
export function enclosedBy(cells: readonly HexCell[]): HexCell[] {
  if (cells.length === 0) return [];
  const walls = new Set(cells.map(cellKey));
  const columns = cells.map((cell) => cell.column);
  const rows = cells.map((cell) => cell.row);
  const outside: HexCell[] = [];
  for (let row = Math.min(...rows) - 1; row <= Math.max(...rows) + 1; row++) {
    for (let column = Math.min(...columns) - 1; column <= Math.max(...columns) + 1; column++) {
      if (!walls.has(cellKey({ column, row }))) outside.push({ column, row });
    }
  }
  // The frame of one cell around the set is in one piece with everything that is open.
  const frame = outside[0];
  if (frame === undefined) return [];
  return piecesOf(outside)
    .filter((piece) => !piece.includes(frame))
    .flat();
}

/** How many sides of the set's cells face something that is not in the set. */
export function outlineLength(cells: readonly HexCell[]): number {
  const inside = new Set(cells.map(cellKey));
  return cells.reduce(
    (sum, cell) => sum + neighboursOf(cell).filter((next) => !inside.has(cellKey(next))).length,
    0,
  );
}
