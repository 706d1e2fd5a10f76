import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { presimplify, simplify } from 'topojson-simplify';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon as Outline, Topology } from 'topojson-specification';
import { type AreaOutline, type BoundaryTopology } from '#app/domain/boundaries.ts';
import { keepEveryRing, leastWeight } from './simplification.ts';
import { areaOf, type Polygons, type Ring } from './polygons.ts';

type AreaTopology = Topology<{ areas: GeometryCollection }>;

/** Steps from edge to edge of the drawing: about 6 metres for all of England. */
const GRID = 100_000;
/** In square degrees, about a hundredth of a square kilometre: smaller islands are not drawn. */
const SMALLEST_ISLAND = 2e-6;

/**
 * Puts areas into one quantised, simplified topology in which a shared border is one line. Every
 * area keeps a shape: its largest part always stays, and no ring loses so much that it collapses.
 */
export function buildTopology(areas: ReadonlyMap<string, Polygons>): BoundaryTopology {
  const whole = topology({ areas: collectionOf([...areas.values()]) }, GRID);
  const outlines = outlinesOf(whole, [...areas.keys()]);
  const { transform } = whole;
  if (transform === undefined) throw new RangeError('a topology of no area has no extent');

  const weighted: AreaTopology = presimplify({
    type: 'Topology',
    transform,
    arcs: whole.arcs,
    objects: { areas: { type: 'GeometryCollection', geometries: outlines } },
  });
  const least = leastWeight(weighted.arcs);
  keepEveryRing(weighted.arcs, outlines, least);
  const { arcs } = simplify(weighted, least);
  return {
    type: 'Topology',
    transform,
    arcs: arcs.map((arc) => deltas(arc, transform)),
    objects: {
      areas: { type: 'GeometryCollection', geometries: outlines },
      approximate: { type: 'MultiLineString', arcs: [] },
    },
  };
}

function collectionOf(areas: readonly Polygons[]): FeatureCollection {
  return { type: 'FeatureCollection', features: areas.map(drawable) };
}

/** Without specks, outer rings clockwise and holes the other way. */
function drawable(polygons: Polygons): Feature<MultiPolygon> {
  const sizes = polygons.map(([outer]) => (outer === undefined ? 0 : Math.abs(areaOf(outer))));
  const least = Math.min(SMALLEST_ISLAND, Math.max(...sizes));
  const coordinates = polygons
    .filter((_, i) => (sizes[i] ?? -1) >= least)
    .map((rings) =>
      rings
        .filter((ring, i) => i === 0 || Math.abs(areaOf(ring)) >= SMALLEST_ISLAND)
        .map((ring, i) => wound(ring, i === 0 ? -1 : 1)),
    );
  return { type: 'Feature', properties: null, geometry: { type: 'MultiPolygon', coordinates } };
}

function wound(ring: Ring, sign: -1 | 1): number[][] {
  const points = ring.map(([x, y]) => [x, y]);
  return Math.sign(areaOf(ring)) === sign ? points : points.reverse();
}

function outlinesOf(whole: Topology, codes: readonly string[]): (AreaOutline & Outline)[] {
  const { areas } = whole.objects;
  if (areas?.type !== 'GeometryCollection') throw new RangeError('a topology lost its areas');
  return areas.geometries.map((shape, i) => {
    const id = codes[i];
    if (shape.type !== 'MultiPolygon' || id === undefined) {
      throw new RangeError(`a topology lost its area ${id ?? i}`);
    }
    return { type: shape.type, id, arcs: shape.arcs };
  });
}

/** Positions as TopoJSON writes them: the first on the grid, then steps. */
function deltas(arc: readonly number[][], transform: BoundaryTopology['transform']): number[][] {
  const { scale, translate } = transform;
  let last: readonly [number, number] = [0, 0];
  return arc.map(([x = NaN, y = NaN]) => {
    const next = [
      Math.round((x - translate[0]) / scale[0]),
      Math.round((y - translate[1]) / scale[1]),
    ] as const;
    const step = [next[0] - last[0], next[1] - last[1]];
    last = next;
    return step;
  });
}
