import type { CustomSeriesOption } from 'echarts/charts';
import type { GridComponentOption, MarkLineComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { type ChartView } from '../domain/area-row.ts';
import { rowSentence } from '../exports/row-text.ts';
import { type BarAxis, type MeasuredRow } from './bar-axis.ts';
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

function rowRenderer(view: ChartView, rows: readonly MeasuredRow[], look: BarLook): RenderItem {
  return (params, api) => {
    const row = rows[params.dataIndex];
    const [x, middle] = api.coord([api.value(0), api.value(1)]);
    if (row === undefined || x === undefined || middle === undefined) return null;
    const y = Math.round(middle + (look.barAt - 0.5) * rowHeight(api));
    const zero = api.coord([Math.max(0, look.axis.from), api.value(1)])[0] ?? x;
    const style = {
      fill: shadeColour(view.scale, row.shade)?.fill ?? look.palette.quiet,
      stroke: row.code === look.selected ? look.palette.ink : look.palette.quiet,
      lineWidth: row.code === look.selected ? 2 : 0.75,
    };
    const mark =
      look.axis.form === 'dot'
        ? { type: 'circle' as const, shape: { cx: x, cy: y, r: look.thickness / 2 }, style }
        : {
            type: 'rect' as const,
            shape: {
              x: Math.min(x, zero),
              y: y - look.thickness / 2,
              width: Math.abs(x - zero),
              height: look.thickness,
            },
            style,
          };
    const whisker = whiskerPath(api, y);
    if (whisker === null) return { ...NOT_LIT, children: [mark] };
    const lines = [
      { width: 4, stroke: look.palette.card },
      { width: 1.5, stroke: look.palette.ink },
    ].map(({ width, stroke }) => ({
      type: 'path' as const,
      shape: { pathData: whisker },
      style: { fill: 'none', stroke, lineWidth: width },
    }));
    const children = look.axis.form === 'dot' ? [...lines, mark] : [mark, ...lines];
    return { ...NOT_LIT, children };
  };
}

function rowHeight(api: RenderApi): number {
  const size = api.size?.([0, 1]);
  return Array.isArray(size) ? (size[1] ?? 0) : (size ?? 0);
}

function whiskerPath(api: RenderApi, y: number): string | null {
  const [lower, upper] = [Number(api.value(2)), Number(api.value(3))];
  if (Number.isNaN(lower) || Number.isNaN(upper)) return null;
  const from = api.coord([lower, api.value(1)])[0];
  const to = api.coord([upper, api.value(1)])[0];
  if (from === undefined || to === undefined) return null;
  return `M${from},${y - CAP}V${y + CAP}M${from},${y}H${to}M${to},${y - CAP}V${y + CAP}`;
}
