import type { LayoutArea } from './area-points.ts';
import type { Site } from './board.ts';
import type { Point } from './hex-grid.ts';
import { at } from './indexed.ts';
import { LONDON, type LayoutDefinition } from './layout-list.ts';
import { borderingDiscs, gabrielPairs, nearestNeighbours, nearestTo } from './neighbours.ts';
import { relaxCircles } from './relaxation.ts';
import { tuningFor, type ShoreCosts, type Tuning } from './tuning.ts';

/** An English region as a block that must hold together. */
export interface Region {
  readonly name: string;
  /** Cost of one side between this region and another. */
  readonly borderCost: number;
  readonly members: Piece[];
}

/** Something that takes up a hexagon. */
export interface Piece {
  /** Part of the mainland, an island off it, or a mark that keeps a piece of sea open. */
  readonly kind: 'land' | 'island' | 'mark';
  /** Islands and marks belong to no block. */
  readonly region: Region | null;
  readonly bonds: Bond[];
  /** Where its relaxed circle lies, in hexagon widths. */
  target: Point;
  /** Cost of lying one width from there; it grows with the square of the distance. */
  readonly homing: number;
  site: Site;
}

/** That one piece belongs near another, seen from the one. */
export interface Bond {
  readonly other: Piece;
  /** Cost of not touching. */
  readonly touch: number;
  /** Steps at which the bond is satisfied: 1, or 2 across the water around an island. */
  readonly apart: number;
  /** Cost of lying at right angles to the true direction, which is (x, y). */
  readonly compass: number;
  readonly x: number;
  readonly y: number;
}

/** What is to be laid out: areas first, in order of code, then sea marks. */
export interface LayoutProblem {
  readonly pieces: readonly Piece[];
  readonly regions: readonly Region[];
  readonly shore: ShoreCosts;
}

/** A piece of the problem as plain data, before it has a site. */
interface WeightedPair {
  readonly a: number;
  readonly b: number;
  readonly touch: number;
  readonly compass: number;
}

const LAND_KM2 = 130_500;
const NEAREST_FOR_TOUCHING = 4;
const NEAREST_FOR_COMPASS = 8;
const NEAREST_TO_MARK = 3;
/** Kilometres from the rims within which two areas may meet: enough for any moor, not for a sea. */
const REACH_KM = 63;
/** A border between two wide areas counts for more than one of mean length, up to this. */
const LONGEST_BORDER = 1.5;
const BORDER = { ordinary: 0.2, london: 0.8 };

/** Stands for "not laid yet", so that a piece need not be nullable in the search. */
const NOWHERE: Site = {
  cell: { column: 0, row: 0 },
  x: 0,
  y: 0,
  neighbours: [],
  piece: null,
  visited: 0,
  counted: 0,
};

/** Turns areas and sea marks into pieces, with the bonds between them and their relaxed places. */
export function describeProblem(
  layout: LayoutDefinition,
  areas: readonly LayoutArea[],
  marks: readonly Point[],
): LayoutProblem {
  const points = [...areas.map((area) => area.point), ...marks];
  const tuning = tuningFor(areas.length);
  const pairs = weighPairs(areas, marks, tuning);
  const hexagonWidth = Math.sqrt(LAND_KM2 / areas.length / (Math.sqrt(3) / 2));
  const targets = relaxCircles(
    points.map(({ x, y }) => ({ x: x / hexagonWidth, y: y / hexagonWidth })),
    pairs.filter((pair) => pair.touch > 0),
  );
  const { homing, shore } = tuning;
  const regions = regionsOf(areas);
  const pieces = targets.map((target, index): Piece => {
    const area = areas[index];
    const common = { bonds: [], target, homing, site: NOWHERE };
    if (area === undefined) return { kind: 'mark', region: null, ...common };
    if (layout.islands.includes(area.code)) return { kind: 'island', region: null, ...common };
    const region = regions.find(({ name }) => name === area.region) ?? null;
    return { kind: 'land', region, ...common };
  });
  for (const piece of pieces) piece.region?.members.push(piece);
  for (const pair of pairs) addBonds(pieces, points, pair);
  return { pieces, regions, shore };
}

function regionsOf(areas: readonly LayoutArea[]): Region[] {
  return [...new Set(areas.map((area) => area.region))].sort().map((name) => ({
    name,
    borderCost: name === LONDON ? BORDER.london : BORDER.ordinary,
    members: [],
  }));
}

/** One entry per pair that matters, however many reasons it matters for; marks come last. */
function weighPairs(
  areas: readonly LayoutArea[],
  marks: readonly Point[],
  { touch: touching, compass: directions }: Tuning,
): WeightedPair[] {
  const weights = new Map<string, WeightedPair>();
  const add = (one: number, two: number, touch: number, compass: number): void => {
    const a = Math.min(one, two);
    const b = Math.max(one, two);
    const known = weights.get(`${a},${b}`) ?? { a, b, touch: 0, compass: 0 };
    weights.set(`${a},${b}`, {
      a,
      b,
      touch: known.touch + touch,
      compass: Math.max(known.compass, compass),
    });
  };
  const points = areas.map((area) => area.point);
  for (const [a, b] of gabrielPairs(points)) {
    const isSameRegion = at(areas, a).region === at(areas, b).region;
    add(a, b, isSameRegion ? touching.sameRegion : touching.bordering, directions.bordering);
  }
  for (const { a, b, long } of touching.bySize > 0 ? bordersBySize(areas) : []) {
    add(a, b, touching.bySize * long, directions.bordering);
  }
  marks.forEach((mark, index) => {
    for (const area of nearestTo(mark, points, NEAREST_TO_MARK)) {
      add(area, areas.length + index, touching.mark, directions.bordering);
    }
  });
  const near = nearestNeighbours(points, NEAREST_FOR_COMPASS);
  near.forEach((others, self) => {
    others.forEach((other, rank) => {
      if (rank < NEAREST_FOR_TOUCHING) add(self, other, touching.nearest, directions.bordering);
      else add(self, other, 0, directions.nearby);
    });
  });
  return [...weights.values()];
}

/** The areas taken as discs of their size; a border is as long as the lesser of its two is wide. */
function bordersBySize(
  areas: readonly LayoutArea[],
): { readonly a: number; readonly b: number; readonly long: number }[] {
  const discs = areas.map(({ point, squareKilometres }) => ({
    ...point,
    squaredRadius: squareKilometres / Math.PI,
  }));
  const radii = discs.map((disc) => Math.sqrt(disc.squaredRadius));
  const mean = radii.reduce((sum, radius) => sum + radius, 0) / radii.length;
  return borderingDiscs(discs, REACH_KM).map(([a, b]) => {
    const lesser = Math.min(at(radii, a), at(radii, b)) / mean;
    return { a, b, long: Math.min(LONGEST_BORDER, lesser) };
  });
}

function addBonds(pieces: readonly Piece[], points: readonly Point[], pair: WeightedPair): void {
  const [a, b] = [at(pieces, pair.a), at(pieces, pair.b)];
  const dx = at(points, pair.b).x - at(points, pair.a).x;
  const dy = at(points, pair.b).y - at(points, pair.a).y;
  const length = Math.hypot(dx, dy);
  const [x, y] = [dx / length, dy / length];
  const apart = a.kind === 'island' || b.kind === 'island' ? 2 : 1;
  const { touch, compass } = pair;
  a.bonds.push({ other: b, touch, apart, compass, x, y });
  b.bonds.push({ other: a, touch, apart, compass, x: -x, y: -y });
}
