import * as v from 'valibot';
import { type Parsed, type RemoteAdapter } from '#data-adapters/adapter.ts';
import { type PropertyKeys, type RawFeature } from '#data-adapters/boundaries/area-shape.ts';
import { inWords } from './layer-description.ts';
import { readAnswer } from './publisher-answer.ts';
import { ONS_GEOGRAPHY } from './service-directory.ts';
import { type BoundaryService } from './service-name.ts';

export interface PageQuery {
  readonly service: BoundaryService;
  readonly keys: PropertyKeys;
  /** How many features came before. */
  readonly offset: number;
}

/** `row` of each feature counts within the page. */
export interface FeaturePage extends Parsed<RawFeature> {
  /** More features are to be had. */
  readonly more: boolean;
}

const PAGE = 1000;
/** Six decimals of a degree are about 10 centimetres. */
const DECIMALS = 6;

const more = v.optional(v.nullable(v.boolean()));
const Page = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      properties: v.nullish(v.record(v.string(), v.unknown())),
      geometry: v.optional(v.unknown()),
    }),
  ),
  exceededTransferLimit: more,
  properties: v.nullish(v.object({ exceededTransferLimit: more })),
});

/** Boundaries of England, a page at a time, as GeoJSON in degrees. */
export const featurePage = {
  source: ONS_GEOGRAPHY,
  request({ service, keys, offset }: PageQuery) {
    const query = new URLSearchParams({
      where: `${keys.code} LIKE 'E%'`,
      outFields: keys.name === null ? keys.code : `${keys.code},${keys.name}`,
      returnGeometry: 'true',
      outSR: '4326',
      geometryPrecision: String(DECIMALS),
      orderByFields: keys.code,
      resultOffset: String(offset),
      resultRecordCount: String(PAGE),
      f: 'geojson',
    });
    // A plus sign is a space in forms, not in every server's addresses.
    const search = query.toString().replaceAll('+', '%20');
    return {
      upstream: ONS_GEOGRAPHY,
      path: `${encodeURIComponent(service.name)}/FeatureServer/0/query?${search}`,
      expects: 'json',
      about: inWords(service.name),
    };
  },
  parse(answer): FeaturePage {
    const page = readAnswer(answer, Page, 'boundaries as GeoJSON');
    return {
      records: page.features.map(({ properties, geometry }, i) => ({
        row: i + 1,
        properties: properties ?? {},
        geometry,
      })),
      issues: [],
      more: (page.exceededTransferLimit ?? page.properties?.exceededTransferLimit) === true,
    };
  },
} satisfies RemoteAdapter<PageQuery, RawFeature>;
