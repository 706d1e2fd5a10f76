import { geoIdentity, geoStream } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';

/** West, south, east and north edges of a window, in degrees. */
export type Window = readonly [west: number, south: number, east: number, north: number];

/** The part of some land that lies in a window. Edges of the window become edges of the land. */
export function clipToWindow(land: MultiPolygon, window: Window): MultiPolygon {
  const [west, south, east, north] = window;
  const polygons: Position[][][] = [];
  for (const polygon of land.coordinates) {
    const rings: Position[][] = [];
    const stream = geoIdentity()
      .clipExtent([
        [west, south],
        [east, north],
      ])
      .stream({
        polygonStart: () => undefined,
        polygonEnd: () => undefined,
        lineStart: () => void rings.push([]),
        point: (x, y) => void rings.at(-1)?.push([x, y]),
        lineEnd: () => {
          const ring = rings.at(-1);
          const first = ring?.[0];
          if (ring !== undefined && first !== undefined) ring.push(first);
        },
      });
    geoStream({ type: 'Polygon', coordinates: polygon }, stream);
    // Land in this window has no lakes cut out of it, so that every ring stands for itself.
    polygons.push(...rings.filter((ring) => ring.length > 3).map((ring) => [ring]));
  }
  return { type: 'MultiPolygon', coordinates: polygons };
}
