import { svgElement, svgText } from '../exports/svg-text.ts';
import { textWidth } from '../exports/text-lines.ts';

/** How a mark of the key is drawn. */
export type KeyMark =
  'line' | 'circle' | 'triangle-up' | 'triangle-down' | 'diamond' | 'square' | 'band' | 'hatch';

/** What a line style or a shape means. */
export interface KeyItem {
  readonly words: string;
  readonly mark: KeyMark;
  /** A theme variable: `var(--atlas-worse)`. */
  readonly colour: string;
  /** Dashes of a line, in pixels; none for a solid one. */
  readonly dash?: string;
  readonly isHollow?: boolean;
}

export const MARK_BOX = { width: 28, height: 16 };
const TEXT = 12.5;
const LINE_HEIGHT = 22;

/** Path of a shape of the key, in a box of 28 by 16; blank for lines and bands. */
export function markPath(mark: KeyMark): string {
  switch (mark) {
    case 'circle':
      return 'M9,8a5,5 0 1 0 10,0a5,5 0 1 0 -10,0Z';
    case 'triangle-up':
      return 'M14,2L20,13H8Z';
    case 'triangle-down':
      return 'M14,14L20,3H8Z';
    case 'diamond':
      return 'M14,2L20,8L14,14L8,8Z';
    case 'square':
      return 'M9,3H19V13H9Z';
    case 'band':
    case 'hatch':
      return 'M1,2H27V14H1Z';
    case 'line':
      return 'M0,8H28';
  }
}

/** The key as it stands above a chart in an image. */
export function keySvg(
  items: readonly KeyItem[],
  width: number,
): { readonly svg: string; readonly height: number } {
  if (items.length === 0) return { svg: '', height: 0 };
  let [x, y] = [0, 0];
  const pieces = items.map((item) => {
    const room = MARK_BOX.width + 6 + textWidth(item.words, TEXT * 1.12) + 16;
    if (x > 0 && x + room > width) [x, y] = [0, y + LINE_HEIGHT];
    const piece = svgElement('g', { transform: `translate(${Math.round(x)} ${y})` }, itemSvg(item));
    x += room;
    return piece;
  });
  return { svg: pieces.join(''), height: y + LINE_HEIGHT + 8 };
}

function itemSvg({ mark, colour, dash, isHollow, words }: KeyItem): string {
  const isLine = mark === 'line';
  const path = svgElement('path', {
    d: markPath(mark),
    fill: isLine || isHollow === true || mark === 'hatch' ? 'none' : colour,
    'fill-opacity': mark === 'band' ? 0.25 : undefined,
    stroke: colour,
    'stroke-width': isLine ? 2.5 : 1.5,
    'stroke-dasharray': dash ?? (mark === 'hatch' ? '2 2' : undefined),
  });
  return (
    path +
    svgText(words, { x: MARK_BOX.width + 6, y: 8, 'font-size': TEXT, fill: 'var(--atlas-ink)' })
  );
}
