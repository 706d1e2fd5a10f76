import { figureText } from '../domain/figure-text.ts';
import { type InequalityView } from '../domain/inequality-view.ts';
import { inequalitySheet } from '../exports/inequality-sheet.ts';
import { textLines, textWidth } from '../exports/text-lines.ts';
import { OrderWalk } from './chart-walk.ts';
import { bars, missing } from './inequality-marks.ts';
import { BAR, type InequalityRow, placeOf, ROW, rowsOf } from './inequality-rows.ts';
import { AXIS_TEXT, type PlotArea, ticksIn, xPixel, yPixel } from './plot-area.ts';
import { plotAxis } from './plot-axis.ts';
import { type PlotDrawing, stopOf } from './plot-drawing.ts';
import { plotOption, unitTitle } from './plot-option.ts';

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

function inequalityArea(
  view: InequalityView,
  rows: readonly InequalityRow[],
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
