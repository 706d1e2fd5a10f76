import { figureText } from '../domain/figure-text.ts';
import { POLARITY_WORDS, type SpineRow, type SpineView } from '../domain/spine-view.ts';
import { comparedWith } from './row-text.ts';

/** A row of the spine as it is read aloud: value, interval, comparison, comparator, trend, period. */
export function spineSentence(row: SpineRow, view: SpineView): string {
  const { figure, unit, decimals, comparator } = row;
  const said = figureText(figure, unit, decimals);
  const parts =
    figure.kind === 'missing'
      ? [said]
      : [
          said,
          comparedWith(row.comparison, view.comparatorName),
          `${view.comparatorName} ${figureText(comparator, unit, decimals)}`,
          row.recent,
        ];
  return [...parts, row.period, POLARITY_WORDS[row.polarity], ...row.remarks]
    .filter((part) => part !== '')
    .join(', ');
}
