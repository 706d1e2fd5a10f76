import { type HeatSort } from './heat-lines.ts';

/** How lines are sorted by a head (`name`, or the id of a column), as `aria-sort` says it. */
export function sortedBy(sort: HeatSort | null, by: string): HeatSort['direction'] | 'none' {
  return sort?.by === by ? sort.direction : 'none';
}

export function sortArrow(sort: HeatSort | null, by: string): string {
  return { none: '↕', ascending: '↑', descending: '↓' }[sortedBy(sort, by)];
}

/** The order once a head is chosen: names from the first and figures from the highest, then the other way. */
export function sortAfter(sort: HeatSort | null, by: string): HeatSort {
  const now = sortedBy(sort, by);
  const first = by === 'name' ? 'ascending' : 'descending';
  const other = now === 'ascending' ? 'descending' : 'ascending';
  return { by, direction: now === 'none' ? first : other };
}
