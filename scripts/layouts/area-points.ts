import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Point } from './hex-grid.ts';
import type { LayoutDefinition } from './layout-list.ts';

/** An area to be given a hexagon. */
export interface LayoutArea {
  readonly code: string;
  readonly name: string;
  /** English region; for an area that straddles regions, the one most of its people live in. */
  readonly region: string;
  /** Kilometres east and south of a fixed origin. */
  readonly point: Point;
  readonly squareKilometres: number;
}

type Row = Readonly<Record<string, string>>;

const KM_PER_DEGREE = 111.2;
const CENTRAL_MERIDIAN = -2;

/** Sinusoidal projection about 2° W: true distances along parallels, good to 1% across England. */
export function project(latitude: number, longitude: number): Point {
  const alongParallel = Math.cos((latitude * Math.PI) / 180) * KM_PER_DEGREE;
  return { x: (longitude - CENTRAL_MERIDIAN) * alongParallel, y: -latitude * KM_PER_DEGREE };
}

/** The areas of one layout with their points and regions, in order of code. */
export function readAreas(folder: string, layout: LayoutDefinition): LayoutArea[] {
  const regions = readRegions(folder, layout);
  return readTable(folder, 'areas.csv')
    .filter((row) => row['level'] === layout.level && isInForce(row, layout.asOf))
    .map((row) => {
      const code = field(row, 'code');
      const region = layout.level === 'region' ? code : regions.get(code);
      if (region === undefined) throw new Error(`no region for ${code}`);
      const point = project(Number(field(row, 'lat')), Number(field(row, 'lon')));
      const squareKilometres = Number(field(row, 'area_km2'));
      return { code, name: field(row, 'short_name'), region, point, squareKilometres };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function isInForce(row: Row, day: string): boolean {
  const from = row['valid_from'];
  const to = row['valid_to'];
  return (!from || from <= day) && (!to || to >= day);
}

/** The region in which the largest part of each area's people live, counted by lower-tier areas. */
function readRegions(folder: string, layout: LayoutDefinition): Map<string, string> {
  const memberships = readTable(folder, 'membership.csv').filter(
    (row) => row['child_level'] === 'ltla',
  );
  const regionOf = new Map(
    memberships
      .filter((row) => row['parent_level'] === 'region')
      .map((row) => [field(row, 'child_code'), field(row, 'parent_code')]),
  );
  if (layout.level === 'ltla') return regionOf;
  const residents = readResidents(folder);
  const people = new Map<string, Map<string, number>>();
  for (const { child, parent, share } of membersOf(folder, layout, memberships)) {
    const region = regionOf.get(child);
    const population = residents.get(child);
    if (region === undefined || population === undefined) throw new Error(`unknown area ${child}`);
    const shares = people.get(parent) ?? new Map<string, number>();
    people.set(parent, shares);
    const counted = shares.get(region);
    const added = share * population;
    shares.set(region, counted === undefined ? added : counted + added);
  }
  return new Map([...people].map(([code, shares]) => [code, largest(shares)]));
}

interface Member {
  readonly child: string;
  readonly parent: string;
  readonly share: number;
}

/** Lower-tier members of a layout's areas; an NHS region's are those of its integrated care boards. */
function membersOf(
  folder: string,
  layout: LayoutDefinition,
  memberships: readonly Row[],
): Member[] {
  const isNhsRegion = layout.level === 'nhs-region';
  const vintage = isNhsRegion ? 'icb-2026' : layout.vintage;
  const level = isNhsRegion ? 'icb' : layout.level;
  const members = memberships
    .filter((row) => row['parent_level'] === level)
    .filter((row) => vintage === null || row['vintage'] === vintage)
    .map((row) => ({
      child: field(row, 'child_code'),
      parent: field(row, 'parent_code'),
      share: Number(field(row, 'share')),
    }));
  if (!isNhsRegion) return members;
  const nhsRegionOf = new Map(
    readTable(folder, 'membership.csv')
      .filter((row) => row['parent_level'] === 'nhs-region' && row['vintage'] === vintage)
      .map((row) => [field(row, 'child_code'), field(row, 'parent_code')]),
  );
  return members.map((member) => {
    const parent = nhsRegionOf.get(member.parent);
    if (parent === undefined) throw new Error(`no NHS region for ${member.parent}`);
    return { ...member, parent };
  });
}

function readResidents(folder: string): Map<string, number> {
  return new Map(
    readTable(folder, 'population.csv')
      .filter((row) => row['level'] === 'ltla' && row['age_band'] === 'all')
      .map((row) => [field(row, 'code'), Number(field(row, 'population'))]),
  );
}

function largest(shares: ReadonlyMap<string, number>): string {
  const [first] = [...shares].sort((a, b) => b[1] - a[1]);
  if (first === undefined) throw new Error('no shares to choose from');
  return first[0];
}

function readTable(folder: string, file: string): Row[] {
  const text = readFileSync(join(folder, file), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

function field(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined || value === '') throw new Error(`a row without ${name}`);
  return value;
}
