import type { CustomSeriesOption } from 'echarts/charts';
import { COMPARISON_SHAPES, numberText } from '../domain/figure-text.ts';
import { type InequalityView } from '../domain/inequality-view.ts';
import { COMPARISON_LOOKS } from './distribution-look.ts';
import { BAR, type InequalityRow, placeOf, ROW } from './inequality-rows.ts';
import { AXIS_TEXT, type PlotArea } from './plot-area.ts';
import { CARD, FONT, INK, QUIET } from './plot-option.ts';
import { MISSING_MARK, NOT_LIT, type RenderItem, whisker } from './plot-shapes.ts';

/** Bars with their intervals and figures, titles among them, and the line of everyone together. */
export function bars(
  view: InequalityView,
  rows: readonly InequalityRow[],
  area: PlotArea,
): CustomSeriesOption {
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

/** A crossed box for each group without a figure. */
export function missing(rows: readonly InequalityRow[], area: PlotArea): CustomSeriesOption {
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
