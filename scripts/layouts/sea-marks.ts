import { project } from './area-points.ts';
import type { Point } from './hex-grid.ts';
import type { LayoutDefinition } from './layout-list.ts';

/** Integrated care boards, upper-tier and lower-tier local authorities; regions need no marks. */
type Scale = 'boards' | 'upper' | 'lower';

const SCALES: Readonly<Record<LayoutDefinition['level'], Scale | null>> = {
  region: null,
  'nhs-region': null,
  icb: 'boards',
  utla: 'upper',
  ltla: 'lower',
};

const ALL: readonly Scale[] = ['boards', 'upper', 'lower'];
const COUNCILS: readonly Scale[] = ['upper', 'lower'];
/** Bays that more hexagons show by themselves: a mark there would make a gulf of them. */
const BOARDS: readonly Scale[] = ['boards'];
/** Upper-tier Cumbria and North Yorkshire are three hexagons: a mark would break them off. */
const BUT_UPPER: readonly Scale[] = ['boards', 'lower'];
const LOWER: readonly Scale[] = ['lower'];

interface SeaMark {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** The layouts it is used in, by what they show. */
  readonly scales: readonly Scale[];
}

/**
 * Places beside England that are sea, Wales or Scotland. Each takes part in the layout as if it were
 * an area and is then left empty, so that the bays a reader knows the coast by stay open.
 */
const MARKS: readonly SeaMark[] = [
  { name: 'Cheviot Hills', latitude: 55.75, longitude: -2.5, scales: ALL },
  { name: 'North Sea off Northumberland', latitude: 55.4, longitude: -1.1, scales: COUNCILS },
  { name: 'North Sea off Durham', latitude: 54.9, longitude: -0.8, scales: COUNCILS },
  { name: 'North Sea off Whitby', latitude: 54.65, longitude: -0.2, scales: BUT_UPPER },
  { name: 'North Sea off Holderness', latitude: 54.0, longitude: 0.4, scales: COUNCILS },
  { name: 'North Sea off Lincolnshire', latitude: 53.3, longitude: 0.7, scales: COUNCILS },
  { name: 'The Wash', latitude: 52.98, longitude: 0.36, scales: BOARDS },
  { name: 'North Sea off Great Yarmouth', latitude: 52.6, longitude: 2.1, scales: ALL },
  { name: 'North Sea off Suffolk', latitude: 52.05, longitude: 1.9, scales: COUNCILS },
  { name: 'Thames estuary', latitude: 51.53, longitude: 1.05, scales: ALL },
  { name: 'Strait of Dover', latitude: 51.2, longitude: 1.8, scales: ALL },
  { name: 'Off Dungeness', latitude: 50.75, longitude: 1.1, scales: COUNCILS },
  { name: 'Off Beachy Head', latitude: 50.5, longitude: 0.3, scales: COUNCILS },
  { name: 'Off Selsey Bill', latitude: 50.45, longitude: -0.7, scales: COUNCILS },
  { name: 'Off Portland', latitude: 50.35, longitude: -2.3, scales: COUNCILS },
  { name: 'Lyme Bay', latitude: 50.5, longitude: -3.0, scales: ALL },
  { name: 'Off Start Point', latitude: 50.0, longitude: -3.7, scales: ALL },
  { name: 'Off the Lizard', latitude: 49.8, longitude: -5.0, scales: COUNCILS },
  { name: "Off Land's End", latitude: 50.3, longitude: -5.9, scales: ALL },
  { name: 'Off Trevose Head', latitude: 50.75, longitude: -5.2, scales: COUNCILS },
  { name: 'Off Hartland Point', latitude: 51.1, longitude: -4.7, scales: COUNCILS },
  { name: 'Bristol Channel, outer', latitude: 51.35, longitude: -4.0, scales: ALL },
  { name: 'Bristol Channel', latitude: 51.36, longitude: -3.35, scales: ALL },
  { name: 'South Wales', latitude: 51.75, longitude: -3.4, scales: COUNCILS },
  { name: 'Mid Wales', latitude: 52.4, longitude: -3.6, scales: ALL },
  { name: 'North Wales', latitude: 53.05, longitude: -3.5, scales: ALL },
  { name: 'Liverpool Bay', latitude: 53.55, longitude: -3.4, scales: COUNCILS },
  { name: 'Morecambe Bay', latitude: 54.02, longitude: -3.1, scales: LOWER },
  { name: 'Irish Sea off St Bees', latitude: 54.4, longitude: -3.9, scales: COUNCILS },
  { name: 'Solway Firth', latitude: 55.1, longitude: -3.4, scales: BUT_UPPER },
];

/** The marks of a layout. */
export function seaMarks(layout: LayoutDefinition): Point[] {
  const scale = SCALES[layout.level];
  return MARKS.filter(({ scales }) => scale !== null && scales.includes(scale)).map((mark) =>
    project(mark.latitude, mark.longitude),
  );
}
