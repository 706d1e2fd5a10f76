import type { CustomSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import {
  type DistributionArea,
  type DistributionView,
  type Spread,
} from '../domain/distribution-view.ts';
import { figureText, numberText, withUnit } from '../domain/figure-text.ts';
import { type MeasuredFigure } from '../domain/figure.ts';
import { distributionSheet } from '../exports/distribution-sheet.ts';
import { OrderWalk } from './chart-walk.ts';
import { COMPARISON_LOOKS, COMPARISONS } from './distribution-look.ts';
import { type PlotArea, ticksIn, xPixel, yPixel } from './plot-area.ts';
import { plotAxis } from './plot-axis.ts';
import { type PlotDrawing, stopOf } from './plot-drawing.ts';
import { CARD, INK, plotOption, QUIET, unitTitle } from './plot-option.ts';
import { NOT_LIT, type RenderItem } from './plot-shapes.ts';
import { swarm } from './swarm.ts';

interface Measured extends DistributionArea {
  readonly figure: MeasuredFigure;
}

const DOT = 9;
const BOX = 20;
const TOP = 20;
const BOTTOM = 48;

/** A swarm of dots, one an area, with a box over the middle half under it. */
export function distributionDrawing(view: DistributionView, width: number): PlotDrawing {
  const areas = view.areas.flatMap((area): Measured[] =>
    area.figure.kind === 'measured' ? [{ ...area, figure: area.figure }] : [],
  );
  const flat = distributionArea(view, areas, width, 100);
  const dots = swarm(
    areas.map(({ code, figure }) => ({ key: code, x: xPixel(flat, figure.value) })),
    DOT,
  );
  const reach = Math.max(20, ...dots.map(({ offset }) => Math.abs(offset) + DOT));
  const height = Math.ceil(TOP + 2 * reach + BOX + 24 + BOTTOM);
  // The upright axis is in pixels down from the middle of the swarm, so that dots lie where they are.
  const area: PlotArea = {
    ...flat,
    height,
    y: { from: -(height - TOP - BOTTOM - reach), to: reach, ticks: [] },
  };
  const offsets = new Map(dots.map(({ key, offset }) => [key, offset]));
  const sheet = distributionSheet(view);
  const lines = new Map(sheet.lines.map((line) => [line.key, line]));
  const sorted = [...areas].sort((a, b) => a.figure.value - b.figure.value);
  const stops = sorted.flatMap(({ code, figure }) => {
    const line = lines.get(code);
    if (line === undefined) return [];
    const y = yPixel(area, -(offsets.get(code) ?? 0));
    return stopOf(line, sheet, { x: xPixel(area, figure.value), y });
  });
  const boxAt = -(reach + 12 + BOX / 2);
  return {
    width,
    height,
    option: plotOption(area, { x: unitTitle(view.unit), y: '' }, [
      ...COMPARISONS.map((comparison) =>
        points(
          sorted.filter((one) => one.comparison === comparison),
          comparison,
          offsets,
        ),
      ),
      box(view, boxAt),
    ]),
    stops,
    walk: new OrderWalk(stops.map(({ key }) => key)),
  };
}

export function distributionSummary(view: DistributionView): string {
  const { spread, comparator, unit, decimals } = view;
  const text = (value: number): string => withUnit(numberText(value, decimals), unit);
  const middle =
    spread === null
      ? ''
      : ` Lowest ${text(spread.lowest)}, median ${text(spread.median)}, highest ${text(spread.highest)}; the middle half from ${text(spread.lowerQuartile)} to ${text(spread.upperQuartile)}.`;
  const reference =
    comparator === null
      ? ''
      : ` ${comparator.name}: ${figureText(comparator.figure, unit, decimals)}.`;
  return `Spread of ${view.areas.length} areas. ${view.title}${middle}${reference}`;
}

function distributionArea(
  { spread, comparator, unit }: DistributionView,
  areas: readonly Measured[],
  width: number,
  height: number,
): PlotArea {
  const values = [
    ...areas.map(({ figure }) => figure.value),
    ...(spread === null ? [] : [spread.lowest, spread.highest]),
    ...(comparator?.figure.kind === 'measured' ? [comparator.figure.value] : []),
  ];
  const x = plotAxis(values, { tickCount: ticksIn(width, 80), fromZero: false, unit });
  return {
    width,
    height,
    left: 20,
    right: 24,
    top: TOP,
    bottom: BOTTOM,
    x,
    y: { from: 0, to: 1, ticks: [] },
  };
}

function points(
  areas: readonly Measured[],
  comparison: (typeof COMPARISONS)[number],
  offsets: ReadonlyMap<string, number>,
): ScatterSeriesOption {
  const look = COMPARISON_LOOKS[comparison];
  return {
    type: 'scatter',
    silent: true,
    animation: false,
    symbol: look.symbol,
    symbolRotate: look.isDown ? 180 : 0,
    symbolSize: DOT,
    itemStyle: { color: look.colour, borderColor: CARD, borderWidth: 1, opacity: 1 },
    emphasis: { disabled: true },
    data: areas.map(({ code, figure }) => ({
      name: code,
      value: [figure.value, -(offsets.get(code) ?? 0)],
    })),
  };
}

function box(view: DistributionView, at: number): CustomSeriesOption {
  const { spread, comparator } = view;
  const parts: readonly (keyof Spread)[] = [
    'lowest',
    'lowerQuartile',
    'median',
    'upperQuartile',
    'highest',
  ];
  const renderItem: RenderItem = (_, api) => {
    if (spread === null) return null;
    const xs = parts.map((part) => api.coord([spread[part], at])[0] ?? 0);
    const y = api.coord([spread.median, at])[1] ?? 0;
    const [lowest = 0, lower = 0, median = 0, upper = 0, highest = 0] = xs;
    const line = (pathData: string, lineWidth: number) => ({
      type: 'path' as const,
      shape: { pathData },
      style: { fill: 'none', stroke: INK, lineWidth },
    });
    return {
      ...NOT_LIT,
      children: [
        line(`M${lowest},${y}H${highest}M${lowest},${y - 5}v10M${highest},${y - 5}v10`, 1.5),
        {
          type: 'rect' as const,
          shape: { x: lower, y: y - BOX / 2, width: upper - lower, height: BOX },
          style: { fill: 'var(--atlas-neutral-2)', stroke: QUIET, lineWidth: 1 },
        },
        line(`M${median},${y - BOX / 2}v${BOX}`, 3),
      ],
    };
  };
  return {
    type: 'custom',
    silent: true,
    animation: false,
    dimensions: ['value', 'place', ...parts],
    data:
      spread === null ? [[NaN, at]] : [[spread.median, at, ...parts.map((part) => spread[part])]],
    renderItem,
    ...(comparator?.figure.kind === 'measured'
      ? {
          markLine: {
            silent: true,
            symbol: 'none',
            animation: false,
            label: {
              show: true,
              formatter: comparator.name,
              color: INK,
              fontSize: 12,
              distance: 3,
            },
            lineStyle: { color: INK, width: 1.5, type: [5, 3] },
            data: [{ xAxis: comparator.figure.value }],
          },
        }
      : {}),
  };
}
