import { type AreaLevel } from './area.ts';

/** The levels that have boundaries of their own. England is all of them together. */
export type BoundaryLevel = Exclude<AreaLevel, 'england'>;

/**
 * One area: polygons of rings of arc numbers, `~n` being arc n backwards. The outer ring comes first
 * and runs clockwise. Polygons of one area may share arcs: they are to be dissolved when drawn.
 */
export interface AreaOutline {
  readonly type: 'MultiPolygon';
  readonly id: string;
  readonly arcs: readonly (readonly (readonly number[])[])[];
}

/** TopoJSON, quantised: shared borders are one line. Degrees of longitude and latitude (WGS84). */
export interface BoundaryTopology {
  readonly type: 'Topology';
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly objects: {
    readonly areas: {
      readonly type: 'GeometryCollection';
      readonly geometries: readonly AreaOutline[];
    };
    /** Borders known only roughly; empty for boundaries as published. */
    readonly approximate: {
      readonly type: 'MultiLineString';
      readonly arcs: readonly (readonly number[])[];
    };
  };
}

/** A district that lies in several boards and is drawn whole in the one with most of its residents. */
export interface StraddlingArea {
  readonly code: string;
  readonly name: string;
  readonly drawnIn: string;
  /** The other boards, with the share of the district's residents (0 to 1) in each. */
  readonly alsoIn: readonly { readonly code: string; readonly share: number }[];
}

/** What could not be drawn as it came. `area` is a code, null where there is none. */
export interface BoundaryIssue {
  readonly code:
    | 'unknown-area'
    | 'missing-area'
    | 'left-out'
    | 'bad-shape'
    | 'duplicate'
    | 'conflict'
    | 'renamed'
    | 'approximate';
  readonly area: string | null;
  /** Which feature of the file or answer, from 1; null where it is about none. */
  readonly row: number | null;
  readonly message: string;
}

/** Official boundaries of one level, ready to draw. */
export interface Boundaries {
  readonly level: BoundaryLevel;
  /** Id of the ICB vintage they are of; levels other than ICB have one set. */
  readonly vintage: string;
  /** What they were read from: a layer of the publisher, or a file. */
  readonly title: string;
  /** Shown under every map drawn from them. */
  readonly sourceLine: string;
  readonly licence: string;
  readonly topology: BoundaryTopology;
  /** Codes of the areas that have an outline, in order. */
  readonly codes: readonly string[];
  /** Areas whose edges are approximate, and why; empty for boundaries as published. */
  readonly straddling: readonly StraddlingArea[];
  readonly issues: readonly BoundaryIssue[];
}

export const BOUNDARY_LICENCE = 'Open Government Licence v3.0';

/** The attribution ONS and Ordnance Survey ask for. `year`: that of the boundaries, null if unknown. */
export function boundarySourceLine(year: number | null): string {
  const right = `© Crown copyright and database right${year === null ? '' : ` ${year}`}`;
  return `Source: Office for National Statistics licensed under the ${BOUNDARY_LICENCE}. Contains OS data ${right}.`;
}
