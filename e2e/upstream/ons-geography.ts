import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPublished, readSample, type Material } from './files.ts';
import { json, type Play, type Played, type PlayedAnswer } from './played-answer.ts';

type Value = string | number;
type Ring = readonly (readonly number[])[];

export interface Feature {
  readonly type: 'Feature';
  readonly id: number;
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };
  readonly properties: Readonly<Record<string, Value>>;
}

interface Collection {
  readonly features: readonly Feature[];
}

const FOLDER = 'ons-geography';
const ENDING = '.geojson';
/** What one answer of a layer holds at most. */
const MAX_RECORDS = 2000;
const PUBLISHED_FILES: Readonly<Record<string, string>> = {
  Integrated_Care_Boards_April_2023_EN_BSC: 'icb-2023-bsc',
  Regions_December_2023_Boundaries_EN_BUC: 'rgn-2023-buc',
  NHS_England_Regions_January_2024_EN_BSC: 'nhser-2024-bsc',
  Local_Authority_Districts_May_2024_Boundaries_UK_BSC: 'lad-2024-bsc',
  Counties_and_Unitary_Authorities_December_2023_Boundaries_UK_BSC: 'ctyua-2023-bsc',
};

/** ONS Open Geography (ArcGIS): the list of services, a layer and its features. */
export function playOnsGeography(material: Material): Play {
  const services = readdirSync(join(import.meta.dirname, 'samples', FOLDER)).map((name) =>
    name.slice(0, -ENDING.length),
  );
  const read = new Map<string, readonly Feature[]>();
  const featuresOf = (service: string): readonly Feature[] => {
    const known = read.get(service);
    if (known !== undefined) return known;
    const published = readPublished(
      material,
      `ons-boundaries/${PUBLISHED_FILES[service] ?? ''}${ENDING}`,
    );
    const text = published ?? readSample(`${FOLDER}/${service}${ENDING}`);
    const { features } = JSON.parse(text) as Collection;
    read.set(service, features);
    return features;
  };

  return (question) => {
    if (question.path === '') return tagged(json(directory(services)));
    const [, service = '', rest] = /^(\w+)\/FeatureServer\/0(\/query)?$/.exec(question.path) ?? [];
    if (!services.includes(service)) return failure('Invalid URL', ['Invalid URL']);
    const features = featuresOf(service);
    return tagged(rest === undefined ? json(layer(service, features)) : query(features, question));
  };
}

function directory(services: readonly string[]): unknown {
  return {
    currentVersion: 11.5,
    services: services.map((name) => ({
      name,
      type: 'FeatureServer',
      url: `https://services1.arcgis.com/ESMARspQHYMw9BZ9/arcgis/rest/services/${name}/FeatureServer`,
    })),
  };
}

function layer(name: string, features: readonly Feature[]): unknown {
  return {
    currentVersion: 11.5,
    id: 0,
    name,
    type: 'Feature Layer',
    geometryType: 'esriGeometryPolygon',
    copyrightText:
      'Source: Office for National Statistics licensed under the Open Government Licence v.3.0',
    maxRecordCount: MAX_RECORDS,
    supportedQueryFormats: 'JSON, geoJSON',
    objectIdField: 'FID',
    fields: Object.entries(features[0]?.properties ?? {}).map(([field, value]) => ({
      name: field,
      alias: field,
      type: fieldType(field, value),
    })),
  };
}

function fieldType(field: string, value: Value): string {
  if (field === 'FID') return 'esriFieldTypeOID';
  return typeof value === 'number' ? 'esriFieldTypeDouble' : 'esriFieldTypeString';
}

function query(features: readonly Feature[], question: Played): PlayedAnswer {
  const fields = Object.keys(features[0]?.properties ?? {});
  const matches = condition(question.param('where'), fields);
  if (matches === null) return invalid(`'where' clause is invalid`);
  const asked = (question.param('outFields') ?? 'FID').split(',').map((name) => name.trim());
  const unknown = asked.find((name) => name !== '*' && !fields.includes(name));
  if (unknown !== undefined) return invalid(`'Invalid field: ${unknown}' parameter is invalid`);
  const found = features.filter(({ properties }) => matches(properties));
  if (question.param('returnCountOnly') === 'true') return json({ count: found.length });
  const offset = whole(question.param('resultOffset')) ?? 0;
  const limit = Math.min(MAX_RECORDS, whole(question.param('resultRecordCount')) ?? MAX_RECORDS);
  const page = found.slice(offset, offset + limit).map((feature) => ({
    ...feature,
    properties: Object.fromEntries(
      Object.entries(feature.properties).filter(
        ([name]) => asked.includes('*') || asked.includes(name),
      ),
    ),
  }));
  const shapes = question.param('returnGeometry') !== 'false';
  const exceeded = found.length > offset + limit;
  return question.param('f') === 'geojson'
    ? geoJson(page, shapes, exceeded)
    : esriJson(page, shapes, exceeded);
}

function geoJson(page: readonly Feature[], shapes: boolean, exceeded: boolean): PlayedAnswer {
  const answer = json({
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'EPSG:4326' } },
    ...(exceeded ? { properties: { exceededTransferLimit: true } } : {}),
    features: page.map((feature) => (shapes ? feature : { ...feature, geometry: null })),
  });
  return { ...answer, type: 'application/geo+json; charset=utf-8' };
}

function esriJson(page: readonly Feature[], shapes: boolean, exceeded: boolean): PlayedAnswer {
  return json({
    objectIdFieldName: 'FID',
    geometryType: 'esriGeometryPolygon',
    spatialReference: { wkid: 4326, latestWkid: 4326 },
    ...(exceeded ? { exceededTransferLimit: true } : {}),
    features: page.map(({ properties, geometry }) => ({
      attributes: properties,
      ...(shapes ? { geometry: { rings: ringsOf(geometry) } } : {}),
    })),
  });
}

function ringsOf(geometry: Feature['geometry']): readonly Ring[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

type Condition = (properties: Feature['properties']) => boolean;

/** `1=1`, `FIELD='E…'`, `FIELD LIKE 'E%'` and `FIELD IN ('…','…')`; null for anything else. */
function condition(where: string | null, fields: readonly string[]): Condition | null {
  if (where === null) return null;
  if (/^\s*1\s*=\s*1\s*$/.test(where)) return () => true;
  const [, field = '', sign = '', rest = ''] =
    /^\s*(\w+)\s*(=|LIKE|IN)\s*(.+?)\s*$/i.exec(where) ?? [];
  const texts = [...rest.matchAll(/'([^']*)'/g)].map(([, text]) => text ?? '');
  if (!fields.includes(field) || texts.length === 0) return null;
  const like = sign.toUpperCase() === 'LIKE';
  return (properties) => {
    const value = String(properties[field]);
    return texts.some((text) => (like ? value.startsWith(text.replace(/%$/, '')) : value === text));
  };
}

function whole(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) ? parseInt(text, 10) : null;
}

function invalid(detail: string): PlayedAnswer {
  return failure('Cannot perform query. Invalid query parameters.', [detail]);
}

/** ArcGIS answers 200 and says inside that it failed. */
function failure(message: string, details: readonly string[]): PlayedAnswer {
  return json({ error: { code: 400, message, details } });
}

function tagged(answer: PlayedAnswer): PlayedAnswer {
  const digest = createHash('sha256').update(answer.body).digest('base64url').slice(0, 16);
  return { ...answer, tag: `"${digest}"` };
}
