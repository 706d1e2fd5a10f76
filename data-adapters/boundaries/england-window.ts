import { type Polygons } from './polygons.ts';

/** England with a margin, in degrees: from Scilly to Lowestoft and Berwick. */
const WEST = -7.5;
const EAST = 3;
const SOUTH = 49;
const NORTH = 56.5;

/**
 * Why coordinates cannot be degrees of longitude and latitude in England, as the end of a sentence
 * with what to do; null where they can.
 */
export function placeProblem(polygons: Polygons): string | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rings of polygons) {
    for (const ring of rings) {
      for (const [x, y] of ring) {
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < south) south = y;
        if (y > north) north = y;
      }
    }
  }
  if (west >= WEST && east <= EAST && south >= SOUTH && north <= NORTH) return null;
  if (west >= SOUTH && east <= NORTH && south >= WEST && north <= EAST) {
    return 'has latitude before longitude; export it again with longitude first, as GeoJSON asks.';
  }
  if (west < -180 || east > 180 || south < -90 || north > 90) {
    return 'has coordinates in metres, not degrees; export it again in longitude and latitude (WGS84, EPSG:4326).';
  }
  return 'lies outside England; look whether its coordinates are longitude and latitude (WGS84, EPSG:4326).';
}
