import { type MeasuredFigure } from '../domain/figure.ts';
import {
  QUADRANT_WORDS,
  QUADRANTS,
  type ScatterAxis,
  type ScatterView,
} from '../domain/scatter-view.ts';
import { scatterSheet } from '../exports/scatter-sheet.ts';
import { AreaWalk } from './area-walk.ts';
import { cornerRoom } from './corner-words.ts';
import { type PlotArea, tickRoom, ticksIn, xPixel, yPixel } from './plot-area.ts';
import { plotAxis, withRoom } from './plot-axis.ts';
import { type PlotDrawing, stopOf } from './plot-drawing.ts';
import { plotOption, QUIET } from './plot-option.ts';
import { intervals, type Placed, points, references } from './scatter-marks.ts';
import { CORNERS, QUADRANT_LOOKS } from './scatter-look.ts';

/** Half of a mark, and a little. */
const MARK = 8;

/** Need against provision, both with their intervals; quadrants in words, and no line fitted. */
export function scatterDrawing(
  view: ScatterView,
  width: number,
  selected: string | null,
): PlotDrawing {
  const height = width < 520 ? 430 : 490;
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
  const order = [...placed].sort((a, b) => b.need.value - a.need.value).map(({ code }) => code);
  return {
    width,
    height,
    option: plotOption(area, { x: axisTitle(view.need), y: axisTitle(view.provision) }, [
      intervals(placed, selected),
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
  const [top, bottom, right] = [50, 48, 20];
  const provisions = [
    ...placed.flatMap(({ provision }) => reach(provision)),
    ...referenceOf(view.provision),
  ];
  const yAxis = plotAxis(provisions, {
    tickCount: ticksIn(height - top - bottom, 60),
    fromZero: false,
    unit: view.provision.unit,
  });
  const left = tickRoom(yAxis);
  const xAxis = plotAxis(
    [...placed.flatMap(({ need }) => reach(need)), ...referenceOf(view.need)],
    { tickCount: ticksIn(width - left - right, 80), fromZero: false, unit: view.need.unit },
  );
  // The words in the corners have rooms of their own, above and below every mark.
  const room = cornerRoom(CORNERS, width - left - right) + MARK;
  const y = withRoom(yAxis, provisions, room / (height - top - bottom));
  return { width, height, left, right, top, bottom, x: xAxis, y };
}

function reach({ value, lower, upper }: MeasuredFigure): readonly number[] {
  return [value, lower ?? value, upper ?? value];
}

function referenceOf({ reference }: ScatterAxis): readonly number[] {
  return reference === null ? [] : [reference.value];
}
