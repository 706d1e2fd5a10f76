import { type FigureSheet } from '../domain/figure-sheet.ts';
import { pyramidKey, type PyramidView } from '../domain/pyramid-view.ts';

/** Band by band, youngest first, one line for each side. */
export function pyramidSheet(view: PyramidView): FigureSheet {
  return {
    labels: ['Age', 'Sex'],
    figures: [
      { head: 'People', unit: '' },
      { head: `Share of ${view.placeName}`, unit: '%' },
      { head: `Share of ${view.comparatorName}`, unit: '%' },
    ],
    words: [],
    lines: view.bands.flatMap((band) =>
      band.sides.map((side, index) => ({
        key: pyramidKey(band, index),
        code: null,
        labels: [band.name, view.sides[index] ?? ''],
        figures: [
          { figure: side.people, decimals: 0 },
          { figure: side.share, decimals: 1 },
          { figure: side.comparatorShare, decimals: 1 },
        ],
        words: [],
      })),
    ),
  };
}
