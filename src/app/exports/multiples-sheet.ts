import { type FigureSheet } from '../domain/figure-sheet.ts';
import { type MultiplesView } from '../domain/multiples-view.ts';
import { comparisonText } from './row-text.ts';

/** Panel by panel, area by area, each with its own unit and comparison. */
export function multiplesSheet({ panels }: MultiplesView): FigureSheet {
  return {
    labels: ['Area', 'Indicator', 'Measure, period and population', 'Unit'],
    figures: [{ head: 'Value', unit: '' }],
    words: ['Comparison', 'Remarks', 'Source, licence and age'],
    lines: panels.flatMap(({ id, name, view }) =>
      view.rows.map((row) => ({
        key: `${id} ${row.code}`,
        code: row.code,
        labels: [row.name, name, view.subtitle, view.unit],
        figures: [{ figure: row.figure, decimals: view.decimals }],
        words: [comparisonText(row.comparison, view), row.remarks.join('; '), view.sourceLine],
      })),
    ),
  };
}
