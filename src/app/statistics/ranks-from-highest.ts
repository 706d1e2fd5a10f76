import { at } from './at.ts';

/**
 * Ranks from the highest value (rank 1) down; equal values share the average of their ranks.
 *
 * @param values no missing value among them.
 * @param order a work array of the same length, to use again between calls.
 * @returns one rank a value, in order, written into `ranks`.
 */
export function ranksFromHighest(
  values: Float64Array,
  ranks = new Float64Array(values.length),
  order = new Float64Array(values.length),
): Float64Array {
  const n = values.length;
  for (let i = 0; i < n; i++) order[i] = i;
  order.sort((a, b) => at(values, b) - at(values, a));
  let first = 0;
  while (first < n) {
    const value = at(values, at(order, first));
    let last = first;
    while (last + 1 < n && at(values, at(order, last + 1)) === value) last += 1;
    for (let i = first; i <= last; i++) ranks[at(order, i)] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return ranks;
}
