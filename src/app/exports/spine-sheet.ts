import { SPREAD_PARTS, SPREAD_WORDS } from '../domain/distribution-view.ts';
import { type FigureSheet } from '../domain/figure-sheet.ts';
import { measured } from '../domain/figure.ts';
import { POLARITY_WORDS, type SpineView } from '../domain/spine-view.ts';
import { comparedWith } from './row-text.ts';

/** Indicator by indicator: the place, the comparator, and the range and quartiles of areas. */
export function spineSheet(view: SpineView): FigureSheet {
  return {
    labels: ['Indicator', 'Group', 'Period', 'Unit', 'Polarity'],
    figures: [
      view.placeName,
      view.comparatorName,
      ...SPREAD_PARTS.map((part) => SPREAD_WORDS[part]),
    ].map((head) => ({ head, unit: '' })),
    words: ['Comparison', 'Recent trend', 'Remarks'],
    lines: view.groups.flatMap((group) =>
      group.rows.map((row) => {
        const { decimals, spread } = row;
        return {
          key: row.id,
          code: null,
          labels: [row.title, group.name, row.period, row.unit, POLARITY_WORDS[row.polarity]],
          figures: [
            { figure: row.figure, decimals },
            { figure: row.comparator, decimals },
            ...SPREAD_PARTS.map((part) =>
              spread === null ? null : { figure: measured(spread[part]), decimals },
            ),
          ],
          words: [
            comparedWith(row.comparison, view.comparatorName),
            row.recent,
            row.remarks.join('; '),
          ],
        };
      }),
    ),
  };
}
