import { type FigureSheet } from '../domain/figure-sheet.ts';
import { trendKey, type TrendView } from '../domain/trend-view.ts';
import { comparedWith } from './row-text.ts';

/** A trend as lines: area by area, period by period, those without a figure too. */
export function trendSheet(view: TrendView): FigureSheet {
  const breaks = new Map(view.breaks.map(({ before, words }) => [before, words]));
  return {
    labels: ['Area', 'Period'],
    figures: [{ head: 'Value', unit: view.unit }],
    words: ['Comparison', 'Remarks'],
    lines: view.series.flatMap((series) =>
      series.points.flatMap((point, index) => {
        const period = view.periods[index];
        if (period === undefined) return [];
        const words = breaks.get(period.id);
        const remarks = words === undefined ? point.remarks : [`Break: ${words}`, ...point.remarks];
        return {
          key: trendKey(series, period),
          code: series.code,
          labels: [series.name, period.label],
          figures: [{ figure: point.figure, decimals: view.decimals }],
          words: [
            series.role === 'comparator' ? '' : comparedWith(point.comparison, view.comparatorName),
            remarks.join('; '),
          ],
        };
      }),
    ),
  };
}
