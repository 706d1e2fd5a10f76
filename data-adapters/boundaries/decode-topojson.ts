import * as v from 'valibot';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { type RawFeature } from './area-shape.ts';

const position = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(2));
const pair = v.strictTuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())]);
const Topology = v.object({
  type: v.literal('Topology'),
  transform: v.nullish(v.object({ scale: pair, translate: pair })),
  arcs: v.array(v.array(position)),
  objects: v.record(v.string(), v.unknown()),
});
const Shape = v.object({
  type: v.nullable(v.string()),
  id: v.optional(v.unknown()),
  properties: v.nullish(v.record(v.string(), v.unknown())),
  arcs: v.optional(v.unknown()),
  geometries: v.optional(v.array(v.unknown())),
});
const rings = v.array(v.array(v.pipe(v.number(), v.integer())));
const PolygonArcs = v.pipe(
  rings,
  v.transform((polygon) => [polygon]),
);
const MultiPolygonArcs = v.array(rings);

type Coordinates = number[][][][];

/**
 * Features of a TopoJSON document, its largest object if it holds several. Walks without recursion
 * and stops at `mostPositions`, since few bytes can name a long line many times.
 * @throws ForeignFileError where it is no TopoJSON or unfolds to too much.
 */
export function decodeTopoJson(
  document: unknown,
  file: string,
  mostPositions: number,
): readonly RawFeature[] {
  const read = v.safeParse(Topology, document, { abortEarly: true });
  if (!read.success) throw damaged(file);
  const { objects, transform } = read.output;
  const arcs = read.output.arcs.map((arc) => absolute(arc, transform));
  const collections = Object.values(objects).map((object) => shapesIn(object, file));
  const largest = collections.sort((a, b) => b.length - a.length)[0] ?? [];

  let left = mostPositions;
  const lineOf = (ring: readonly number[]): number[][] =>
    ring.flatMap((number, i) => {
      const arc = arcs[number < 0 ? ~number : number];
      if (arc === undefined) throw damaged(file);
      left -= arc.length;
      if (left < 0) throw tooMuch(file, mostPositions);
      const line = number < 0 ? arc.toReversed() : arc;
      return i === 0 ? line : line.slice(1);
    });
  return largest.map(({ id, properties, type, arcs: numbers }, i) => {
    const schema = type === 'Polygon' ? PolygonArcs : MultiPolygonArcs;
    const polygons = v.safeParse(schema, numbers, { abortEarly: true });
    const isPolygon = type === 'Polygon' || type === 'MultiPolygon';
    if (isPolygon && !polygons.success) throw damaged(file);
    const coordinates: Coordinates = polygons.success
      ? polygons.output.map((polygon) => polygon.map(lineOf))
      : [];
    const geometry = isPolygon ? { type: 'MultiPolygon', coordinates } : { type };
    return { row: i + 1, properties: { id, ...properties }, geometry };
  });
}

/** The shapes of an object, those in collections too. */
function shapesIn(object: unknown, file: string): v.InferOutput<typeof Shape>[] {
  const shapes: v.InferOutput<typeof Shape>[] = [];
  const waiting: unknown[] = [object];
  while (waiting.length > 0) {
    const read = v.safeParse(Shape, waiting.pop(), { abortEarly: true });
    if (!read.success) throw damaged(file);
    const { geometries, type } = read.output;
    if (type !== 'GeometryCollection') shapes.push(read.output);
    else for (const shape of geometries?.toReversed() ?? []) waiting.push(shape);
  }
  return shapes;
}

function absolute(
  arc: readonly (readonly number[])[],
  transform: v.InferOutput<typeof Topology>['transform'],
): number[][] {
  if (transform === null || transform === undefined) return arc.map(([x, y]) => at(x, y));
  const { scale, translate } = transform;
  let [column, row] = [0, 0];
  return arc.map(([dx, dy]) => {
    const [right, up] = at(dx, dy);
    column += right;
    row += up;
    return [column * scale[0] + translate[0], row * scale[1] + translate[1]];
  });
}

/** The schema has made sure of both. */
function at(x: number | undefined, y: number | undefined): [number, number] {
  if (x === undefined || y === undefined) throw new RangeError('a position without two numbers');
  return [x, y];
}

function damaged(file: string): ForeignFileError {
  return new ForeignFileError(
    `${file} is TopoJSON that cannot be followed: an object or a line in it is damaged; export it again.`,
  );
}

function tooMuch(file: string, most: number): ForeignFileError {
  return new ForeignFileError(
    `${file} unfolds to more than ${most / 1_000_000} million positions; bring generalised boundaries (BUC or BSC).`,
  );
}
