/** The few functions used here; the package brings no types of its own. */
declare module 'topojson-simplify' {
  import { type Topology } from 'topojson-specification';

  export type RingWeight = (ring: readonly (readonly [number, number])[]) => number;
  export function presimplify(topology: Topology): Topology;
  export function simplify(topology: Topology, minimumWeight: number): Topology;
  export function filter(topology: Topology, isKept: (ring: unknown) => boolean): Topology;
  export function filterWeight(
    topology: Topology,
    minimumWeight: number,
  ): (ring: unknown) => boolean;
}
