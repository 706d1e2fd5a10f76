/**
 * Writes `assets/coastline/coastline.json`: the land of Great Britain, Ireland and the near coast of
 * the continent, small enough to ship. Natural Earth 1:10m by way of the world-atlas package; the
 * same input gives the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  MultiPolygon as LandShape,
  Topology,
} from 'topojson-specification';
import type { MultiPolygon } from 'geojson';
import { clipToWindow, type Window } from './clip.ts';

interface WorldAtlas extends Topology<{ countries: GeometryCollection<{ name: string }> }> {
  readonly type: 'Topology';
}

/** England with sea, Wales, southern Scotland and eastern Ireland around it. */
const WINDOW: Window = [-11.5, 48.2, 4.6, 60];
const COUNTRIES: readonly string[] = [
  'United Kingdom',
  'Isle of Man',
  'Ireland',
  'France',
  'Belgium',
  'Netherlands',
  'Jersey',
  'Guernsey',
];
/** In square degrees: detail and islands smaller than this are left out. */
const SMALLEST_DETAIL = 0.00022;
const SMALLEST_ISLAND = 0.0009;
const GRID = 6000;

const require = createRequire(import.meta.url);
const world = JSON.parse(
  readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'),
) as WorldAtlas;

const land: Record<string, MultiPolygon> = {};
for (const country of feature(world, world.objects.countries).features) {
  const { geometry, properties } = country;
  if (!COUNTRIES.includes(properties.name)) continue;
  const whole: MultiPolygon =
    geometry.type === 'MultiPolygon'
      ? geometry
      : geometry.type === 'Polygon'
        ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] }
        : { type: 'MultiPolygon', coordinates: [] };
  const inWindow = clipToWindow(whole, WINDOW);
  const group = properties.name === 'United Kingdom' ? 'home' : 'near';
  const before = land[group]?.coordinates ?? [];
  land[group] = { type: 'MultiPolygon', coordinates: [...before, ...inWindow.coordinates] };
}

const whole = topology(land) as Topology<Record<string, LandShape>>;
const weighted = presimplify(whole);
const kept = filter(weighted, filterWeight(weighted, SMALLEST_ISLAND));
const simple = simplify(kept, SMALLEST_DETAIL);
const coastline = topology(
  Object.fromEntries(
    Object.entries(simple.objects).map(([name, object]) => [name, feature(simple, object)]),
  ),
  GRID,
);

const folder = new URL('../../assets/coastline/', import.meta.url);
mkdirSync(folder, { recursive: true });
const text = `${JSON.stringify({
  source: 'Natural Earth 1:10m, by way of world-atlas 2.0.2',
  licence: 'Public domain',
  ...coastline,
})}\n`;
writeFileSync(new URL('coastline.json', folder), text);
console.log(`assets/coastline/coastline.json: ${(text.length / 1000).toFixed(1)} kB`);
