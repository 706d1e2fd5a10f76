import { type SheetSort } from '#app/charts/sheet-sort.ts';

/** `-figure-0` as a table knows it; null where it stands as it comes. */
export function toSheetSort(order: string | null): SheetSort | null {
  if (order === null || order === '-') return null;
  return order.startsWith('-')
    ? { by: order.slice(1), direction: 'descending' }
    : { by: order, direction: 'ascending' };
}

export function fromSheetSort(sort: SheetSort | null): string | null {
  if (sort === null) return null;
  return sort.direction === 'descending' ? `-${sort.by}` : sort.by;
}
