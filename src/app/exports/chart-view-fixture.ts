import { type AreaRow, type ChartView } from '../domain/area-row.ts';
import { measured, missing } from '../domain/figure.ts';

/** A row for specs: measured at 12.3% (11.9 to 12.7), worse than the comparator. */
export function makeRow(row: Partial<AreaRow> = {}): AreaRow {
  return {
    code: 'E54000057',
    name: 'Greater Manchester',
    figure: measured(12.34, 11.94, 12.74),
    comparison: 'worse',
    shade: 2,
    remarks: [],
    ...row,
  };
}

/** A chart of four areas for specs: worse, similar, better, and one without a figure. */
export function makeView(view: Partial<ChartView> = {}): ChartView {
  return {
    title: 'Bad backs are more common than in England in 1 of 4 areas',
    subtitle: 'Long-term back pain · 2023 · people aged 16 and over',
    sourceLine: 'GP Patient Survey, Open Government Licence v3.0 · 2 years old',
    unit: '%',
    decimals: 1,
    comparator: { name: 'England', figure: measured(10.44, 10.4, 10.5) },
    comparisonMethod: 'England’s value inside or outside the area’s own 95% interval',
    scale: { hue: 'need', classes: ['under 9%', '9 to 11%', '11% and over'], bounds: [9, 11] },
    rows: [
      makeRow({
        code: 'E54000037',
        name: 'Devon',
        figure: measured(8.26, 7.9, 8.6),
        comparison: 'better',
        shade: 0,
      }),
      makeRow(),
      makeRow({
        code: 'E54000041',
        name: 'Dorset',
        figure: missing('suppressed'),
        comparison: 'not-compared',
        shade: null,
      }),
      makeRow({
        code: 'E54000029',
        name: 'North East London',
        figure: measured(10, 9.5, 10.5),
        comparison: 'similar',
        shade: 1,
        remarks: ['Worked out from 7 boroughs'],
      }),
    ],
    ...view,
  };
}
