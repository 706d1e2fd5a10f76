/** One area's place in a layout of hexagons: rows run down, odd rows are half a cell to the right. */
export interface HexCell {
  readonly code: string;
  readonly column: number;
  readonly row: number;
  /** It lies apart from the mainland. */
  readonly island: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distance from the middle of a hexagon to a corner, in drawing units. */
export const HEX_RADIUS = 20;
export const HEX_WIDTH = Math.sqrt(3) * HEX_RADIUS;

/** Corners of a pointy-top hexagon, clockwise from the top. */
const CORNERS: readonly Point[] = [0, 1, 2, 3, 4, 5].map((corner) => ({
  x: Math.sin((corner * Math.PI) / 3),
  y: -Math.cos((corner * Math.PI) / 3),
}));

/** Neighbours across the side that starts at each corner: columns and rows from an even/odd row. */
const NEIGHBOURS = {
  even: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 1],
    [-1, 0],
    [-1, -1],
  ],
  odd: [
    [1, -1],
    [1, 0],
    [1, 1],
    [0, 1],
    [-1, 0],
    [0, -1],
  ],
} as const;

export function hexCentre(cell: Pick<HexCell, 'column' | 'row'>): Point {
  return {
    x: HEX_WIDTH * (cell.column + (isOdd(cell.row) ? 0.5 : 0)),
    y: 1.5 * HEX_RADIUS * cell.row,
  };
}

/** The outline of a hexagon as SVG path data, drawn a little inside its cell. */
export function hexOutline(centre: Point, inset = 0.6): string {
  return `M${CORNERS.map((corner) => at(centre, corner, HEX_RADIUS - inset)).join('L')}Z`;
}

/** Sides between touching cells of different groups, and where a grouped cell meets the sea. */
export function groupBorders(
  cells: readonly HexCell[],
  groupOf: (code: string) => string | undefined,
): string {
  const byPlace = new Map(cells.map((cell) => [placeKey(cell.column, cell.row), cell]));
  let path = '';
  for (const cell of cells) {
    const centre = hexCentre(cell);
    const steps = isOdd(cell.row) ? NEIGHBOURS.odd : NEIGHBOURS.even;
    steps.forEach(([dx, dy], side) => {
      const other = byPlace.get(placeKey(cell.column + dx, cell.row + dy));
      if (other === undefined || other.code < cell.code) return;
      if (groupOf(other.code) === groupOf(cell.code)) return;
      const [from, to] = [CORNERS[side], CORNERS[(side + 1) % 6]];
      if (from === undefined || to === undefined) return;
      path += `M${at(centre, from, HEX_RADIUS)}L${at(centre, to, HEX_RADIUS)}`;
    });
  }
  return path;
}

function at(centre: Point, corner: Point, radius: number): string {
  return `${(centre.x + corner.x * radius).toFixed(2)},${(centre.y + corner.y * radius).toFixed(2)}`;
}

function isOdd(row: number): boolean {
  return Math.abs(row % 2) === 1;
}

function placeKey(column: number, row: number): string {
  return `${column},${row}`;
}
