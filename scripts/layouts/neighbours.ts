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

function isUnobstructed(points: readonly Point[], a: number, b: number): boolean {
  const from = at(points, a);
  const to = at(points, b);
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const radius = squaredDistance(from, to) / 4;
  return points.every(
    (other, index) => index === a || index === b || squaredDistance(other, middle) >= radius,
  );
}
