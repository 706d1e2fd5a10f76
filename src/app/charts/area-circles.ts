import { geoTransverseMercator, type GeoProjection } from 'd3-geo';
import { type AreaMark, type DrawingFrame } from './area-mark.ts';

/** An area's place and size: what a circle on the map needs. */
export interface CirclePlace {
  readonly code: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Residents aged 16 to 64: the area of the circle. */
  readonly workingAge: number;
}

export const MAP_FRAME: DrawingFrame = { x: 0, y: 0, width: 560, height: 640 };

/** England, with the sea round it. West, south, east and north. */
const ENGLAND_WINDOW = { west: -6.6, south: 49.85, east: 1.9, north: 55.75 };
/** Share of the drawing that all circles cover together: enough to see, little enough to tell apart. */
const COVER = 0.115;
const SMALLEST_RADIUS = 2.5;

/** The transverse Mercator of British maps: two degrees west runs straight up. */
export function englandProjection(frame: DrawingFrame = MAP_FRAME): GeoProjection {
  const { west, south, east, north } = ENGLAND_WINDOW;
  return geoTransverseMercator()
    .rotate([2, 0])
    .fitExtent(
      [
        [frame.x, frame.y],
        [frame.x + frame.width, frame.y + frame.height],
      ],
      {
        type: 'MultiPoint',
        coordinates: [
          [west, south],
          [east, south],
          [-2, north],
          [-2, south],
          [east, north - 1.4],
        ],
      },
    );
}

/** Circles by size of population, the largest first so that small ones lie on top. */
export function areaCircles(
  places: readonly CirclePlace[],
  projection: GeoProjection,
  frame: DrawingFrame = MAP_FRAME,
): readonly AreaMark[] {
  const total = places.reduce((sum, place) => sum + place.workingAge, 0);
  if (total <= 0) return [];
  const unit = Math.sqrt((COVER * frame.width * frame.height) / (Math.PI * total));
  return [...places]
    .sort((a, b) => b.workingAge - a.workingAge)
    .flatMap((place) => {
      const point = projection([place.longitude, place.latitude]);
      if (point === null) return [];
      const radius = Math.max(SMALLEST_RADIUS, unit * Math.sqrt(place.workingAge));
      return {
        code: place.code,
        x: point[0],
        y: point[1],
        reach: radius,
        outline: circlePath(point[0], point[1], radius),
      };
    });
}

function circlePath(x: number, y: number, radius: number): string {
  const r = radius.toFixed(1);
  const d = (2 * radius).toFixed(1);
  return `M${(x - radius).toFixed(1)},${y.toFixed(1)}a${r},${r} 0 1,0 ${d},0a${r},${r} 0 1,0 -${d},0Z`;
}
