import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

export interface Coastline {
  /** The United Kingdom. */
  readonly home: MultiPolygon;
  /** Ireland, the Isle of Man and the near continent. */
  readonly near: MultiPolygon;
  readonly source: string;
}

export const COASTLINE_FILE = 'assets/coastline/coastline.json';

/** Reads `assets/coastline/coastline.json`; throws if it is not that file. */
export function parseCoastline(payload: unknown): Coastline {
  if (!isCoastlineFile(payload)) throw new TypeError('this is not the coastline file');
  return {
    home: land(payload, 'home'),
    near: land(payload, 'near'),
    source: payload.source,
  };
}

interface CoastlineFile extends Topology {
  readonly source: string;
}

function isCoastlineFile(payload: unknown): payload is CoastlineFile {
  return (
    typeof payload === 'object' &&
    payload !== null &&
    'type' in payload &&
    payload.type === 'Topology' &&
    'objects' in payload &&
    'arcs' in payload &&
    'source' in payload &&
    typeof payload.source === 'string'
  );
}

function land(file: CoastlineFile, name: string): MultiPolygon {
  const object = file.objects[name];
  if (object === undefined) throw new TypeError(`the coastline file has no ${name}`);
  const shape = feature(file, object);
  if (shape.type !== 'Feature' || shape.geometry.type !== 'MultiPolygon') {
    throw new TypeError(`${name} is not land`);
  }
  return shape.geometry;
}
