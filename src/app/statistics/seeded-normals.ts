import { normalQuantile } from './normal-quantile.ts';
import { seededStream } from './seeded-stream.ts';

/**
 * A run of standard normal numbers that depends on the seed and the keys and on nothing else.
 *
 * @param count how many numbers, or an array to fill (so that it can be used again).
 * Source: see {@link seededStream}.
 */
export function seededNormals(
  count: number | Float64Array,
  seed: number,
  ...keys: readonly string[]
): Float64Array {
  const numbers = typeof count === 'number' ? new Float64Array(count) : count;
  const stream = seededStream(seed, ...keys);
  for (let i = 0; i < numbers.length; i++) numbers[i] = normalQuantile(stream.uniform());
  return numbers;
}
