import { at } from './at.ts';

/**
 * Ranks from the highest value (rank 1) down; equal values share the average of their ranks.
 *
 * @param values no missing value among them.
 * @param sorted a work array of the same length, to use again between calls.
 * @returns one rank a value, in order, written into `ranks`.
 */
export function ranksFromHighest(
  values: Float64Array,
  ranks = new Float64Array(values.length),
  sorted = new Float64Array(values.length),
): Float64Array {
  sorted.set(values);
  sorted.sort();
  const n = values.length;
  for (let i = 0; i < n; i++) {
    const value = at(values, i);
    const first = firstAtLeast(sorted, value);
    let end = first + 1;
    while (end < n && at(sorted, end) === value) end += 1;
    ranks[i] = n - end + (end - first + 1) / 2;
  }
  return ranks;
}

/** Place of the first number that is not below the value, by bisection. */
function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(sorted, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
