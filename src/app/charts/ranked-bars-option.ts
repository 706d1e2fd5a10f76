import type { CustomSeriesOption } from 'echarts/charts';
import type { GridComponentOption, MarkLineComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { type ChartView } from '../domain/area-row.ts';
import { type MeasuredFigure } from '../domain/figure.ts';
import { rowSentence } from '../exports/row-text.ts';
import { type BarAxis, type MeasuredRow, placeOn } from './bar-axis.ts';
import { shadeColour } from './shade-colour.ts';

export type RankedBarsOption = ComposeOption<
  CustomSeriesOption | GridComponentOption | MarkLineComponentOption
>;

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>;
type RenderApi = Parameters<RenderItem>[1];

/** Colours of everything but the bars. The SVG renderer hands CSS variables on to the browser. */
export interface BarPalette {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly card: string;
}

export const THEME_PALETTE: BarPalette = {
  ink: 'var(--atlas-ink)',
  quiet: 'var(--atlas-ink-quiet)',
  line: 'var(--atlas-line)',
  card: 'var(--atlas-card)',
};

export interface BarLook {
  readonly axis: BarAxis;
  /** Where in a row the bar lies, from 0 (top) to 1. */
  readonly barAt: number;
  readonly thickness: number;
  readonly selected: string | null;
  readonly palette: BarPalette;
}

/** Room left and right of the axis, for dots and the caps of whiskers, in pixels. */
export const PLOT_PADDING = 8;
const CAP = 3;
/** The lighter colour of a bar pointed at is worked out from a literal, which a CSS variable is not. */
const NOT_LIT = { type: 'group', emphasisDisabled: true } as const;

/** Bars (or dots) with their 95% intervals as whiskers, one row each, in the order given. */
export function rankedBarsOption(
  view: ChartView,
  rows: readonly MeasuredRow[],
  look: BarLook,
): RankedBarsOption {
  const { axis, palette } = look;
  const comparator = view.comparator?.figure;
  return {
    animation: false,
    aria: { enabled: false },
    grid: { left: PLOT_PADDING, right: PLOT_PADDING, top: 0, bottom: 0, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: axis.from,
      max: axis.to,
      axisLabel: { show: false },
      axisLine: { show: false },
      axisTick: { show: false },
      interval: (axis.ticks[1]?.at ?? axis.to) - (axis.ticks[0]?.at ?? axis.from),
      splitLine: { show: true, showMinLine: true, lineStyle: { color: palette.line, width: 1 } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => row.name),
      axisLabel: { show: false },
      axisLine: { show: false },
      axisTick: { show: false },
    },
    series: [
      {
        type: 'custom',
        silent: true,
        // value, place, lower, upper
        dimensions: ['value', 'place', 'lower', 'upper'],
        encode: { x: 'value', y: 'place' },
        data: rows.map(({ name, figure }, index) => ({
          name,
          value: [figure.value, index, figure.lower ?? NaN, figure.upper ?? NaN],
        })),
        renderItem: rowRenderer(view, rows, look),
        ...(comparator?.kind === 'measured'
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                animation: false,
                label: { show: false },
                lineStyle: { color: palette.ink, width: 1.5, type: [5, 3], opacity: 0.85 },
                data: [{ xAxis: comparator.value }],
              },
            }
          : {}),
      },
    ],
  };
}

/** What the chart says as a whole, for those who do not see it. */
export function rankedBarsSummary(view: ChartView, rows: readonly MeasuredRow[]): string {
  const [highest, lowest] = [rows[0], rows.at(-1)];
  if (highest === undefined || lowest === undefined) return `${view.title} No area has a figure.`;
  const extremes = `Highest: ${highest.name}, ${rowSentence(highest, view)}. Lowest: ${lowest.name}, ${rowSentence(lowest, view)}.`;
  return `${view.title} ${rows.length} areas from the highest to the lowest. ${extremes}`;
}

/**
 * Draws all rows with the first of them, gathered into a path for each colour: three hundred bars
 * with their whiskers are a handful of elements, and quickly drawn anew.
 */
function rowRenderer(view: ChartView, rows: readonly MeasuredRow[], look: BarLook): RenderItem {
  return (params, api) => {
    if (params.dataIndex !== 0) return null;
    const place = straight(api, look);
    const bars = new Map<string, string>();
    let whiskers = '';
    let chosen = '';
    rows.forEach((row, index) => {
      const fill = shadeColour(view.scale, row.shade)?.fill ?? look.palette.quiet;
      const shape = shapePath(row.figure.value, index, place, look);
      bars.set(fill, (bars.get(fill) ?? '') + shape);
      whiskers += whiskerPath(row.figure, index, place);
      if (row.code === look.selected) chosen = shape;
    });
    const { quiet, ink, card } = look.palette;
    const shapes = [...bars].map(([fill, path]) =>
      pathOf(path, { fill, stroke: quiet, lineWidth: 0.75 }),
    );
    const outline = pathOf(chosen, { fill: 'none', stroke: ink, lineWidth: 2 });
    const lines = [
      pathOf(whiskers, { fill: 'none', stroke: card, lineWidth: 4 }),
      pathOf(whiskers, { fill: 'none', stroke: ink, lineWidth: 1.5 }),
    ];
    const marks = chosen === '' ? shapes : [...shapes, outline];
    const drawn = whiskers === '' ? [] : lines;
    return {
      ...NOT_LIT,
      children: look.axis.form === 'dot' ? [...drawn, ...marks] : [...marks, ...drawn],
    };
  };
}

/** Where values and rows lie, in pixels: both axes are straight, so three points tell. */
interface Straight {
  x(value: number): number;
  y(index: number): number;
}

function straight(api: RenderApi, { axis, barAt }: BarLook): Straight {
  const [left = 0, top = 0] = api.coord([axis.from, 0]);
  const [right = 0] = api.coord([axis.to, 0]);
  const size = api.size?.([0, 1]);
  const height = Array.isArray(size) ? (size[1] ?? 0) : (size ?? 0);
  return {
    x: (value) => left + placeOn(axis, value) * (right - left),
    y: (index) => Math.round(top + (index + barAt - 0.5) * height),
  };
}

function shapePath(value: number, index: number, place: Straight, look: BarLook): string {
  const [x, y, reach] = [place.x(value), place.y(index), look.thickness / 2];
  if (look.axis.form === 'dot') {
    return `M${x - reach},${y}a${reach},${reach} 0 1 0 ${2 * reach},0a${reach},${reach} 0 1 0 ${-2 * reach},0Z`;
  }
  const zero = place.x(Math.max(0, look.axis.from));
  return `M${zero},${y - reach}H${x}V${y + reach}H${zero}Z`;
}

function whiskerPath({ lower, upper }: MeasuredFigure, index: number, place: Straight): string {
  if (lower === undefined || upper === undefined) return '';
  const [from, to, y] = [place.x(lower), place.x(upper), place.y(index)];
  return `M${from},${y - CAP}V${y + CAP}M${from},${y}H${to}M${to},${y - CAP}V${y + CAP}`;
}

function pathOf(
  pathData: string,
  style: { readonly fill: string; readonly stroke: string; readonly lineWidth: number },
) {
  return { type: 'path' as const, shape: { pathData }, style };
}
