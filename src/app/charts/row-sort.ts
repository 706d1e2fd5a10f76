import { type AreaRow, type Comparison } from '../domain/area-row.ts';

export type SortKey = 'value' | 'name' | 'comparison';

export interface RowSort {
  readonly by: SortKey;
  readonly direction: 'ascending' | 'descending';
}

export const HIGHEST_FIRST: RowSort = { by: 'value', direction: 'descending' };

/** Most adverse first. */
const COMPARISON_ORDER: readonly Comparison[] = [
  'worse',
  'higher',
  'similar',
  'lower',
  'better',
  'not-compared',
];

/** Rows in order. Areas without a figure come last whichever way a figure is sorted. */
export function sortRows(rows: readonly AreaRow[], sort: RowSort): readonly AreaRow[] {
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return [...rows].sort(
    (a, b) =>
      (sort.by === 'name' ? 0 : missingLast(a, b)) ||
      sign * compare(a, b, sort.by) ||
      a.name.localeCompare(b.name, 'en-GB'),
  );
}

function compare(a: AreaRow, b: AreaRow, by: SortKey): number {
  switch (by) {
    case 'name':
      return a.name.localeCompare(b.name, 'en-GB');
    case 'comparison':
      // Ascending runs from the most adverse, as the words do: worse, similar, better.
      return (
        COMPARISON_ORDER.indexOf(a.comparison) - COMPARISON_ORDER.indexOf(b.comparison) ||
        byValue(a, b)
      );
    case 'value':
      return byValue(a, b);
  }
}

function byValue(a: AreaRow, b: AreaRow): number {
  return a.figure.kind === 'measured' && b.figure.kind === 'measured'
    ? a.figure.value - b.figure.value
    : 0;
}

function missingLast(a: AreaRow, b: AreaRow): number {
  return Number(a.figure.kind === 'missing') - Number(b.figure.kind === 'missing');
}
