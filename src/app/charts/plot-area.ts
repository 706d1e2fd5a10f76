import { textWidth } from '../exports/text-lines.ts';
import { type PlotAxis, shareOf } from './plot-axis.ts';

/** Where a chart's values lie on the screen: the axes, and the room around them in pixels. */
export interface PlotArea {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: PlotAxis;
  readonly y: PlotAxis;
}

/** Size of the letters of axes, in pixels. */
export const AXIS_TEXT = 12;

export function xPixel(area: PlotArea, value: number): number {
  return area.left + shareOf(area.x, value) * (area.width - area.left - area.right);
}

/** Values grow upwards. */
export function yPixel(area: PlotArea, value: number): number {
  return area.top + (1 - shareOf(area.y, value)) * (area.height - area.top - area.bottom);
}

/** Room left of an axis for its ticks. */
export function tickRoom(axis: PlotAxis): number {
  return Math.max(...axis.ticks.map(({ text }) => textWidth(text, AXIS_TEXT)), 0) + 14;
}

/** About how many ticks fit a length in pixels. */
export function ticksIn(pixels: number, each = 90): number {
  return Math.max(2, Math.min(8, Math.floor(pixels / each)));
}
