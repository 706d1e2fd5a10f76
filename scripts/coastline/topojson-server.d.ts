/** The one function used here; the package brings no types of its own. */
declare module 'topojson-server' {
  import { type GeoJSON } from 'geojson';
  import { type Topology } from 'topojson-specification';

  export function topology(
    objects: Readonly<Record<string, GeoJSON>>,
    quantization?: number,
  ): Topology;
}
