import { project } from './area-points.ts';
import type { Point } from './hex-grid.ts';
import type { LayoutDefinition } from './layout-list.ts';

interface SeaMark {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** The mark is used in layouts of at least this many areas. */
  readonly fromAreas: number;
}

/**
 * Places beside England that are sea, Wales or Scotland. Each takes part in the layout as if it were
 * an area and is then left empty, so that the bays a reader knows the coast by stay open.
 */
const MARKS: readonly SeaMark[] = [
  { name: 'Cheviot Hills', latitude: 55.75, longitude: -2.5, fromAreas: 30 },
  { name: 'North Sea off Northumberland', latitude: 55.4, longitude: -1.1, fromAreas: 100 },
  { name: 'North Sea off Durham', latitude: 54.9, longitude: -0.8, fromAreas: 100 },
  { name: 'North Sea off Whitby', latitude: 54.65, longitude: -0.2, fromAreas: 30 },
  { name: 'North Sea off Holderness', latitude: 54.0, longitude: 0.4, fromAreas: 100 },
  { name: 'Humber mouth', latitude: 53.62, longitude: 0.3, fromAreas: 100 },
  { name: 'North Sea off Lincolnshire', latitude: 53.3, longitude: 0.7, fromAreas: 100 },
  { name: 'The Wash', latitude: 52.98, longitude: 0.36, fromAreas: 30 },
  { name: 'North Sea off Cromer', latitude: 53.2, longitude: 1.2, fromAreas: 100 },
  { name: 'North Sea off Great Yarmouth', latitude: 52.6, longitude: 2.1, fromAreas: 30 },
  { name: 'North Sea off Suffolk', latitude: 52.05, longitude: 1.9, fromAreas: 100 },
  { name: 'Thames estuary', latitude: 51.53, longitude: 1.05, fromAreas: 30 },
  { name: 'Strait of Dover', latitude: 51.2, longitude: 1.8, fromAreas: 30 },
  { name: 'Off Dungeness', latitude: 50.75, longitude: 1.1, fromAreas: 100 },
  { name: 'Off Beachy Head', latitude: 50.5, longitude: 0.3, fromAreas: 100 },
  { name: 'Off Selsey Bill', latitude: 50.45, longitude: -0.7, fromAreas: 100 },
  { name: 'Off Portland', latitude: 50.35, longitude: -2.3, fromAreas: 100 },
  { name: 'Lyme Bay', latitude: 50.5, longitude: -3.0, fromAreas: 30 },
  { name: 'Off Start Point', latitude: 50.0, longitude: -3.7, fromAreas: 30 },
  { name: 'Off the Lizard', latitude: 49.8, longitude: -5.0, fromAreas: 100 },
  { name: "Off Land's End", latitude: 50.3, longitude: -5.9, fromAreas: 30 },
  { name: 'Off Trevose Head', latitude: 50.75, longitude: -5.2, fromAreas: 100 },
  { name: 'Off Hartland Point', latitude: 51.1, longitude: -4.7, fromAreas: 100 },
  { name: 'Bristol Channel, outer', latitude: 51.35, longitude: -4.0, fromAreas: 30 },
  { name: 'Bristol Channel', latitude: 51.36, longitude: -3.35, fromAreas: 30 },
  { name: 'South Wales', latitude: 51.75, longitude: -3.4, fromAreas: 100 },
  { name: 'Mid Wales', latitude: 52.4, longitude: -3.6, fromAreas: 30 },
  { name: 'North Wales', latitude: 53.05, longitude: -3.5, fromAreas: 30 },
  { name: 'Liverpool Bay', latitude: 53.55, longitude: -3.4, fromAreas: 100 },
  { name: 'Morecambe Bay', latitude: 54.02, longitude: -3.1, fromAreas: 100 },
  { name: 'Irish Sea off St Bees', latitude: 54.4, longitude: -3.9, fromAreas: 100 },
  { name: 'Solway Firth', latitude: 55.1, longitude: -3.4, fromAreas: 30 },
];

/** The marks that a layout has enough hexagons to show. */
export function seaMarks(layout: LayoutDefinition): Point[] {
  return MARKS.filter((mark) => layout.areaCount >= mark.fromAreas).map((mark) =>
    project(mark.latitude, mark.longitude),
  );
}
