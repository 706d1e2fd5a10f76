import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import { type MeasuredFigure } from '../domain/figure.ts';
import { type FunnelLimits, type FunnelPlace, type FunnelView } from '../domain/funnel-view.ts';
import { funnelSheet } from '../exports/funnel-sheet.ts';
import { AreaWalk } from './area-walk.ts';
import { FUNNEL_PLACES, funnelLook, type FunnelLook } from './funnel-look.ts';
import { textLines } from '../exports/text-lines.ts';
import { AXIS_TEXT, type PlotArea, tickRoom, ticksIn, xPixel, yPixel } from './plot-area.ts';
import { plotAxis } from './plot-axis.ts';
import { type PlotDrawing, stopOf } from './plot-drawing.ts';
import { CARD, INK, plotOption, QUIET, TITLE_LINE, unitTitle } from './plot-option.ts';

/** Room that the title under the axis leaves at its sides. */
const TITLE_SIDES = 64;

interface Placed {
  readonly code: string;
  readonly at: number;
  readonly figure: MeasuredFigure;
  readonly place: FunnelPlace | null;
}

const UNPLACED: Pick<FunnelLook, 'symbol' | 'isDown' | 'isHollow' | 'colour'> = {
  symbol: 'circle',
  isDown: false,
  isHollow: true,
  colour: QUIET,
};

/** Values by size with the centre and its 95% and 99.8% limits. */
export function funnelDrawing(view: FunnelView, width: number, isWidened: boolean): PlotDrawing {
  const limits = isWidened ? (view.widened ?? view.limits) : view.limits;
  const placed = view.areas.flatMap((area): Placed[] => {
    const { code, denominator, figure } = area;
    if (denominator === null || figure.kind === 'missing') return [];
    return [{ code, at: denominator, figure, place: isWidened ? area.widenedPlace : area.place }];
  });
  const title = textLines(view.denominatorTitle, width - TITLE_SIDES, AXIS_TEXT);
  const below = (title.length - 1) * TITLE_LINE;
  const height = (width < 520 ? 340 : 420) + below;
  const area = funnelArea(view, placed, limits, { width, height, below });
  const sheet = funnelSheet(view, isWidened);
  const lines = new Map(sheet.lines.map((line) => [line.key, line]));
  const stops = placed.flatMap(({ code, at, figure }) => {
    const line = lines.get(code);
    if (line === undefined) return [];
    return stopOf(line, sheet, { x: xPixel(area, at), y: yPixel(area, figure.value) });
  });
  const order = [...placed].sort((a, b) => b.figure.value - a.figure.value).map(({ code }) => code);
  return {
    width,
    height,
    option: plotOption(area, { x: title.join('\n'), y: unitTitle(view.unit) }, [
      limitLine(limits, 'lower998', [2, 3], area),
      limitLine(limits, 'upper998', [2, 3], area),
      limitLine(limits, 'lower95', [6, 3], area),
      limitLine(limits, 'upper95', [6, 3], area),
      centreLine(view, area),
      ...FUNNEL_PLACES.map((place) =>
        points(
          placed.filter((one) => one.place === place),
          funnelLook(place, view.above),
        ),
      ),
      points(
        placed.filter((one) => one.place === null),
        UNPLACED,
      ),
    ]),
    stops,
    walk: new AreaWalk(
      stops.map(({ key, x, y }) => ({ code: key, x, y })),
      order,
    ),
  };
}

export function funnelSummary(view: FunnelView, isWidened: boolean): string {
  const counts = FUNNEL_PLACES.map((place) => {
    const count = view.areas.filter((a) => (isWidened ? a.widenedPlace : a.place) === place).length;
    return `${funnelLook(place, view.above).words}: ${count}`;
  });
  const widened = isWidened ? ' Limits widened for overdispersion.' : '';
  return `Funnel plot. ${view.title}${widened} ${counts.join('. ')}.`;
}

function funnelArea(
  view: FunnelView,
  placed: readonly Placed[],
  limits: readonly FunnelLimits[],
  {
    width,
    height,
    below,
  }: { readonly width: number; readonly height: number; readonly below: number },
): PlotArea {
  const [top, bottom, right] = [34, 48 + below, 38];
  const values = placed.map(({ figure }) => figure.value);
  // Limits of the smallest areas run far out: only as much of them is shown as the areas need.
  const reached = limits.slice(1).flatMap(({ lower998, upper998 }) => [lower998, upper998]);
  const y = plotAxis([...values, view.centre.value, ...reached.filter((limit) => limit !== null)], {
    tickCount: ticksIn(height - top - bottom, 60),
    fromZero: false,
    unit: view.unit,
  });
  const left = tickRoom(y);
  const x = plotAxis(
    [...placed.map(({ at }) => at), ...limits.map(({ denominator }) => denominator)],
    { tickCount: Math.max(3, ticksIn(width - left - right, 110)), fromZero: true, unit: '' },
  );
  return { width, height, left, right, top, bottom, x, y };
}

function limitLine(
  limits: readonly FunnelLimits[],
  which: 'lower95' | 'upper95' | 'lower998' | 'upper998',
  dash: number[],
  { y }: PlotArea,
): LineSeriesOption {
  const data = limits.flatMap((limit) => {
    const value = limit[which];
    return value === null || value < y.from || value > y.to ? [] : [[limit.denominator, value]];
  });
  return lineSeries(data, QUIET, dash);
}

function centreLine({ centre }: FunnelView, { x }: PlotArea): LineSeriesOption {
  return lineSeries(
    [
      [x.from, centre.value],
      [x.to, centre.value],
    ],
    INK,
    [],
  );
}

function lineSeries(data: number[][], color: string, dash: number[]): LineSeriesOption {
  return {
    type: 'line',
    silent: true,
    animation: false,
    showSymbol: false,
    lineStyle: { color, width: 1.5, type: dash.length === 0 ? 'solid' : dash },
    emphasis: { disabled: true },
    data,
  };
}

function points(
  placed: readonly Placed[],
  look: Pick<FunnelLook, 'symbol' | 'isDown' | 'isHollow' | 'colour'>,
): ScatterSeriesOption {
  return {
    type: 'scatter',
    silent: true,
    animation: false,
    symbol: look.symbol,
    symbolRotate: look.isDown ? 180 : 0,
    symbolSize: look.symbol === 'circle' ? 7 : 10,
    itemStyle: {
      color: look.isHollow ? CARD : look.colour,
      borderColor: look.isHollow ? look.colour : CARD,
      borderWidth: look.isHollow ? 1.75 : 1,
      opacity: 1,
    },
    emphasis: { disabled: true },
    data: placed.map(({ code, at, figure }) => ({ name: code, value: [at, figure.value] })),
  };
}
