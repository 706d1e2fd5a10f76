import { textLines } from '../exports/text-lines.ts';
import { type PlotArea } from './plot-area.ts';
import { CARD, FONT, INK } from './plot-option.ts';
import { NOT_LIT, type RenderItem } from './plot-shapes.ts';

export interface CornerWords {
  readonly topLeft: string;
  readonly topRight: string;
  readonly bottomLeft: string;
  readonly bottomRight: string;
}

const SIZE = 12;
const LINE_HEIGHT = 14;
const EDGE = 6;
/** The letters are bolder than the average that lines are broken by. */
const BOLD = 1.1;

/** Height in pixels that words in the corners take at the top, and at the bottom, of a plot so wide. */
export function cornerRoom(words: CornerWords, plotWidth: number): number {
  const counts = Object.values<string>({ ...words }).map((said) => linesOf(said, plotWidth).length);
  return EDGE + Math.max(...counts) * LINE_HEIGHT;
}

/** Words in the corners of the plot, in one item. */
export function cornerWords(area: PlotArea, words: CornerWords): RenderItem {
  const plotWidth = area.width - area.left - area.right;
  const [left, right] = [area.left + EDGE, area.width - area.right - EDGE];
  const [top, bottom] = [area.top + EDGE, area.height - area.bottom - EDGE];
  const text = (
    said: string,
    x: number,
    y: number,
    align: 'left' | 'right',
    verticalAlign: 'top' | 'bottom',
  ) => ({
    type: 'text' as const,
    style: {
      text: linesOf(said, plotWidth).join('\n'),
      x,
      y,
      align,
      verticalAlign,
      fill: INK,
      stroke: CARD,
      lineWidth: 3,
      fontSize: SIZE,
      lineHeight: LINE_HEIGHT,
      fontWeight: 600 as const,
      fontFamily: FONT,
    },
  });
  return () => ({
    ...NOT_LIT,
    children: [
      text(words.topLeft, left, top, 'left', 'top'),
      text(words.topRight, right, top, 'right', 'top'),
      text(words.bottomLeft, left, bottom, 'left', 'bottom'),
      text(words.bottomRight, right, bottom, 'right', 'bottom'),
    ],
  });
}

function linesOf(said: string, plotWidth: number): readonly string[] {
  return textLines(said, (plotWidth / 2 - 2 * EDGE) / BOLD, SIZE);
}
