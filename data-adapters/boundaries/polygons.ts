import * as v from 'valibot';
import { placeProblem } from './england-window.ts';

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number];
export type Ring = readonly Position[];
export type Polygons = readonly (readonly Ring[])[];

export type ReadPolygons =
  | { readonly ok: true; readonly polygons: Polygons }
  /** `problem` follows the area's name: `lies outside England, …`. A sentence's end. */
  | { readonly ok: false; readonly problem: string };

const position = v.pipe(
  v.array(v.pipe(v.number(), v.finite())),
  v.minLength(2),
  v.transform(([x, y]) => [x, y]),
  v.strictTuple([v.number(), v.number()]),
);
const polygon = v.array(v.array(position));
const Geometry = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: polygon }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(polygon) }),
]);
const Typed = v.object({ type: v.string() });

/**
 * Reads a GeoJSON geometry. Rings are closed where they are not; rings without an inside are
 * dropped, and holes with a ring that is.
 */
export function readPolygons(geometry: unknown): ReadPolygons {
  const read = v.safeParse(Geometry, geometry, { abortEarly: true });
  if (!read.success) return refused(shapeProblem(geometry));
  const { output } = read;
  const polygons = (output.type === 'Polygon' ? [output.coordinates] : output.coordinates)
    .map((rings) => rings.map(closed))
    .flatMap(([outer, ...holes]) =>
      outer === undefined || areaOf(outer) === 0
        ? []
        : [[outer, ...holes.filter((hole) => areaOf(hole) !== 0)]],
    );
  if (polygons.length === 0) return refused('has a shape without an inside, so it is not drawn.');
  const problem = placeProblem(polygons);
  return problem === null ? { ok: true, polygons } : refused(problem);
}

/** Area of a ring in square degrees: above zero where it runs anticlockwise. */
export function areaOf(ring: Ring): number {
  let twice = 0;
  let [x, y] = ring.at(-1) ?? [0, 0];
  for (const [nextX, nextY] of ring) {
    twice += x * nextY - nextX * y;
    [x, y] = [nextX, nextY];
  }
  return twice / 2;
}

function closed(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined) return ring;
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

function shapeProblem(geometry: unknown): string {
  if (geometry === null || geometry === undefined) return 'has no shape, so it is not drawn.';
  const typed = v.safeParse(Typed, geometry);
  const type = typed.success ? typed.output.type : '';
  if (type === 'Polygon' || type === 'MultiPolygon') {
    return 'has coordinates that are not pairs of numbers, so it is not drawn.';
  }
  return 'has a shape that is not a Polygon or MultiPolygon, so it is not drawn.';
}

function refused(problem: string): ReadPolygons {
  return { ok: false, problem };
}
