import { type FigureSheet } from '../domain/figure-sheet.ts';
import { heatKey, type HeatMapView } from '../domain/heat-map-view.ts';
import { comparedWith } from './row-text.ts';

/** Cell by cell, each with its own unit, period, polarity and method: what a file needs to be read alone. */
export function heatMapSheet(view: HeatMapView): FigureSheet {
  const noteWords = new Map(view.symbols.map(({ symbol, words }) => [symbol, words]));
  return {
    labels: ['Area', 'Indicator', 'Period', 'Unit', 'Polarity'],
    figures: [
      { head: 'Value', unit: '' },
      { head: view.comparatorName, unit: '' },
    ],
    words: ['Comparison', 'Method', 'Notes'],
    lines: view.areas.flatMap((area, row) =>
      view.indicators.flatMap((indicator, column) => {
        const cell = view.cells[row]?.[column];
        if (cell === undefined) return [];
        const { name, period, unit, polarity, method, decimals, comparator } = indicator;
        return {
          key: heatKey(area, indicator),
          code: area.code,
          labels: [area.name, name, period, unit, polarity],
          figures: [
            { figure: cell.figure, decimals },
            { figure: comparator, decimals },
          ],
          words: [
            comparedWith(cell.comparison, view.comparatorName),
            method,
            cell.notes.map((symbol) => noteWords.get(symbol) ?? symbol).join('; '),
          ],
        };
      }),
    ),
  };
}
