import { at } from './at.ts';
import { finite } from './finite.ts';

/**
 * Quantile (type 7, linear interpolation at (n - 1) p) of numbers sorted in ascending order.
 *
 * @param p a share from 0 to 1.
 * @returns null when there is no number.
 * @throws RangeError when p is outside 0..1 or the answer is not finite.
 * Source: Hyndman RJ, Fan Y, Am Stat 1996;50:361-365, definition 7.
 */
export function quantileSorted(sorted: Float64Array, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile needs 0 <= p <= 1, got ${p}`);
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = at(sorted, below);
  return finite(below === place ? low : low + (at(sorted, below + 1) - low) * (place - below));
}
