import { type Area, type AreaLevel, type Geography } from '#app/domain/area.ts';
import { type SourceFile } from '#data-adapters/adapter.ts';

/** Four square districts in two boards, made up. For specs only. */

type Ring = readonly (readonly [number, number])[];
export interface SampleFeature {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

const DISTRICTS = [
  { code: 'E07000001', name: 'Northwest', west: -2, south: 53 },
  { code: 'E07000002', name: 'Northeast', west: -1, south: 53 },
  { code: 'E07000003', name: 'Southwest', west: -2, south: 52 },
  { code: 'E07000004', name: 'Southeast', west: -1, south: 52 },
] as const;

/** Boards are the north and the south; three tenths of Northeast lie in the south. */
export const SAMPLE_GEOGRAPHY: Geography = {
  vintages: [
    { id: '2023', from: null, to: '2026-03-31' },
    { id: '2026', from: '2026-04-01', to: null },
  ],
  areas: [
    ...DISTRICTS.map(({ code, name }) => area(code, 'ltla', name)),
    area('E54000001', 'icb', 'North'),
    area('E54000002', 'icb', 'South'),
  ],
  memberships: [
    membership('E07000001', 'E54000001', 1),
    membership('E07000002', 'E54000002', 0.3),
    membership('E07000002', 'E54000001', 0.7),
    membership('E07000003', 'E54000002', 1),
    membership('E07000004', 'E54000002', 1),
  ],
  successions: [],
  aliases: [
    { alias: 'E07000091', code: 'E07000001', level: 'ltla', kind: 'recode', note: '' },
    { alias: 'E07000092', code: 'E07000001', level: 'ltla', kind: 'abolished_whole', note: '' },
  ],
};

export const SAMPLE_FEATURES: readonly SampleFeature[] = DISTRICTS.map(
  ({ code, name, west, south }) => feature({ LAD24CD: code, LAD24NM: name }, [square(west, south)]),
);

export function feature(
  properties: Readonly<Record<string, unknown>>,
  coordinates: readonly Ring[],
): SampleFeature {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } };
}

/** A square of one degree, its south-west corner given. */
export function square(west: number, south: number): Ring {
  return [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south + 1],
    [west, south],
  ];
}

export function geoJson(features: readonly unknown[], name = 'areas.geojson'): SourceFile {
  return jsonFile({ type: 'FeatureCollection', features }, name);
}

export function jsonFile(document: unknown, name: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(JSON.stringify(document)) };
}

function area(code: string, level: AreaLevel, name: string): Area {
  return {
    code,
    level,
    name,
    shortName: name,
    odsCode: null,
    validFrom: null,
    validTo: null,
    latitude: 52.5,
    longitude: -1.5,
    population: { all: 1000, workingAge: 600 },
    confidence: 'high',
    note: '',
  };
}

function membership(child: string, parent: string, share: number) {
  return {
    child,
    childLevel: 'ltla',
    parent,
    parentLevel: 'icb',
    share,
    shareWorkingAge: share,
    vintage: '2026',
  } as const;
}
