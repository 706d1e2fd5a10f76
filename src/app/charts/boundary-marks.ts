import { geoPath, type GeoProjection } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { type AreaOutline, type Boundaries } from '../domain/boundaries.ts';
import { type CirclePlace } from './area-circles.ts';
import { type AreaMark } from './area-mark.ts';

/** A level's outlines as SVG path data. */
export interface BoundaryDrawing {
  readonly marks: readonly AreaMark[];
  /** Borders known only roughly; blank where there are none. */
  readonly approximate: string;
}

/**
 * Outlines of official boundaries. The keyboard walks between the places' own points, which lie
 * inside their areas; an area without one is taken at its middle.
 */
export function boundaryDrawing(
  boundaries: Boundaries,
  places: readonly CirclePlace[],
  projection: GeoProjection,
): BoundaryDrawing {
  const topology = copied(boundaries);
  const path = geoPath(projection).digits(1);
  const points = new Map(
    places.map(({ code, longitude, latitude }) => [code, projection([longitude, latitude])]),
  );
  const { areas, approximate } = boundaries.topology.objects;
  const marks = areas.geometries.flatMap((area): AreaMark[] => {
    const shape = dissolved(topology, area);
    const outline = path(shape);
    if (outline === null) return [];
    const [[, top], [, bottom]] = path.bounds(shape);
    const [x, y] = points.get(area.id) ?? path.centroid(shape);
    return [{ code: area.id, x, y, reach: Math.max(y - top, bottom - y), outline }];
  });
  const lines = { type: approximate.type, arcs: approximate.arcs.map((arc) => [...arc]) };
  return { marks, approximate: path(mesh(topology, lines)) ?? '' };
}

/** One shape without the lines between its parts. */
function dissolved(topology: Topology, area: AreaOutline): MultiPolygon {
  const arcs = area.arcs.map((polygon) => polygon.map((ring) => [...ring]));
  return merge(topology, [{ type: 'MultiPolygon', arcs }]);
}

/** For the library, which marks what it works on; what is given may be frozen. */
function copied({ topology }: Boundaries): Topology {
  const { scale, translate } = topology.transform;
  return {
    type: 'Topology',
    transform: { scale: [...scale], translate: [...translate] },
    arcs: topology.arcs.map((arc) => arc.map((position) => [...position])),
    objects: {},
  };
}
