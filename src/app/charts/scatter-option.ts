import type { CustomSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import { type MeasuredFigure } from '../domain/figure.ts';
import {
  QUADRANT_WORDS,
  QUADRANTS,
  type ScatterArea,
  type ScatterAxis,
  type ScatterView,
} from '../domain/scatter-view.ts';
import { scatterSheet } from '../exports/scatter-sheet.ts';
import { AreaWalk } from './area-walk.ts';
import { type PlotArea, tickRoom, ticksIn, xPixel, yPixel } from './plot-area.ts';
import { plotAxis } from './plot-axis.ts';
import { type PlotDrawing, type PlotSeries, stopOf } from './plot-drawing.ts';
import { CARD, INK, plotOption, QUIET } from './plot-option.ts';
import { cornerWords, NOT_LIT, type RenderItem, whisker } from './plot-shapes.ts';
import { QUADRANT_LOOKS } from './scatter-look.ts';

interface Placed extends ScatterArea {
  readonly need: MeasuredFigure;
  readonly provision: MeasuredFigure;
}

/** With more areas than this, intervals of all would hide the points: only the chosen one's is drawn. */
const MOST_WITH_INTERVALS = 60;
const FAINT = 0.3;

/** Need against provision, both with their intervals; quadrants in words, and no line fitted. */
export function scatterDrawing(
  view: ScatterView,
  width: number,
  selected: string | null,
): PlotDrawing {
  const height = width < 520 ? 380 : 460;
  const placed = view.areas.flatMap((area): Placed[] => {
    const { need, provision } = area;
    return need.kind === 'measured' && provision.kind === 'measured'
      ? [{ ...area, need, provision }]
      : [];
  });
  const area = scatterArea(view, placed, width, height);
  const sheet = scatterSheet(view);
  const lines = new Map(sheet.lines.map((line) => [line.key, line]));
  const stops = placed.flatMap(({ code, need, provision }) => {
    const line = lines.get(code);
    if (line === undefined) return [];
    return stopOf(line, sheet, { x: xPixel(area, need.value), y: yPixel(area, provision.value) });
  });
  const isFew = placed.length <= MOST_WITH_INTERVALS;
  const order = [...placed].sort((a, b) => b.need.value - a.need.value).map(({ code }) => code);
  return {
    width,
    height,
    option: plotOption(area, { x: axisTitle(view.need), y: axisTitle(view.provision) }, [
      intervals(placed, isFew ? null : selected, selected),
      ...QUADRANTS.map((quadrant) =>
        points(
          placed.filter((one) => one.quadrant === quadrant),
          QUADRANT_LOOKS[quadrant],
        ),
      ),
      points(
        placed.filter((one) => one.quadrant === null),
        { symbol: 'circle', colour: QUIET },
      ),
      references(view, area),
    ]),
    stops,
    walk: new AreaWalk(
      stops.map(({ key, x, y }) => ({ code: key, x, y })),
      order,
    ),
  };
}

export function scatterSummary(view: ScatterView): string {
  const counts = QUADRANTS.map((quadrant) => {
    const count = view.areas.filter((area) => area.quadrant === quadrant).length;
    return `${QUADRANT_WORDS[quadrant]}: ${count}`;
  });
  return `Scatter of ${view.need.title} and ${view.provision.title}. ${view.title} ${counts.join('. ')}.`;
}

function axisTitle({ title, unit }: ScatterAxis): string {
  return unit === '' ? title : `${title} (${unit})`;
}

function scatterArea(
  view: ScatterView,
  placed: readonly Placed[],
  width: number,
  height: number,
): PlotArea {
  const [top, bottom, right] = [34, 48, 20];
  const yAxis = plotAxis(
    [...placed.flatMap(({ provision }) => reach(provision)), ...referenceOf(view.provision)],
    { tickCount: ticksIn(height - top - bottom, 60), fromZero: false, unit: view.provision.unit },
  );
  const left = tickRoom(yAxis);
  const xAxis = plotAxis(
    [...placed.flatMap(({ need }) => reach(need)), ...referenceOf(view.need)],
    { tickCount: ticksIn(width - left - right, 80), fromZero: false, unit: view.need.unit },
  );
  return { width, height, left, right, top, bottom, x: xAxis, y: yAxis };
}

function reach({ value, lower, upper }: MeasuredFigure): readonly number[] {
  return [value, lower ?? value, upper ?? value];
}

function referenceOf({ reference }: ScatterAxis): readonly number[] {
  return reference === null ? [] : [reference.value];
}

function points(
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

/** Crosses of the two intervals; `only` one area's where it is told, and the selected one's strongly. */
function intervals(
  placed: readonly Placed[],
  only: string | null,
  selected: string | null,
): CustomSeriesOption {
  const drawn =
    only === null && placed.length > MOST_WITH_INTERVALS
      ? []
      : placed.filter(({ code }) => only === null || code === only);
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
function references(view: ScatterView, area: PlotArea): PlotSeries {
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
    renderItem: cornerWords(area, {
      topLeft: QUADRANT_WORDS['less-need-more-provision'],
      topRight: QUADRANT_WORDS['more-need-more-provision'],
      bottomLeft: QUADRANT_WORDS['less-need-less-provision'],
      bottomRight: QUADRANT_WORDS['more-need-less-provision'],
    }),
    markLine: {
      silent: true,
      symbol: 'none',
      animation: false,
      lineStyle: { color: INK, width: 1.5, type: [5, 3], opacity: 0.8 },
      data,
    },
  };
}
