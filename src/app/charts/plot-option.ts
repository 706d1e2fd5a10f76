import { AXIS_TEXT, type PlotArea } from './plot-area.ts';
import { type PlotAxis } from './plot-axis.ts';
import { type PlotOption, type PlotSeries } from './plot-drawing.ts';

/** Colours of everything but the marks. The SVG renderer hands CSS variables on to the browser. */
export const INK = 'var(--atlas-ink)';
export const QUIET = 'var(--atlas-ink-quiet)';
export const LINE = 'var(--atlas-line)';
export const CARD = 'var(--atlas-card)';
export const FONT = "'Public Sans Variable', system-ui, sans-serif";

/** Height of a line of a title under an axis, in pixels. */
export const TITLE_LINE = AXIS_TEXT + 3;

export interface AxisTitles {
  readonly x: string;
  readonly y: string;
}

/** What to write beside an axis whose ticks carry a single sign: nothing more. */
export function unitTitle(unit: string): string {
  return unit.length === 1 ? '' : unit;
}

/** A plot with plain axes: nothing moves, nothing is written by the library, no HTML is made. */
export function plotOption(
  area: PlotArea,
  titles: AxisTitles,
  series: readonly PlotSeries[],
): PlotOption {
  const { left, right, top, bottom } = area;
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: { fontFamily: FONT },
    grid: { left, right, top, bottom, outerBoundsMode: 'none' },
    xAxis: {
      ...axisOption(area.x),
      name: titles.x,
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { color: QUIET, fontSize: AXIS_TEXT, lineHeight: TITLE_LINE },
    },
    yAxis: {
      ...axisOption(area.y),
      name: titles.y,
      nameLocation: 'end',
      // At the top of the drawing, above whatever stands over the plot.
      nameGap: top - 20,
      nameTextStyle: {
        color: QUIET,
        fontSize: AXIS_TEXT,
        align: 'left',
        padding: [0, 0, 0, -left + 4],
      },
    },
    series: [...series],
  };
}

function axisOption(axis: PlotAxis) {
  const texts = new Map(axis.ticks.map(({ at, text }) => [at.toPrecision(10), text]));
  const customValues = axis.ticks.map(({ at }) => at);
  return {
    type: 'value' as const,
    min: axis.from,
    max: axis.to,
    axisLine: { show: true, onZero: false, lineStyle: { color: QUIET } },
    axisTick: { show: false, customValues },
    axisLabel: {
      color: QUIET,
      fontSize: AXIS_TEXT,
      lineHeight: AXIS_TEXT + 1,
      customValues,
      formatter: (value: number) => texts.get(value.toPrecision(10)) ?? '',
    },
    splitLine: { show: true, lineStyle: { color: LINE, width: 1 } },
  };
}
