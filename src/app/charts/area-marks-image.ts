import { type ChartView } from '../domain/area-row.ts';
import { type ImagePart } from '../exports/chart-image.ts';
import { missingText } from '../exports/row-text.ts';
import { svgElement, svgText } from '../exports/svg-text.ts';
import { type AreaMark, type DrawingFrame, type PlaceNote } from './area-mark.ts';
import { type KeyItem, keySvg } from './chart-key-item.ts';
import { CARD, INK, QUIET } from './plot-option.ts';
import { areasText } from './scatter-look.ts';
import { shadeColour } from './shade-colour.ts';

export interface MapPicture {
  readonly view: ChartView;
  readonly marks: readonly AreaMark[];
  readonly frame: DrawingFrame;
  readonly land: string;
  readonly nearLand: string;
  readonly borders: string;
  readonly approximate: string;
  readonly notes: readonly PlaceNote[];
  readonly selected: string | null;
}

const WIDTH = 640;
const HATCH = 'image-hatch';

/** The whole map with its key, as it stands in an image. */
export function areaMarksSvg(picture: MapPicture): ImagePart {
  const { view, marks, frame, selected } = picture;
  const key = keySvg(scaleKeyItems(view), WIDTH);
  const scale = WIDTH / frame.width;
  const height = Math.round(frame.height * scale);
  const thin = { 'vector-effect': 'non-scaling-stroke', 'stroke-width': 0.75, stroke: QUIET };
  const rows = new Map(view.rows.map((row) => [row.code, row]));
  const shapes = marks.flatMap((mark) => {
    const row = rows.get(mark.code);
    if (row === undefined) return [];
    const colour = row.figure.kind === 'missing' ? null : shadeColour(view.scale, row.shade);
    const fill = colour?.fill ?? `url(#${HATCH})`;
    return svgElement('path', { d: mark.outline, fill, ...thin });
  });
  const chosen = marks.find((mark) => mark.code === selected);
  const line = (d: string, width: number, stroke: string, dash?: string): string =>
    d === ''
      ? ''
      : svgElement('path', {
          d,
          fill: 'none',
          stroke,
          'stroke-width': width,
          'stroke-dasharray': dash,
          'vector-effect': 'non-scaling-stroke',
        });
  const area = (d: string, fill: string): string =>
    d === '' ? '' : svgElement('path', { d, fill });
  const notes = picture.notes.flatMap((note) =>
    note.lines.map((words, index) =>
      svgText(words, {
        x: note.x,
        y: note.y + ((index - (note.lines.length - 1) / 2) * 14) / scale,
        'text-anchor': note.anchor,
        'font-size': 12 / scale,
        fill: QUIET,
      }),
    ),
  );
  const drawing = svgElement(
    'svg',
    {
      y: key.height,
      width: WIDTH,
      height,
      viewBox: `${frame.x} ${frame.y} ${frame.width} ${frame.height}`,
    },
    hatchPattern(1 / scale) +
      area(picture.nearLand, 'var(--atlas-sea)') +
      area(picture.land, 'var(--atlas-land)') +
      notes.join('') +
      shapes.join('') +
      line(picture.borders, 1.5, INK) +
      line(picture.approximate, 1.5, INK, '4 3') +
      (chosen === undefined ? '' : line(chosen.outline, 6, CARD) + line(chosen.outline, 3.5, INK)),
  );
  return { width: WIDTH, height: height + key.height, svg: key.svg + drawing };
}

/** The classes of a scale with how many areas are in each, and how many have no figure. */
export function scaleKeyItems(view: ChartView): readonly KeyItem[] {
  const classes = view.scale.classes.map((words, shade): KeyItem => {
    const count = view.rows.filter((row) => row.shade === shade).length;
    const colour = shadeColour(view.scale, shade)?.fill ?? QUIET;
    return { words: `${words}: ${areasText(count)}`, mark: 'square', colour };
  });
  return view.rows.some(({ figure }) => figure.kind === 'missing')
    ? [...classes, { words: missingText(view), mark: 'hatch', colour: QUIET }]
    : classes;
}

export function hatchPattern(pixel: number): string {
  const size = 6 * pixel;
  return svgElement(
    'defs',
    {},
    svgElement(
      'pattern',
      {
        id: HATCH,
        patternUnits: 'userSpaceOnUse',
        width: size,
        height: size,
        patternTransform: 'rotate(45)',
      },
      svgElement('rect', { width: size, height: size, fill: CARD }) +
        svgElement('rect', { width: 1.6 * pixel, height: size, fill: 'var(--atlas-hatch)' }),
    ),
  );
}
