import { type Parsed, type RowIssue } from '#data-adapters/adapter.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { readPolygons, type Polygons } from './polygons.ts';

/** An area as its publisher draws it: closed rings in degrees, each polygon's outer ring first. */
export interface AreaShape {
  readonly code: string;
  /** As the file has it; blank where it has none. */
  readonly name: string;
  readonly polygons: Polygons;
  /** Which feature it was, from 1. */
  readonly row: number;
}

/** A feature before it is judged. */
export interface RawFeature {
  readonly row: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

/** Which properties hold code and name; `name` null where none does. */
export interface PropertyKeys {
  readonly code: string;
  readonly name: string | null;
}

/** A code of the Government Statistical Service: a country, two digits for the kind, six more. */
export const GSS_CODE = /^[A-Z]\d{8}$/;

/**
 * Judges features: those of England with a usable shape become records. The rest of the United
 * Kingdom is left out with one issue for all; every other feature left out has an issue of its own.
 */
export function shapesOf(features: readonly RawFeature[], keys: PropertyKeys): Parsed<AreaShape> {
  const records: AreaShape[] = [];
  const issues: RowIssue[] = [];
  const elsewhere: RawFeature[] = [];
  for (const feature of features) {
    const { row } = feature;
    const written = textIn(feature, keys.code);
    const code = written.toUpperCase();
    const name = keys.name === null ? '' : textIn(feature, keys.name);
    if (!GSS_CODE.test(code)) {
      const what = code === '' ? `has no ${keys.code}` : `has ${quoted(written)} as ${keys.code}`;
      const message = `Feature ${row} ${what}, not an area code, so it is not drawn.`;
      issues.push({ row, column: keys.code, code: 'unknown-area', message });
    } else if (!code.startsWith('E')) {
      elsewhere.push(feature);
    } else {
      const shape = readPolygons(feature.geometry);
      if (shape.ok) records.push({ code, name, polygons: shape.polygons, row });
      else issues.push({ row, code: 'bad-shape', message: badShape(code, name, shape.problem) });
    }
  }
  const first = elsewhere[0];
  if (first !== undefined) issues.push(leftOut(first.row, elsewhere.length));
  return { records, issues };
}

/** Text of a property, without space around it; blank where it is not text. */
export function textIn(feature: RawFeature, key: string): string {
  const value = feature.properties[key];
  return typeof value === 'string' ? value.trim() : '';
}

function badShape(code: string, name: string, problem: string): string {
  return `${code}${name === '' ? '' : ` (${name})`} ${problem}`;
}

function leftOut(row: number, count: number): RowIssue {
  const areas = count === 1 ? '1 area outside England was' : `${count} areas outside England were`;
  return { row, code: 'left-out', message: `${areas} left out.` };
}
