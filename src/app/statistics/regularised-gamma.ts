import { logGamma } from './log-gamma.ts';

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x): the lower and the
 * upper tail of a gamma distribution with shape a and scale 1 at x. Both are returned because each
 * is exact where the other has lost its digits.
 *
 * Power series below x = a + 1, Lentz's continued fraction above.
 *
 * @throws RangeError unless a > 0 and x >= 0.
 * Source: Abramowitz and Stegun 6.5.29 and 6.5.31.
 */
export function regularisedGamma(a: number, x: number): { lower: number; upper: number } {
  if (!(a > 0 && x >= 0)) {
    throw new RangeError(`the incomplete gamma function needs a > 0, x >= 0, got ${a}, ${x}`);
  }
  if (x === 0) return { lower: 0, upper: 1 };
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    const lower = Math.min(1, front * series(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, front * continuedFraction(a, x));
  return { lower: 1 - upper, upper };
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function continuedFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 1e7; n++) {
    const factor = -n * (n - a);
    b += 2;
    d = factor * d + b;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = b + factor / c;
    if (Math.abs(c) < tiny) c = tiny;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return h;
}
