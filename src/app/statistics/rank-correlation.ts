import { isNumber } from './is-number.ts';
import { ranksFromHighest } from './ranks-from-highest.ts';

/**
 * Spearman's rank correlation of two lists, over the places where both have a value; ties take the
 * average rank.
 *
 * @returns -1 to 1; null with fewer than three pairs, or where one of the lists does not differ.
 * Source: Spearman C, American Journal of Psychology 1904;15:72-101.
 */
export function rankCorrelation(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
): number | null {
  const pairs = a.flatMap((x, i) => {
    const y = b[i];
    return isNumber(x) && isNumber(y) ? [{ x, y }] : [];
  });
  if (pairs.length < 3) return null;
  const p = ranksFromHighest(Float64Array.from(pairs, ({ x }) => x));
  const q = ranksFromHighest(Float64Array.from(pairs, ({ y }) => y));
  const middle = (pairs.length + 1) / 2;
  let [pq, pp, qq] = [0, 0, 0];
  p.forEach((rank, i) => {
    const [x, y] = [rank - middle, (q[i] ?? middle) - middle];
    pq += x * y;
    pp += x * x;
    qq += y * y;
  });
  return pp > 0 && qq > 0 ? Math.max(-1, Math.min(1, pq / Math.sqrt(pp * qq))) : null;
}
