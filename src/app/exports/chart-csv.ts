import { type AreaRow, type ChartView } from '../domain/area-row.ts';
import { figureText } from '../domain/figure-text.ts';
import { csvText, type CsvCell } from './csv-text.ts';
import { comparisonText, rowText } from './row-text.ts';
import { shownNumber } from './shown-number.ts';

/**
 * A chart as CSV: what it says and where that comes from, then its rows. Figures are rounded as they
 * are on screen, so that chart, table and file agree; a missing figure is an empty cell beside its
 * reason.
 */
export function chartCsv(view: ChartView): string {
  const { comparator } = view;
  return csvText([
    ['Title', view.title],
    ['Measure, period and population', view.subtitle],
    ['Unit', view.unit],
    ['Source, licence and age', view.sourceLine],
    ...(comparator === null
      ? []
      : [
          ['Comparator', comparator.name, figureText(comparator.figure, view.unit, view.decimals)],
          ['Comparison method', view.comparisonMethod],
        ]),
    [],
    [
      'Area code',
      'Area',
      'Value',
      'Lower 95% limit',
      'Upper 95% limit',
      'Comparison',
      'Why there is no figure',
      'Remarks',
    ],
    ...view.rows.map((row) => cellsOf(row, view)),
  ]);
}

function cellsOf(row: AreaRow, view: ChartView): readonly CsvCell[] {
  const { figure } = row;
  const text = rowText(row, view);
  const rounded = (value: number | undefined): number | null =>
    value === undefined ? null : shownNumber(value, view.decimals);
  const numbers =
    figure.kind === 'measured'
      ? [rounded(figure.value), rounded(figure.lower), rounded(figure.upper)]
      : [null, null, null];
  return [
    row.code,
    row.name,
    ...numbers,
    comparisonText(row.comparison, view),
    text.reason,
    text.remarks,
  ];
}
