import {
  cellKey,
  centreOf,
  hexDistance,
  neighboursOf,
  type HexCell,
  type Point,
} from './hex-grid.ts';
import type { Piece } from './layout-problem.ts';

/**
 * A hexagon of the board with its geometry worked out once and what lies in it now. Sites point to
 * each other and to pieces, so the search follows references and looks nothing up.
 */
export interface Site {
  readonly cell: HexCell;
  readonly x: number;
  readonly y: number;
  /** The touching sites; fewer than six on the rim. */
  readonly neighbours: readonly Site[];
  piece: Piece | null;
  /** The last round of counting that came by here; see `contiguity.ts`. */
  visited: number;
  /** The last sum of shore costs that took this site in; see `layout-state.ts`. */
  counted: number;
}

/** A finite patch of hexagons, open sea along its rim. */
export interface Board {
  readonly sites: readonly Site[];
}

/** An empty board that covers the points with a margin of free cells on every side. */
export function boardAround(points: readonly Point[], margin: number): Board {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const rowHeight = centreOf({ column: 0, row: 1 }).y;
  const lastRow = Math.ceil(Math.max(...ys) / rowHeight) + margin;
  const lastColumn = Math.ceil(Math.max(...xs)) + margin;
  const sites = new Map<string, Site & { neighbours: Site[] }>();
  for (let row = Math.floor(Math.min(...ys) / rowHeight) - margin; row <= lastRow; row++) {
    for (let column = Math.floor(Math.min(...xs)) - margin; column <= lastColumn; column++) {
      const cell = { column, row };
      const marks = { visited: 0, counted: 0 };
      const site = { cell, ...centreOf(cell), neighbours: [], piece: null, ...marks };
      sites.set(cellKey(cell), site);
    }
  }
  for (const site of sites.values()) {
    for (const cell of neighboursOf(site.cell)) {
      const next = sites.get(cellKey(cell));
      if (next !== undefined) site.neighbours.push(next);
    }
  }
  return { sites: [...sites.values()] };
}

export function isOnRim(site: Site): boolean {
  return site.neighbours.length < 6;
}

/** Steps from site to site; 1 means the two touch. */
export function stepsBetween(a: Site, b: Site): number {
  return hexDistance(a.cell, b.cell);
}
