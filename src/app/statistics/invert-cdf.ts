/**
 * The point x >= 0 at which an increasing function reaches a target: Newton's steps kept inside a
 * bracket that halves whenever a step would leave it. Used for quantiles without a closed form.
 *
 * @param excess how far the function at x lies above the target (increasing in x).
 * @param slope the derivative of the function at x.
 * @param start a positive first guess.
 * @throws RangeError where the point is not to be found among the numbers there are.
 */
export function invertCdf(
  excess: (x: number) => number,
  slope: (x: number) => number,
  start: number,
): number {
  let low = 0;
  let high = start;
  // Squares of larger numbers are beyond the largest number.
  while (high < 1e150 && excess(high) < 0) {
    low = high;
    high *= 2;
  }
  if (!(high < 1e150)) throw new RangeError('this quantile is too large for a number');
  let x = start;
  for (let i = 0; i < 400; i++) {
    const error = excess(x);
    if (error === 0) return x;
    if (error < 0) low = x;
    else high = x;
    if (high - low <= 1e-15 * high) return x;
    const step = x - error / slope(x);
    const next = step > low && step < high ? step : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
}
