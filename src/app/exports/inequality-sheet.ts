import { type FigureSheet } from '../domain/figure-sheet.ts';
import { inequalityKey, type InequalityView } from '../domain/inequality-view.ts';
import { comparedWith } from './row-text.ts';

/** Everyone together, then the groups of each panel. What follows from them are notes of the card. */
export function inequalitySheet(view: InequalityView): FigureSheet {
  const { overall, decimals } = view;
  return {
    labels: ['Group', 'Split'],
    figures: [{ head: 'Value', unit: view.unit }],
    words: ['Comparison', 'Remarks'],
    lines: [
      {
        key: 'overall',
        code: null,
        labels: [overall.name, ''],
        figures: [{ figure: overall.figure, decimals }],
        words: ['', ''],
      },
      ...view.panels.flatMap((panel) =>
        panel.groups.map((group) => ({
          key: inequalityKey(panel, group),
          code: null,
          labels: [group.name, panel.title],
          figures: [{ figure: group.figure, decimals }],
          words: [comparedWith(group.comparison, overall.name), group.remarks.join('; ')],
        })),
      ),
    ],
  };
}
