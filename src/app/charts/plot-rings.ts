import { svgElement, svgText } from '../exports/svg-text.ts';
import { textWidth } from '../exports/text-lines.ts';
import { type PlotStop } from './plot-drawing.ts';

/** Where a mark is ringed, and where its name stands. */
export interface PlotRing {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

export interface PlotTag {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const REACH = 9;
export const TAG_HEIGHT = 21;
const TAG_TEXT = 12.5;

export function ringOf({ key, x, y, box }: PlotStop): PlotRing {
  return box === undefined
    ? { key, x: x - REACH, y: y - REACH, width: 2 * REACH, height: 2 * REACH, radius: REACH }
    : {
        key,
        x: box.x - 3,
        y: box.y - 3,
        width: box.width + 6,
        height: box.height + 6,
        radius: 3,
      };
}

/** The name of a mark on a plate above it, kept inside a drawing of the given width. */
export function tagOf(stop: PlotStop, width: number): PlotTag {
  const own = textWidth(stop.name, TAG_TEXT) + 16;
  const ring = ringOf(stop);
  const above = ring.y - TAG_HEIGHT - 5;
  return {
    text: stop.name,
    x: Math.max(0, Math.min(width - own, stop.x - own / 2)),
    y: above >= 0 ? above : ring.y + ring.height + 5,
    width: own,
  };
}

/** The selected mark as it looks in an image: ringed and named. */
export function ringsSvg(stops: readonly PlotStop[], width: number): string {
  const [first] = stops;
  if (first === undefined) return '';
  const rings = stops.map(ringOf).map((ring) =>
    svgElement('rect', {
      x: ring.x,
      y: ring.y,
      width: ring.width,
      height: ring.height,
      rx: ring.radius,
      fill: 'none',
      stroke: 'var(--atlas-ink)',
      'stroke-width': 2.5,
    }),
  );
  if (first.box !== undefined) return rings.join('');
  const tag = tagOf(first, width);
  const plate = svgElement('rect', {
    x: tag.x,
    y: tag.y,
    width: tag.width,
    height: TAG_HEIGHT,
    rx: 3,
    fill: 'var(--atlas-ink)',
  });
  const name = svgText(tag.text, {
    x: tag.x + tag.width / 2,
    y: tag.y + TAG_HEIGHT / 2,
    'text-anchor': 'middle',
    'font-size': TAG_TEXT,
    'font-weight': 600,
    fill: 'var(--atlas-card)',
  });
  return rings.join('') + plate + name;
}
