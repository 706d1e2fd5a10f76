import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import { type TrendPeriod, type TrendView, trendKey } from '../domain/trend-view.ts';
import { trendSheet } from '../exports/trend-sheet.ts';
import { textWidth } from '../exports/text-lines.ts';
import { GridWalk } from './chart-walk.ts';
import { AXIS_TEXT, type PlotArea, tickRoom, ticksIn, xPixel, yPixel } from './plot-area.ts';
import { plotAxis, type PlotAxis } from './plot-axis.ts';
import { type PlotDrawing, type PlotSeries, stopOf } from './plot-drawing.ts';
import { plotOption, QUIET, unitTitle } from './plot-option.ts';
import { bandRenderer, MISSING_MARK } from './plot-shapes.ts';
import { seriesLooks, type SeriesLook } from './trend-look.ts';
import { type SegmentPoint, trendSegments } from './trend-segments.ts';

const TOP = 34;
const BOTTOM = 34;

/** Lines with interval bands; none is drawn across a break or a missing period. */
export function trendDrawing(view: TrendView, width: number): PlotDrawing {
  const height = width < 520 ? 280 : 340;
  const area = trendArea(view, width, height);
  const looks = seriesLooks(view.series);
  const drawn = view.series.map((series) => trendSegments(series, view));
  const bands = drawn.flatMap((segments, index) => bandOf(segments, looks[index]));
  const lines = view.series.flatMap((series, index): PlotSeries[] => {
    const look = looks[index];
    const segments = drawn[index] ?? [];
    return look === undefined
      ? []
      : [lineOf(series.name, segments, look, index === 0 ? view : null)];
  });
  const sheet = trendSheet(view);
  const byKey = new Map(sheet.lines.map((line) => [line.key, line]));
  const grid = view.series.map((series) => view.periods.map((period) => trendKey(series, period)));
  const stops = view.series.flatMap((series) =>
    view.periods.flatMap((period, index) => {
      const line = byKey.get(trendKey(series, period));
      const figure = series.points[index]?.figure;
      if (line === undefined || figure === undefined) return [];
      const y = figure.kind === 'measured' ? yPixel(area, figure.value) : height - BOTTOM - 8;
      return stopOf(line, sheet, { x: xPixel(area, period.at), y });
    }),
  );
  return {
    width,
    height,
    option: plotOption(area, { x: '', y: unitTitle(view.unit) }, [
      ...bands,
      ...lines,
      missingMarks(view, area),
    ]),
    stops,
    walk: new GridWalk(grid),
  };
}

/** What the chart shows as a whole, read when it is reached. */
export function trendSummary(view: TrendView): string {
  const [first, last] = [view.periods[0], view.periods.at(-1)];
  const names = view.series.map(({ name }) => name).join(', ');
  const when = first === undefined || last === undefined ? '' : `, ${first.label} to ${last.label}`;
  const breaks = view.breaks.length === 0 ? '' : ` ${view.breaks.length} marked breaks.`;
  return `Line chart: ${names}${when}. ${view.title}${breaks}`;
}

function trendArea(view: TrendView, width: number, height: number): PlotArea {
  const values = view.series.flatMap(({ points }) =>
    points.flatMap(({ figure }) =>
      figure.kind === 'measured'
        ? [figure.value, figure.lower ?? figure.value, figure.upper ?? figure.value]
        : [],
    ),
  );
  const y = plotAxis(values, {
    tickCount: ticksIn(height - TOP - BOTTOM, 55),
    fromZero: view.fromZero,
    unit: view.unit,
  });
  const left = tickRoom(y);
  const right = 24;
  return {
    width,
    height,
    left,
    right,
    top: TOP,
    bottom: BOTTOM,
    x: timeAxis(view.periods, width - left - right),
    y,
  };
}

/** An axis over the periods, named from the newest back as often as there is room. */
export function timeAxis(periods: readonly TrendPeriod[], room: number): PlotAxis {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return { from: 0, to: 1, ticks: [] };
  const edge = Math.max(0.5, 0.03 * (last.at - first.at));
  const [from, to] = [first.at - edge, last.at + edge];
  const pixels = (years: number): number => (years / (to - from)) * room;
  const named: TrendPeriod[] = [];
  for (const period of periods.toReversed()) {
    const after = named.at(-1);
    const needed = textWidth(period.tick, AXIS_TEXT) + 14;
    if (after === undefined || pixels(after.at - period.at) >= needed) named.push(period);
  }
  return { from, to, ticks: named.reverse().map(({ at, tick }) => ({ at, text: tick })) };
}

function lineOf(
  name: string,
  segments: readonly (readonly SegmentPoint[])[],
  look: SeriesLook,
  breaksOf: TrendView | null,
): LineSeriesOption {
  const ends = segments.map((points) => [
    ...points.map(({ period, figure }) => [period.at, figure.value]),
    [points.at(-1)?.period.at ?? 0, null],
  ]);
  return {
    type: 'line',
    name,
    silent: true,
    animation: false,
    connectNulls: false,
    symbol: look.symbol,
    symbolSize: look.mark === 'line' ? 3 : 7,
    itemStyle: { color: look.colour },
    lineStyle: {
      color: look.colour,
      width: look.width,
      type: look.dash.length === 0 ? 'solid' : [...look.dash],
    },
    emphasis: { disabled: true },
    data: ends.flat(),
    ...(breaksOf === null ? {} : { markLine: breakLines(breaksOf) }),
  };
}

/** Dotted lines half way to the first period after each break. */
function breakLines({ breaks, periods }: TrendView): NonNullable<LineSeriesOption['markLine']> {
  const places = breaks.flatMap(({ before }) => {
    const index = periods.findIndex(({ id }) => id === before);
    const [last, next] = [periods[index - 1], periods[index]];
    return last === undefined || next === undefined ? [] : (last.at + next.at) / 2;
  });
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    label: {
      show: true,
      formatter: 'break',
      color: QUIET,
      fontSize: AXIS_TEXT,
      position: 'end',
      distance: 2,
    },
    lineStyle: { color: QUIET, width: 1.5, type: [1, 3] },
    data: places.map((xAxis) => ({ xAxis })),
  };
}

function bandOf(
  segments: readonly (readonly SegmentPoint[])[],
  look: SeriesLook | undefined,
): readonly CustomSeriesOption[] {
  const outlines = segments.map((points) =>
    points.flatMap(({ period, figure }) =>
      figure.lower === undefined || figure.upper === undefined
        ? []
        : [{ at: period.at, lower: figure.lower, upper: figure.upper }],
    ),
  );
  if (look === undefined || outlines.every((points) => points.length === 0)) return [];
  return [
    {
      type: 'custom',
      silent: true,
      animation: false,
      data: outlines.flatMap((points) => points.map(({ at, lower, upper }) => [at, lower, upper])),
      dimensions: ['at', 'lower', 'upper'],
      encode: { x: 'at', y: ['lower', 'upper'] },
      renderItem: bandRenderer(outlines, look.colour),
    },
  ];
}

/** A hatched mark on the ground where a series has no figure. */
function missingMarks(view: TrendView, area: PlotArea): CustomSeriesOption {
  const places = view.series.flatMap(({ points }) =>
    points.flatMap(({ figure }, index) => {
      const period = view.periods[index];
      return figure.kind === 'missing' && period !== undefined ? [[period.at, area.y.from]] : [];
    }),
  );
  return { type: 'custom', silent: true, animation: false, data: places, renderItem: MISSING_MARK };
}
