import type { CustomSeriesOption } from 'echarts/charts';
import { numberText } from '../domain/figure-text.ts';
import { pyramidKey, type PyramidView } from '../domain/pyramid-view.ts';
import { pyramidSheet } from '../exports/pyramid-sheet.ts';
import { textWidth } from '../exports/text-lines.ts';
import { GridWalk } from './chart-walk.ts';
import { AXIS_TEXT, type PlotArea, ticksIn, xPixel, yPixel } from './plot-area.ts';
import { plotAxis } from './plot-axis.ts';
import { type PlotDrawing, stopOf } from './plot-drawing.ts';
import { CARD, INK, plotOption } from './plot-option.ts';
import { NOT_LIT, type RenderItem } from './plot-shapes.ts';
import { sideColour } from './pyramid-look.ts';

const TOP = 16;
const BOTTOM = 44;
/** Bars left and right of a middle line, the youngest at the bottom, with the comparator's outline. */
export function pyramidDrawing(view: PyramidView, width: number): PlotDrawing {
  const row = width < 520 ? 17 : 20;
  const height = TOP + view.bands.length * row + BOTTOM;
  const area = pyramidArea(view, width, height);
  const sheet = pyramidSheet(view);
  const lines = new Map(sheet.lines.map((line) => [line.key, line]));
  const thickness = row - 4;
  const middle = xPixel(area, 0);
  const stops = view.bands.flatMap((band, index) =>
    band.sides.flatMap((side, which) => {
      const line = lines.get(pyramidKey(band, which));
      if (line === undefined || side.share.kind === 'missing') return [];
      const end = xPixel(area, signOf(view, which) * side.share.value);
      const y = yPixel(area, index + 0.5);
      return stopOf(line, sheet, {
        x: end,
        y,
        box: {
          x: Math.min(middle, end),
          y: y - thickness / 2,
          width: Math.abs(end - middle),
          height: thickness,
        },
      });
    }),
  );
  const drawn = new Set(stops.map(({ key }) => key));
  const grid = view.bands
    .toReversed()
    .map((band) =>
      view.sides.map((_, side) =>
        drawn.has(pyramidKey(band, side)) ? pyramidKey(band, side) : null,
      ),
    );
  return {
    width,
    height,
    option: plotOption(area, { x: 'percent of all people', y: '' }, [
      ...view.sides.map((_, side) => bars(view, side, thickness)),
      ...view.sides.map((_, side) => outline(view, side)),
    ]),
    stops,
    walk: new GridWalk(grid),
  };
}

export function pyramidSummary(view: PyramidView): string {
  return `Population pyramid of ${view.placeName} against ${view.comparatorName}, ${view.bands.length} age bands. ${view.title}`;
}

function pyramidArea(view: PyramidView, width: number, height: number): PlotArea {
  const shares = view.bands.flatMap(({ sides }) =>
    sides.flatMap(({ share, comparatorShare }) =>
      [share, comparatorShare].flatMap((figure) =>
        figure.kind === 'measured' ? figure.value : [],
      ),
    ),
  );
  const left = Math.max(...view.bands.map(({ name }) => textWidth(name, AXIS_TEXT)), 20) + 14;
  const right = 16;
  const x = plotAxis(
    view.sides.length === 1 ? shares : [...shares, ...shares.map((share) => -share)],
    {
      tickCount: ticksIn(width - left - right, 70),
      fromZero: true,
      unit: '%',
    },
  );
  const decimals = x.ticks.every(({ at }) => Number.isInteger(at)) ? 0 : 1;
  return {
    width,
    height,
    left,
    right,
    top: TOP,
    bottom: BOTTOM,
    x: {
      ...x,
      ticks: x.ticks.map(({ at }) => ({ at, text: `${numberText(Math.abs(at), decimals)}%` })),
    },
    y: {
      from: 0,
      to: view.bands.length,
      ticks: view.bands.map(({ name }, index) => ({ at: index + 0.5, text: name })),
    },
  };
}

/** Of two sides the first runs to the left; one alone runs to the right. */
function signOf({ sides }: PyramidView, which: number): number {
  return sides.length > 1 && which === 0 ? -1 : 1;
}

function bars(view: PyramidView, which: number, thickness: number): CustomSeriesOption {
  const sign = signOf(view, which);
  const renderItem: RenderItem = (_, api) => {
    const [end = NaN, y = NaN] = api.coord([api.value(0), api.value(1)]);
    const middle = api.coord([0, 0])[0] ?? 0;
    return {
      ...NOT_LIT,
      children: [
        {
          type: 'rect' as const,
          shape: {
            x: Math.min(middle, end),
            y: y - thickness / 2,
            width: Math.abs(end - middle),
            height: thickness,
          },
          style: { fill: sideColour(which), stroke: CARD, lineWidth: 0.5 },
        },
      ],
    };
  };
  return {
    type: 'custom',
    silent: true,
    animation: false,
    data: view.bands.flatMap((band, index) => {
      const share = band.sides[which]?.share;
      return share?.kind === 'measured'
        ? [{ name: pyramidKey(band, which), value: [sign * share.value, index + 0.5] }]
        : [];
    }),
    renderItem,
  };
}

/** A stepped line at the comparator's shares: an upright piece for each band, joined where both are. */
function outline(view: PyramidView, which: number): CustomSeriesOption {
  const sign = signOf(view, which);
  const places = view.bands.flatMap((band, index) => {
    const share = band.sides[which]?.comparatorShare;
    return share?.kind === 'measured'
      ? [{ key: pyramidKey(band, which), index, at: sign * share.value }]
      : [];
  });
  const renderItem: RenderItem = (params, api) => {
    const place = places[params.dataIndex];
    if (place === undefined) return null;
    const [x = NaN, low = NaN] = api.coord([place.at, place.index]);
    const high = api.coord([place.at, place.index + 1])[1] ?? NaN;
    const above = places.find(({ index }) => index === place.index + 1);
    const joint = above === undefined ? '' : `H${api.coord([above.at, 0])[0] ?? x}`;
    const line = (stroke: string, lineWidth: number) => ({
      type: 'path' as const,
      shape: { pathData: `M${x},${low}V${high}${joint}` },
      style: { fill: 'none', stroke, lineWidth },
    });
    return { ...NOT_LIT, children: [line(CARD, 4), line(INK, 2)] };
  };
  return {
    type: 'custom',
    silent: true,
    animation: false,
    data: places.map(({ key, at, index }) => ({ name: key, value: [at, index + 0.5] })),
    renderItem,
  };
}
