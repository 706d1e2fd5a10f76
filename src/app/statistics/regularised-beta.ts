import { logGamma } from './log-gamma.ts';

/**
 * The regularised incomplete beta function I_x(a, b): the share of a beta distribution below x.
 * Lentz's continued fraction, on the side where it converges fast.
 *
 * @throws RangeError unless a > 0, b > 0 and 0 <= x <= 1.
 * Source: Abramowitz and Stegun 26.5.8.
 */
export function regularisedBeta(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) {
    throw new RangeError(`the incomplete beta function has no value at ${x}, ${a}, ${b}`);
  }
  if (x === 0 || x === 1) return x;
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

function continuedFraction(x: number, a: number, b: number): number {
  const away = (y: number): number => (Math.abs(y) < 1e-300 ? 1e-300 : y);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 100000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let step = 1;
    for (const factor of [even, odd]) {
      d = 1 / away(1 + factor * d);
      c = away(1 + factor / c);
      step = d * c;
      h *= step;
    }
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return h;
}
