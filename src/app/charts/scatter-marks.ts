import type { CustomSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import { type MeasuredFigure } from '../domain/figure.ts';
import { type ScatterArea, type ScatterView } from '../domain/scatter-view.ts';
import { cornerWords } from './corner-words.ts';
import { type PlotArea } from './plot-area.ts';
import { type PlotSeries } from './plot-drawing.ts';
import { CARD, INK, QUIET } from './plot-option.ts';
import { NOT_LIT, type RenderItem, whisker } from './plot-shapes.ts';
import { CORNERS } from './scatter-look.ts';

/** An area with both figures. */
export interface Placed extends ScatterArea {
  readonly need: MeasuredFigure;
  readonly provision: MeasuredFigure;
}

/** With more areas than this, intervals of all would hide the points: only the chosen one's is drawn. */
const MOST_WITH_INTERVALS = 60;
const FAINT = 0.3;

export function points(
  placed: readonly Placed[],
  look: { readonly symbol: string; readonly colour: string },
): ScatterSeriesOption {
  return {
    type: 'scatter',
    silent: true,
    animation: false,
    symbol: look.symbol,
    symbolSize: 10,
    itemStyle: { color: look.colour, borderColor: CARD, borderWidth: 1, opacity: 1 },
    emphasis: { disabled: true },
    data: placed.map(({ code, need, provision }) => ({
      name: code,
      value: [need.value, provision.value],
    })),
  };
}

/** Crosses of the two intervals: of every area where they are few, else of the selected one. */
export function intervals(placed: readonly Placed[], selected: string | null): CustomSeriesOption {
  const isFew = placed.length <= MOST_WITH_INTERVALS;
  const drawn = isFew ? placed : placed.filter(({ code }) => code === selected);
  const renderItem: RenderItem = (params, api) => {
    const one = drawn[params.dataIndex];
    if (one === undefined) return null;
    const { need, provision, code } = one;
    const opacity = code === selected ? 1 : FAINT;
    const cross = [
      need.lower === undefined || need.upper === undefined
        ? null
        : whisker(api, [need.lower, provision.value], [need.upper, provision.value], INK, opacity),
      provision.lower === undefined || provision.upper === undefined
        ? null
        : whisker(api, [need.value, provision.lower], [need.value, provision.upper], INK, opacity),
    ];
    return { ...NOT_LIT, children: cross.filter((line) => line !== null && line !== undefined) };
  };
  return {
    type: 'custom',
    silent: true,
    animation: false,
    data: drawn.map(({ code, need, provision }) => ({
      name: code,
      value: [
        need.value,
        provision.value,
        need.lower ?? NaN,
        need.upper ?? NaN,
        provision.lower ?? NaN,
        provision.upper ?? NaN,
      ],
    })),
    renderItem,
  };
}

/** The lines that part more from less, and what each corner means. */
export function references(view: ScatterView, area: PlotArea): PlotSeries {
  const { need, provision } = view;
  const label = { show: true, color: QUIET, fontSize: 11 } as const;
  const data = [
    ...(need.reference === null
      ? []
      : [
          {
            xAxis: need.reference.value,
            label: {
              ...label,
              formatter: need.reference.name,
              position: 'end' as const,
              distance: 3,
            },
          },
        ]),
    ...(provision.reference === null
      ? []
      : [
          {
            yAxis: provision.reference.value,
            label: {
              ...label,
              formatter: provision.reference.name,
              position: 'insideEndTop' as const,
            },
          },
        ]),
  ];
  const hasBoth = need.reference !== null && provision.reference !== null;
  return {
    type: 'custom',
    silent: true,
    animation: false,
    data: hasBoth ? [[area.x.from, area.y.from]] : [],
    renderItem: cornerWords(area, CORNERS),
    markLine: {
      silent: true,
      symbol: 'none',
      animation: false,
      lineStyle: { color: INK, width: 1.5, type: [5, 3], opacity: 0.8 },
      data,
    },
  };
}
