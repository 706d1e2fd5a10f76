import { type CardWords } from '../domain/card-words.ts';
import { escaped, svgElement, svgText } from './svg-text.ts';
import { textLines } from './text-lines.ts';

/** A drawing to be put into an image: its size in pixels and its SVG text. */
export interface ImagePart {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

export interface ChartImage extends ImagePart {
  /** How many pixels of a bitmap a pixel of the drawing takes. */
  readonly scale: number;
}

export interface ImageFacts {
  /** The day it is saved, in words. */
  readonly savedOn: string;
  /** Where the same view can be opened again. */
  readonly link: string;
}

const EDGE = 24;
const GAP = 16;
const TALLEST_DOUBLED = 6000;
/** An image has no typeface of its own: the reader's may be this much wider. */
const WIDER = 1.18;
const FONT = "'Public Sans Variable', 'Public Sans', Arial, Helvetica, sans-serif";

/**
 * An image that can stand alone: the finding, measure, period and population above the drawings;
 * notes, source, licence, age, date and address below them. Colours may be theme variables: see
 * `charts/literal-colours.ts`.
 */
export function chartImage(
  words: CardWords,
  parts: readonly ImagePart[],
  facts: ImageFacts,
): ChartImage {
  const inner = Math.max(...parts.map((part) => part.width), 480);
  const pieces: string[] = [];
  let y = EDGE;
  const write = (text: string, size: number, look: Readonly<Record<string, string>>): void => {
    for (const line of textLines(text, inner, size * WIDER)) {
      pieces.push(svgText(line, { x: EDGE, y: y + size * 0.65, 'font-size': size, ...look }));
      y += size * 1.35;
    }
  };

  write(words.title, 20, { fill: 'var(--atlas-ink)', 'font-weight': '650' });
  y += 4;
  write(words.subtitle, 14, { fill: 'var(--atlas-ink-quiet)' });
  y += GAP;
  for (const part of parts) {
    pieces.push(svgElement('g', { transform: `translate(${EDGE} ${Math.round(y)})` }, part.svg));
    y += part.height + GAP;
  }
  const rule = { stroke: 'var(--atlas-line)', 'stroke-width': 1 };
  pieces.push(svgElement('path', { d: `M${EDGE},${Math.round(y)}h${inner}`, ...rule }));
  y += 10;
  const quiet = { fill: 'var(--atlas-ink-quiet)' };
  for (const note of words.notes ?? []) write(note, 12, quiet);
  write(words.sourceLine, 12, quiet);
  write(`Saved on ${facts.savedOn} from ${facts.link}`, 12, quiet);

  const width = inner + 2 * EDGE;
  const height = Math.ceil(y + EDGE);
  const svg = svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONT,
      role: 'img',
    },
    svgElement('title', {}, escaped(`${words.title} ${words.subtitle}`)) +
      svgElement('rect', { width, height, fill: 'var(--atlas-card)' }) +
      pieces.join(''),
  );
  return { width, height, svg, scale: height > TALLEST_DOUBLED ? 1 : 2 };
}
