import { type AreaMark, type DrawingFrame } from './area-mark.ts';

/** A name on a plate, in drawing units. */
export interface MarkTag {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Average width of a letter, height of a line and the gap to the mark, in CSS pixels. */
const LETTER = 6.9;
const HEIGHT = 21;
const GAP = 7;

/**
 * A plate with a name above a mark (below it at the top edge), kept inside the drawing. `pixel` is
 * the number of drawing units in a CSS pixel.
 */
export function markTag(mark: AreaMark, text: string, frame: DrawingFrame, pixel: number): MarkTag {
  const width = (text.length * LETTER + 14) * pixel;
  const height = HEIGHT * pixel;
  const above = mark.y - mark.reach - GAP * pixel - height;
  const right = frame.x + frame.width - width;
  return {
    text,
    x: Math.max(frame.x, Math.min(right, mark.x - width / 2)),
    y: above >= frame.y ? above : mark.y + mark.reach + GAP * pixel,
    width,
    height,
  };
}
