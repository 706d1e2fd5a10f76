import { centreOf, hexDistance, type HexCell, type Point } from './hex-grid.ts';
import { at } from './indexed.ts';
import { gabrielPairs, nearestNeighbours } from './neighbours.ts';

export interface LayoutMetrics {
  /** Mean distance from the true place, in hexagon widths, after the best scaling and shift. */
  readonly meanDisplacement: number;
  /** Share of each area's four nearest areas that touch it, averaged over all areas. */
  readonly nearestNeighboursTouching: number;
  /** Share of neighbouring pairs whose direction is within 45 degrees of the true one. */
  readonly compassKept: number;
}

const NEAREST = 4;
const KEPT = Math.cos(Math.PI / 4);

/** Everything that is reported about a layout; `points` and `cells` are in the same order. */
export function measureLayout(points: readonly Point[], cells: readonly HexCell[]): LayoutMetrics {
  return {
    meanDisplacement: meanDisplacement(points, cells.map(centreOf)),
    nearestNeighboursTouching: shareOfNearestTouching(points, cells),
    compassKept: shareOfDirectionsKept(points, cells.map(centreOf)),
  };
}

/**
 * Share of the pairs (area, one of its four nearest) in which the two hexagons touch. An island
 * touches nothing and counts as a miss.
 */
export function shareOfNearestTouching(
  points: readonly Point[],
  cells: readonly HexCell[],
): number {
  const pairs = nearestNeighbours(points, NEAREST).flatMap((near, self) =>
    near.map((other) => hexDistance(at(cells, self), at(cells, other)) === 1),
  );
  return pairs.filter(Boolean).length / pairs.length;
}

/** Least-squares fit of the points to the centres by one scale and one shift, then mean distance. */
export function meanDisplacement(points: readonly Point[], centres: readonly Point[]): number {
  const from = centred(points);
  const to = centred(centres);
  const product = from.reduce((sum, p, i) => sum + p.x * at(to, i).x + p.y * at(to, i).y, 0);
  const square = from.reduce((sum, p) => sum + p.x * p.x + p.y * p.y, 0);
  // A negative scale would pass a map turned upside down as a perfect one.
  const scale = Math.max(0, product / square);
  const distances = from.map((p, i) =>
    Math.hypot(scale * p.x - at(to, i).x, scale * p.y - at(to, i).y),
  );
  return mean(distances);
}

function shareOfDirectionsKept(points: readonly Point[], centres: readonly Point[]): number {
  const pairs = gabrielPairs(points);
  const kept = pairs.filter(
    ([a, b]) => cosineBetween(at(points, a), at(points, b), at(centres, a), at(centres, b)) >= KEPT,
  );
  return kept.length / pairs.length;
}

function cosineBetween(from: Point, to: Point, shownFrom: Point, shownTo: Point): number {
  const x = to.x - from.x;
  const y = to.y - from.y;
  const shownX = shownTo.x - shownFrom.x;
  const shownY = shownTo.y - shownFrom.y;
  return (x * shownX + y * shownY) / (Math.hypot(x, y) * Math.hypot(shownX, shownY));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function centred(points: readonly Point[]): Point[] {
  const x = mean(points.map((point) => point.x));
  const y = mean(points.map((point) => point.y));
  return points.map((point) => ({ x: point.x - x, y: point.y - y }));
}
