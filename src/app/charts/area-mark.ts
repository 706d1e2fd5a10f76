/** One area drawn on a map: a hexagon or a circle, in the units of the drawing. */
export interface AreaMark {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  /** Half its height, to place a label above it. */
  readonly reach: number;
  /** SVG path data of its outline. */
  readonly outline: string;
}

/** The drawing's own coordinates: the `viewBox`. */
export interface DrawingFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A quiet name set beside the areas: a region, a sea. */
export interface PlaceNote {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}
