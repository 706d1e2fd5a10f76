import type { CustomSeriesOption } from 'echarts/charts';
import { CARD, INK, QUIET } from './plot-option.ts';

export type RenderItem = NonNullable<CustomSeriesOption['renderItem']>;
export type RenderApi = Parameters<RenderItem>[1];

/** The lighter colour of a mark pointed at is worked out from a literal, which a variable is not. */
export const NOT_LIT = { type: 'group', emphasisDisabled: true } as const;
const CAP = 3;

/** Draws a band for each outline, once: with the first of its points. */
export function bandRenderer(
  outlines: readonly (readonly {
    readonly at: number;
    readonly lower: number;
    readonly upper: number;
  }[])[],
  colour: string,
): RenderItem {
  const starts = new Map<number, number>();
  let count = 0;
  outlines.forEach((points, index) => {
    if (points.length > 0) starts.set(count, index);
    count += points.length;
  });
  return (params, api) => {
    const points = outlines[starts.get(params.dataIndex) ?? -1];
    if (points === undefined) return null;
    const upper = points.map((point) => api.coord([point.at, point.upper]));
    const lower = points.map((point) => api.coord([point.at, point.lower])).reverse();
    const [first] = points;
    if (points.length === 1 && first !== undefined) {
      return whisker(api, [first.at, first.lower], [first.at, first.upper], colour);
    }
    return {
      ...NOT_LIT,
      children: [
        {
          type: 'polygon' as const,
          shape: { points: [...upper, ...lower] },
          style: { fill: colour, opacity: 0.16 },
        },
      ],
    };
  };
}

/** A whisker with caps between two points of the chart, upright or level. */
export function whisker(
  api: RenderApi,
  from: readonly [number, number],
  to: readonly [number, number],
  colour: string = INK,
  opacity = 1,
): ReturnType<RenderItem> {
  const [x1 = NaN, y1 = NaN] = api.coord([...from]);
  const [x2 = NaN, y2 = NaN] = api.coord([...to]);
  const isUpright = Math.abs(x1 - x2) < 0.5;
  const pathData = isUpright
    ? `M${x1 - CAP},${y1}H${x1 + CAP}M${x1},${y1}V${y2}M${x1 - CAP},${y2}H${x1 + CAP}`
    : `M${x1},${y1 - CAP}V${y1 + CAP}M${x1},${y1}H${x2}M${x2},${y2 - CAP}V${y2 + CAP}`;
  const line = (width: number, stroke: string) => ({
    type: 'path' as const,
    shape: { pathData },
    style: { fill: 'none', stroke, lineWidth: width, opacity },
  });
  return { ...NOT_LIT, children: [line(4, CARD), line(1.5, colour)] };
}

/** A small crossed box on the ground of the chart: there is no figure here. */
export const MISSING_MARK: RenderItem = (_, api) => {
  const [x = NaN, ground = NaN] = api.coord([api.value(0), api.value(1)]);
  const y = ground - 8;
  return {
    ...NOT_LIT,
    children: [
      {
        type: 'path' as const,
        shape: {
          pathData: `M${x - 5},${y - 5}h10v10h-10ZM${x - 5},${y + 5}l10,-10M${x - 5},${y}l5,-5M${x},${y + 5}l5,-5`,
        },
        style: { fill: CARD, stroke: QUIET, lineWidth: 1 },
      },
    ],
  };
};
