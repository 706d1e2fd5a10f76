import { type FigureLine } from '../domain/figure-sheet.ts';

/** `by` names a column: `label-0`, `figure-1`, `word-0`. */
export interface SheetSort {
  readonly by: string;
  readonly direction: 'ascending' | 'descending';
}

/** Lines in order; null leaves them as they are. A line without the figure comes last either way. */
export function sortLines(
  lines: readonly FigureLine[],
  sort: SheetSort | null,
): readonly FigureLine[] {
  if (sort === null) return lines;
  const [kind, place = ''] = sort.by.split('-');
  const at = parseInt(place, 10);
  const sign = sort.direction === 'ascending' ? 1 : -1;
  if (kind === 'figure') {
    const valueOf = (line: FigureLine): number | null => {
      const figure = line.figures[at]?.figure;
      return figure?.kind === 'measured' ? figure.value : null;
    };
    return [...lines].sort((a, b) => {
      const [left, right] = [valueOf(a), valueOf(b)];
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      return sign * (left - right);
    });
  }
  const textOf = (line: FigureLine): string =>
    (kind === 'label' ? line.labels : line.words)[at] ?? '';
  return [...lines].sort((a, b) => sign * textOf(a).localeCompare(textOf(b), 'en-GB'));
}
