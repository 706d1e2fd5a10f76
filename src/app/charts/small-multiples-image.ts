import { type MultiplesPanel } from '../domain/multiples-view.ts';
import { type ImagePart } from '../exports/chart-image.ts';
import { rowSentence } from '../exports/row-text.ts';
import { svgElement, svgText } from '../exports/svg-text.ts';
import { textLines } from '../exports/text-lines.ts';
import { hatchPattern } from './area-marks-image.ts';
import { CARD, INK, QUIET } from './plot-option.ts';
import { type ScaleEnds, type SmallChart, type SmallShape } from './small-shapes.ts';

export interface DrawnPanel extends MultiplesPanel, SmallChart {
  readonly ends: ScaleEnds | null;
  readonly shapes: readonly SmallShape[];
}

const PANEL = { width: 220, drawing: { map: 230, bars: 110 } } as const;
const COLUMNS = 4;
const GAP = 20;
const TITLE = 34;
const FIGURE = 66;

/** The panels in rows of four, as they stand in an image. */
export function smallMultiplesSvg(
  panels: readonly DrawnPanel[],
  selected: string | null,
  form: 'map' | 'bars',
): ImagePart {
  const tall = PANEL.drawing[form];
  const step = TITLE + tall + FIGURE + GAP;
  const pieces = panels.map((panel, index) => {
    const x = (index % COLUMNS) * (PANEL.width + GAP);
    const y = Math.floor(index / COLUMNS) * step;
    return svgElement('g', { transform: `translate(${x} ${y})` }, panelSvg(panel, selected, tall));
  });
  return {
    width: COLUMNS * PANEL.width + (COLUMNS - 1) * GAP,
    height: Math.ceil(panels.length / COLUMNS) * step,
    svg: hatchPattern(1.6) + pieces.join(''),
  };
}

function panelSvg(panel: DrawnPanel, selected: string | null, tall: number): string {
  const { frame, view } = panel;
  const titles = textLines(panel.name, PANEL.width - 10, 14).slice(0, 2);
  const row = view.rows.find(({ code }) => code === selected);
  const outline = panel.places.find(({ code }) => code === selected)?.outline;
  const edge = { fill: 'none', 'vector-effect': 'non-scaling-stroke' };
  const chosen =
    outline === undefined
      ? ''
      : svgElement('path', { d: outline, ...edge, stroke: CARD, 'stroke-width': 5 }) +
        svgElement('path', { d: outline, ...edge, stroke: INK, 'stroke-width': 2.5 });
  const shapes = panel.shapes.map(({ fill, path }) =>
    svgElement('path', {
      d: path,
      fill: fill ?? 'url(#image-hatch)',
      stroke: CARD,
      'stroke-width': 0.4,
    }),
  );
  const drawing = svgElement(
    'svg',
    {
      y: TITLE,
      width: PANEL.width,
      height: tall,
      viewBox: `${frame.x} ${frame.y} ${frame.width} ${frame.height}`,
    },
    shapes.join('') + chosen,
  );
  const said = row === undefined ? '' : `${row.name} ${rowSentence(row, view)}`;
  const figure = said === '' ? [] : textLines(said, PANEL.width - 4, 12.5).slice(0, 3);
  return (
    titles
      .map((line, index) =>
        svgText(line, { x: 0, y: 8 + index * 15, 'font-size': 13, 'font-weight': 600, fill: INK }),
      )
      .join('') +
    drawing +
    endsSvg(panel.ends, TITLE + tall + 10) +
    figure
      .map((line, index) =>
        svgText(line, { x: 0, y: TITLE + tall + 28 + index * 14, 'font-size': 11.5, fill: QUIET }),
      )
      .join('')
  );
}

/** A swatch and the words of the lowest and the highest class. */
function endsSvg(ends: ScaleEnds | null, y: number): string {
  if (ends === null) return '';
  return [ends.lowest, ends.highest]
    .map(({ words, fill }, index) => {
      const x = (index * PANEL.width) / 2;
      const swatch = { x, y: y - 5, width: 14, height: 10, fill, stroke: QUIET };
      return (
        svgElement('rect', swatch) + svgText(words, { x: x + 19, y, 'font-size': 11, fill: QUIET })
      );
    })
    .join('');
}
