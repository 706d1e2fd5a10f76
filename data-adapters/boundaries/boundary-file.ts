import * as v from 'valibot';
import { type Geography } from '#app/domain/area.ts';
import { type Boundaries } from '#app/domain/boundaries.ts';
import { ForeignFileError, type SourceFile } from '#data-adapters/adapter.ts';
import { decodeText } from '#data-adapters/formats/decode-text.ts';
import { GSS_CODE, shapesOf, textIn, type PropertyKeys, type RawFeature } from './area-shape.ts';
import { decodeTopoJson } from './decode-topojson.ts';
import { levelOf, vintageOf } from './level-of-codes.ts';
import { findKeys, yearOf } from './property-keys.ts';
import { refuseOtherFormats } from './refuse-other-formats.ts';
import { toBoundaries } from './to-boundaries.ts';

/** Districts generalised to 20 metres (BGC) have about half as many. */
const MOST_POSITIONS = 3_000_000;
const OPENING_BRACKET = 0x5b;
const MOST_FEATURES = 20_000;

const Typed = v.object({ type: v.string() });
const Collection = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      type: v.literal('Feature'),
      id: v.optional(v.unknown()),
      properties: v.nullish(v.record(v.string(), v.unknown())),
      geometry: v.optional(v.unknown()),
    }),
  ),
});

/** What a file of boundaries is read against. */
export interface BoundaryFileContext {
  readonly geography: Geography;
  /** ICB vintage taken where the codes in the file fit several. */
  readonly vintage: string;
}

/** Boundaries, and the properties of the file that hold the codes and names of its areas. */
export interface InspectedBoundaries {
  readonly boundaries: Boundaries;
  readonly keys: PropertyKeys;
}

/**
 * Reads boundaries a person brings: GeoJSON or TopoJSON in degrees, with any names of properties.
 * The level is told by the codes.
 * @throws ForeignFileError in one sentence where nothing can be drawn from it.
 */
export function readBoundaryFile(file: SourceFile, context: BoundaryFileContext): Boundaries {
  return inspectBoundaryFile(file, context).boundaries;
}

/**
 * The same, with how it was understood.
 * @throws ForeignFileError in one sentence where nothing can be drawn from it.
 */
export function inspectBoundaryFile(
  file: SourceFile,
  context: BoundaryFileContext,
): InspectedBoundaries {
  refuseOtherFormats(file);
  const { name } = file;
  const features = featuresOf(parsed(file), name);
  if (features.length > MOST_FEATURES) {
    throw new ForeignFileError(
      `${name} holds ${features.length} areas, more than any level drawn here; bring districts or larger areas.`,
    );
  }
  const { geography } = context;
  const keys = findKeys(features, geography);
  if (keys === null) {
    throw new ForeignFileError(
      `${name} holds no area codes such as E07000178 among its ${features.length} features; bring official boundaries with their codes.`,
    );
  }
  const codes = features
    .map((feature) => textIn(feature, keys.code).toUpperCase())
    .filter((code) => GSS_CODE.test(code));
  const english = codes.filter((code) => code.startsWith('E'));
  const level = levelOf(english, keys.code, name);
  const vintage = vintageOf(english, level, geography, context.vintage);
  const { records, issues } = shapesOf(features, keys);
  const boundaries = toBoundaries(
    records,
    { geography, level, vintage },
    { title: name, year: yearOf(keys.code), issues },
  );
  return { boundaries, keys };
}

/** Every position opens a bracket, and so does every level of depth: too many are refused unread. */
function parsed(file: SourceFile): unknown {
  let brackets = 0;
  for (const byte of file.bytes) if (byte === OPENING_BRACKET) brackets += 1;
  if (brackets > MOST_POSITIONS) {
    throw new ForeignFileError(
      `${file.name} has more than ${MOST_POSITIONS / 1_000_000} million positions; bring generalised boundaries (BUC or BSC).`,
    );
  }
  try {
    return JSON.parse(decodeText(file.bytes));
  } catch {
    throw new ForeignFileError(
      `${file.name} is not whole JSON: it is cut off, damaged or another format; bring boundaries as GeoJSON or TopoJSON.`,
    );
  }
}

function featuresOf(document: unknown, name: string): readonly RawFeature[] {
  const typed = v.safeParse(Typed, document);
  const type = typed.success ? typed.output.type : null;
  if (type === 'Topology') return decodeTopoJson(document, name, MOST_POSITIONS);
  const read = v.safeParse(Collection, document, { abortEarly: true });
  if (!read.success) throw new ForeignFileError(`${name} ${notACollection(type)}`);
  return read.output.features.map(({ id, properties, geometry }, i) => ({
    row: i + 1,
    properties: { id, ...properties },
    geometry,
  }));
}

function notACollection(type: string | null): string {
  if (type === 'FeatureCollection') {
    return 'is GeoJSON with a feature that is not one; export it again.';
  }
  return 'is JSON, but neither a GeoJSON FeatureCollection nor TopoJSON; bring boundaries as one of these.';
}
