import { type RowSort } from '#app/charts/row-sort.ts';
import { type Sort } from '#app/domain/selection.ts';

/** The address's word for a sort (`-value`) as the table knows it. */
export function toRowSort(sort: Sort): RowSort {
  const [by, direction] = sort.startsWith('-')
    ? ([sort.slice(1), 'descending'] as const)
    : ([sort, 'ascending'] as const);
  return { by: by === 'name' || by === 'comparison' ? by : 'value', direction };
}

export function fromRowSort({ by, direction }: RowSort): Sort {
  return direction === 'descending' ? `-${by}` : by;
}
