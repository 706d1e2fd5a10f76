import type { CustomSeriesOption } from 'echarts/charts';
import { COMPARISON_SHAPES, figureText, numberText } from '../domain/figure-text.ts';
import {
  type InequalityGroup,
  inequalityKey,
  type InequalityView,
} from '../domain/inequality-view.ts';
import { inequalitySheet } from '../exports/inequality-sheet.ts';
import { textLines, textWidth } from '../exports/text-lines.ts';
import { OrderWalk } from './chart-walk.ts';
import { COMPARISON_LOOKS } from './distribution-look.ts';
import { AXIS_TEXT, type PlotArea, ticksIn, xPixel, yPixel } from './plot-area.ts';
import { plotAxis } from './plot-axis.ts';
import { type PlotDrawing, stopOf } from './plot-drawing.ts';
import { CARD, FONT, INK, plotOption, QUIET, unitTitle } from './plot-option.ts';
import { MISSING_MARK, NOT_LIT, type RenderItem, whisker } from './plot-shapes.ts';

type Row =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'group'; readonly key: string; readonly group: InequalityGroup };

const ROW = 30;
const BAR = 15;
const TOP = 16;
const BOTTOM = 44;

/** Bars of each group under the title of its split, on one axis from zero. */
export function inequalityDrawing(view: InequalityView, width: number): PlotDrawing {
  const rows = rowsOf(view);
  const height = TOP + rows.length * ROW + BOTTOM;
  const area = inequalityArea(view, rows, width, height);
  const sheet = inequalitySheet(view);
  const lines = new Map(sheet.lines.map((line) => [line.key, line]));
  const zero = xPixel(area, Math.max(0, area.x.from));
  const stops = rows.flatMap((row, index) => {
    const line = row.kind === 'group' ? lines.get(row.key) : undefined;
    if (row.kind === 'title' || line === undefined) return [];
    const { figure } = row.group;
    const middle = yPixel(area, placeOf(index));
    const end = figure.kind === 'measured' ? xPixel(area, figure.value) : zero + 12;
    return stopOf(line, sheet, {
      x: end,
      y: middle,
      box: {
        x: Math.min(zero, end),
        y: middle - BAR / 2,
        width: Math.abs(end - zero),
        height: BAR,
      },
    });
  });
  const option = plotOption(area, { x: unitTitle(view.unit), y: '' }, [
    bars(view, rows, area),
    missing(rows, area),
  ]);
  return { width, height, option, stops, walk: new OrderWalk(stops.map(({ key }) => key)) };
}

export function inequalitySummary(view: InequalityView): string {
  const { overall, unit, decimals, panels } = view;
  const facts = panels.flatMap((panel) => panel.facts.map((fact) => `${panel.title}: ${fact}`));
  return `Bars by group. ${view.title} ${overall.name}: ${figureText(overall.figure, unit, decimals)}. ${facts.join(' ')}`;
}

function rowsOf({ panels }: InequalityView): readonly Row[] {
  return panels.flatMap((panel): Row[] => [
    { kind: 'title', text: panel.title },
    ...panel.groups.map((group) => ({
      kind: 'group' as const,
      key: inequalityKey(panel, group),
      group,
    })),
  ]);
}

/** Rows run down, values up. */
function placeOf(index: number): number {
  return -(index + 0.5);
}

function inequalityArea(
  view: InequalityView,
  rows: readonly Row[],
  width: number,
  height: number,
): PlotArea {
  const names = rows.map((row) => (row.kind === 'group' ? row.group.name : ''));
  const longest = Math.max(...names.map((name) => textWidth(name, AXIS_TEXT)), 40);
  const left = Math.min(longest + 16, width * 0.36);
  const right = 62;
  const figures = [
    ...rows.flatMap((row) => (row.kind === 'group' ? [row.group.figure] : [])),
    view.overall.figure,
  ];
  const values = figures.flatMap((figure) =>
    figure.kind === 'measured'
      ? [figure.value, figure.lower ?? figure.value, figure.upper ?? figure.value]
      : [],
  );
  const x = plotAxis(values, {
    tickCount: ticksIn(width - left - right, 70),
    fromZero: true,
    unit: view.unit,
  });
  const ticks = rows.flatMap((row, index) =>
    row.kind === 'group' ? [{ at: placeOf(index), text: fitted(row.group.name, left - 12) }] : [],
  );
  return {
    width,
    height,
    left,
    right,
    top: TOP,
    bottom: BOTTOM,
    x,
    y: { from: -rows.length, to: 0, ticks },
  };
}

/** A name in two lines at most, cut to a width: the whole of it is read aloud, and in the table. */
function fitted(name: string, room: number): string {
  const lines = textLines(name, room, AXIS_TEXT);
  return lines.length <= 2 ? lines.join('\n') : `${lines[0] ?? ''}\n${lines[1] ?? ''}…`;
}

function bars(view: InequalityView, rows: readonly Row[], area: PlotArea): CustomSeriesOption {
  const { overall } = view;
  const renderItem: RenderItem = (params, api) => {
    const row = rows[params.dataIndex];
    const y = api.coord([0, placeOf(params.dataIndex)])[1] ?? 0;
    if (row === undefined) return null;
    if (row.kind === 'title')
      return { ...NOT_LIT, children: [words(row.text, 0, y + 3, 'left', 600)] };
    const { figure, comparison } = row.group;
    if (figure.kind === 'missing') return null;
    const zero = api.coord([Math.max(0, area.x.from), 0])[0] ?? 0;
    const end = api.coord([figure.value, 0])[0] ?? zero;
    const bar = {
      type: 'rect' as const,
      shape: { x: Math.min(zero, end), y: y - BAR / 2, width: Math.abs(end - zero), height: BAR },
      style: { fill: COMPARISON_LOOKS[comparison].colour, stroke: CARD, lineWidth: 0.5 },
    };
    const interval =
      figure.lower === undefined || figure.upper === undefined
        ? null
        : whisker(
            api,
            [figure.lower, placeOf(params.dataIndex)],
            [figure.upper, placeOf(params.dataIndex)],
          );
    // A dash before a number would read as a minus.
    const shape = comparison === 'not-compared' ? '' : `${COMPARISON_SHAPES[comparison]} `;
    const text = `${shape}${numberText(figure.value, view.decimals)}`;
    const value = words(text, area.width - 4, y, 'right', 400);
    return { ...NOT_LIT, children: [bar, ...(interval ? [interval] : []), value] };
  };
  return {
    type: 'custom',
    silent: true,
    animation: false,
    dimensions: ['value', 'place', 'lower', 'upper'],
    data: rows.map((row, index) => {
      if (row.kind === 'title' || row.group.figure.kind === 'missing') {
        return { name: '', value: [area.x.from, placeOf(index), NaN, NaN] };
      }
      const { value, lower, upper } = row.group.figure;
      return { name: row.key, value: [value, placeOf(index), lower ?? NaN, upper ?? NaN] };
    }),
    renderItem,
    ...(overall.figure.kind === 'measured'
      ? {
          markLine: {
            silent: true,
            symbol: 'none',
            animation: false,
            label: { show: false },
            lineStyle: { color: INK, width: 1.5, type: [5, 3] },
            data: [{ xAxis: overall.figure.value }],
          },
        }
      : {}),
  };
}

function missing(rows: readonly Row[], area: PlotArea): CustomSeriesOption {
  const data = rows.flatMap((row, index) =>
    row.kind === 'group' && row.group.figure.kind === 'missing'
      ? [[area.x.from + 0.02 * (area.x.to - area.x.from), placeOf(index) - 8 / ROW]]
      : [],
  );
  return { type: 'custom', silent: true, animation: false, data, renderItem: MISSING_MARK };
}

function words(text: string, x: number, y: number, align: 'left' | 'right', fontWeight: 400 | 600) {
  return {
    type: 'text' as const,
    style: {
      text,
      x,
      y,
      align,
      verticalAlign: 'middle' as const,
      fill: fontWeight === 600 ? INK : QUIET,
      fontSize: AXIS_TEXT,
      fontWeight,
      fontFamily: FONT,
      // A title is written over the axis.
      ...(fontWeight === 600 && { backgroundColor: CARD, padding: [6, 4] }),
    },
  };
}
