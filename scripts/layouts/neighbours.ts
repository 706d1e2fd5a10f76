import type { Point } from './hex-grid.ts';
import { at } from './indexed.ts';

const squaredDistance = (a: Point, b: Point): number => (a.x - b.x) ** 2 + (a.y - b.y) ** 2;

/** Indices of the `count` points nearest to a place, nearest first. */
export function nearestTo(place: Point, points: readonly Point[], count: number): number[] {
  return points
    .map((point, index) => ({ index, distance: squaredDistance(place, point) }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .slice(0, count)
    .map(({ index }) => index);
}

/** For each point the indices of the `count` other points nearest to it, nearest first. */
export function nearestNeighbours(points: readonly Point[], count: number): number[][] {
  return points.map((point, self) =>
    nearestTo(point, points, count + 1)
      .filter((index) => index !== self)
      .slice(0, count),
  );
}

/**
 * Pairs of points with no third point in the circle that has the pair as its diameter (the Gabriel
 * graph). It approximates "share a border" from points alone, and joins clusters that the nearest
 * neighbours of each point would leave apart.
 */
export function gabrielPairs(points: readonly Point[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < points.length; a++) {
    for (let b = a + 1; b < points.length; b++) {
      if (isUnobstructed(points, a, b)) pairs.push([a, b]);
    }
  }
  return pairs;
}

export interface Disc extends Point {
  readonly squaredRadius: number;
}

/**
 * Pairs of discs that border on each other: the Gabriel graph with distances counted from the rims
 * instead of the middles (the power of a place to a disc, as in a power diagram), so that wide areas
 * meet across the small ones beside them.
 *
 * @param reach discs further than this from the place between them are parted by water
 */
export function borderingDiscs(discs: readonly Disc[], reach: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < discs.length; a++) {
    for (let b = a + 1; b < discs.length; b++) {
      const between = placeBetween(at(discs, a), at(discs, b));
      if (between === null) continue;
      const power = powerOf(between, at(discs, a));
      if (power > reach ** 2) continue;
      const isFree = discs.every(
        (other, index) => index === a || index === b || powerOf(between, other) >= power,
      );
      if (isFree) pairs.push([a, b]);
    }
  }
  return pairs;
}

/** The place on the line from middle to middle that has the same power to both discs, if any. */
function placeBetween(a: Disc, b: Disc): Point | null {
  const squared = squaredDistance(a, b);
  const share = (squared + a.squaredRadius - b.squaredRadius) / (2 * squared);
  if (share <= 0 || share >= 1) return null;
  return { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
}

const powerOf = (place: Point, disc: Disc): number =>
  squaredDistance(place, disc) - disc.squaredRadius;

function isUnobstructed(points: readonly Point[], a: number, b: number): boolean {
  const from = at(points, a);
  const to = at(points, b);
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const radius = squaredDistance(from, to) / 4;
  return points.every(
    (other, index) => index === a || index === b || squaredDistance(other, middle) >= radius,
  );
}
