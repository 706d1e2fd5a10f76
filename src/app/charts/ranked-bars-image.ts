import { type ChartView } from '../domain/area-row.ts';
import { COMPARISON_SHAPES, figureText } from '../domain/figure-text.ts';
import { type AxisStart } from '../domain/selection.ts';
import { type ImagePart } from '../exports/chart-image.ts';
import { svgElement, svgText } from '../exports/svg-text.ts';
import { textLines } from '../exports/text-lines.ts';
import { barAxis, type MeasuredRow, measuredRows, placeOn } from './bar-axis.ts';
import { INK, LINE, QUIET } from './plot-option.ts';
import { shadeColour } from './shade-colour.ts';

const WIDTH = 820;
const NAMES = 230;
const FIGURES = 190;
const ROW = 22;
const BAR = 12;
const AXIS = 40;
const TRACK = WIDTH - NAMES - FIGURES - 20;

/** All bars with names, values and intervals, as they stand in an image. */
export function rankedBarsSvg(
  view: ChartView,
  selected: string | null,
  start: AxisStart = 'fit',
  hasIntervals = true,
): ImagePart {
  const rows = measuredRows(view);
  const axis = barAxis(view, 5, start);
  const x = (value: number): number => NAMES + placeOn(axis, value) * TRACK;
  const bottom = AXIS + rows.length * ROW;
  const ticks = axis.ticks.map(
    ({ at, text }) =>
      svgElement('path', { d: `M${x(at).toFixed(1)},${AXIS}V${bottom}`, stroke: LINE }) +
      svgText(text, {
        x: x(at),
        y: AXIS - 9,
        'text-anchor': 'middle',
        'font-size': 11,
        fill: QUIET,
      }),
  );
  const bars = rows.map((row, index) =>
    svgElement(
      'g',
      { transform: `translate(0 ${AXIS + index * ROW})` },
      rowSvg(view, row, x, x(Math.max(0, axis.from)), {
        isDot: axis.form === 'dot',
        isSelected: row.code === selected,
        hasIntervals,
      }),
    ),
  );
  return {
    width: WIDTH,
    height: bottom + 8,
    svg: ticks.join('') + bars.join('') + comparatorSvg(view, x, bottom),
  };
}

function rowSvg(
  view: ChartView,
  row: MeasuredRow,
  x: (value: number) => number,
  zero: number,
  look: { readonly isDot: boolean; readonly isSelected: boolean; readonly hasIntervals: boolean },
): string {
  const { isDot, isSelected, hasIntervals } = look;
  const { value, lower, upper } = row.figure;
  const fill = shadeColour(view.scale, row.shade)?.fill ?? QUIET;
  const edge = { stroke: isSelected ? INK : QUIET, 'stroke-width': isSelected ? 2 : 0.75 };
  const y = ROW / 2;
  const mark = isDot
    ? svgElement('circle', { cx: x(value), cy: y, r: BAR / 2, fill, ...edge })
    : svgElement('rect', {
        x: Math.min(zero, x(value)),
        y: y - BAR / 2,
        width: Math.abs(x(value) - zero),
        height: BAR,
        fill,
        ...edge,
      });
  const whisker =
    !hasIntervals || lower === undefined || upper === undefined
      ? ''
      : svgElement('path', {
          d: `M${x(lower).toFixed(1)},${y - 3}v6m0,-3H${x(upper).toFixed(1)}m0,-3v6`,
          fill: 'none',
          stroke: INK,
          'stroke-width': 1.5,
        });
  const weight = isSelected ? 700 : 400;
  const [name = '', more] = textLines(row.name, NAMES - 14, 13);
  const figure = `${COMPARISON_SHAPES[row.comparison]} ${figureText(row.figure, view.unit, view.decimals)}`;
  return (
    svgText(more === undefined ? name : `${name}…`, {
      x: 0,
      y,
      'font-size': 12,
      'font-weight': weight,
      fill: INK,
    }) +
    mark +
    whisker +
    svgText(figure, {
      x: WIDTH,
      y,
      'text-anchor': 'end',
      'font-size': 11.5,
      'font-weight': weight,
      fill: INK,
    })
  );
}

function comparatorSvg(view: ChartView, x: (value: number) => number, bottom: number): string {
  const { comparator, unit, decimals } = view;
  if (comparator?.figure.kind !== 'measured') return '';
  const at = x(comparator.figure.value);
  const dashes = { stroke: INK, 'stroke-width': 1.5, 'stroke-dasharray': '5 3' };
  return (
    svgElement('path', { d: `M${at.toFixed(1)},${AXIS - 22}V${bottom}`, ...dashes }) +
    svgText(`${comparator.name} ${figureText(comparator.figure, unit, decimals)}`, {
      x: at,
      y: AXIS - 30,
      'text-anchor': 'middle',
      'font-size': 11.5,
      'font-weight': 600,
      fill: INK,
    })
  );
}
