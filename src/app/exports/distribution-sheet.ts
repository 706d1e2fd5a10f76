import { type DistributionView, SPREAD_PARTS, SPREAD_WORDS } from '../domain/distribution-view.ts';
import { type FigureSheet } from '../domain/figure-sheet.ts';
import { measured } from '../domain/figure.ts';
import { comparedWith } from './row-text.ts';

/** The box, the comparator, then the areas in the order given. */
export function distributionSheet(view: DistributionView): FigureSheet {
  const { comparator, decimals, spread } = view;
  const plain = { code: null, words: ['', ''] };
  const box = SPREAD_PARTS.flatMap((part) =>
    spread === null
      ? []
      : {
          ...plain,
          key: part,
          labels: [SPREAD_WORDS[part]],
          figures: [{ figure: measured(spread[part]), decimals }],
        },
  );
  const reference =
    comparator === null
      ? []
      : [
          {
            ...plain,
            key: 'comparator',
            labels: [comparator.name],
            figures: [{ figure: comparator.figure, decimals }],
          },
        ];
  return {
    labels: ['Area'],
    figures: [{ head: 'Value', unit: view.unit }],
    words: ['Comparison', 'Remarks'],
    lines: [
      ...box,
      ...reference,
      ...view.areas.map(({ code, name, figure, comparison, remarks }) => ({
        key: code,
        code,
        labels: [name],
        figures: [{ figure, decimals }],
        words: [
          comparator === null ? '' : comparedWith(comparison, comparator.name),
          remarks.join('; '),
        ],
      })),
    ],
  };
}
