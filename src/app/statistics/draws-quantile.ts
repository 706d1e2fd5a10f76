import { at } from './at.ts';

/** Where a quantile of some draws lies: between two of them, and how far on the way. */
export interface DrawsQuantile {
  readonly low: number;
  readonly high: number;
  /** 0 at `low`, 1 at `high`. */
  readonly fraction: number;
}

/**
 * The two order statistics around a quantile (type 7), found by partial sorting: a sixth of the work
 * of sorting everything. As the two are draws themselves, any rising function may be applied to them
 * before {@link between} them is taken, which gives the quantile of the function of the draws.
 *
 * @param draws none missing; put in another order.
 * @param p 0 to 1.
 * @returns null when there is no draw.
 * Source: Hoare CAR, Algorithm 65 (FIND), CACM 1961;4:321; Hyndman RJ, Fan Y, American Statistician
 * 1996;50:361-365 (type 7).
 */
export function drawsQuantile(draws: Float64Array, p: number): DrawsQuantile | null {
  const n = draws.length;
  if (n === 0) return null;
  const place = (n - 1) * p;
  const k = Math.floor(place);
  select(draws, k);
  const low = at(draws, k);
  let high = low;
  if (k + 1 < n) {
    high = at(draws, k + 1);
    for (let i = k + 2; i < n; i++) high = Math.min(high, at(draws, i));
  }
  return { low, high, fraction: place - k };
}

/** A number between two, on the straight way from the one to the other. */
export function between(low: number, high: number, fraction: number): number {
  return fraction === 0 || low === high ? low : low + (high - low) * fraction;
}

/** Moves numbers so that the k-th smallest stands at k, none larger before it, none smaller after. */
function select(numbers: Float64Array, k: number): void {
  let [left, right] = [0, numbers.length - 1];
  while (left < right) {
    const pivot = middleOf(at(numbers, left), at(numbers, (left + right) >> 1), at(numbers, right));
    let [i, j] = [left, right];
    while (i <= j) {
      while (at(numbers, i) < pivot) i += 1;
      while (at(numbers, j) > pivot) j -= 1;
      if (i > j) break;
      const kept = at(numbers, i);
      numbers[i] = at(numbers, j);
      numbers[j] = kept;
      i += 1;
      j -= 1;
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
