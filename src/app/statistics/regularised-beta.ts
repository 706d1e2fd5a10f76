import { finite } from './finite.ts';
import { logGamma } from './log-gamma.ts';
import { stirlingCorrection } from './stirling-correction.ts';

/**
 * The regularised incomplete beta function I_x(a, b): the share of a beta distribution below x.
 * Lentz's continued fraction, on the side where it converges fast.
 *
 * @param a and `b` positive and finite; `x` from 0 to 1.
 * @param complement 1 - x, for a caller who knows it with more digits than x has near 1.
 * @returns a share from 0 to 1.
 * @throws RangeError outside these ranges, and for shapes near the limits of what a number holds.
 * Source: Abramowitz and Stegun 26.5.8.
 */
export function regularisedBeta(x: number, a: number, b: number, complement = 1 - x): number {
  const shapes = a > 0 && b > 0 && Number.isFinite(a) && Number.isFinite(b);
  if (!(shapes && x >= 0 && x <= 1 && complement >= 0 && complement <= 1)) {
    throw new RangeError(`the incomplete beta function has no value at ${x}, ${a}, ${b}`);
  }
  if (x === 0) return 0;
  if (complement === 0) return 1;
  const logX = x < 0.5 ? Math.log(x) : Math.log1p(-complement);
  const logRest = complement < 0.5 ? Math.log(complement) : Math.log1p(-x);
  const front = Math.exp(a * logX + b * logRest - logBeta(a, b));
  const share =
    x < (a + 1) / (a + b + 2)
      ? (front * continuedFraction(x, a, b)) / a
      : 1 - (front * continuedFraction(complement, b, a)) / b;
  return finite(Math.max(0, Math.min(1, share)));
}

/** ln of the beta function; a large shape never subtracts two large logarithms. */
function logBeta(a: number, b: number): number {
  const [small, large] = a < b ? [a, b] : [b, a];
  if (large < 20) return logGamma(small) + logGamma(large) - logGamma(small + large);
  const sum = small + large;
  const difference =
    (0.5 - large) * Math.log1p(small / large) -
    small * Math.log(sum) +
    small +
    stirlingCorrection(large) -
    stirlingCorrection(sum);
  return logGamma(small) + difference;
}

function continuedFraction(x: number, a: number, b: number): number {
  const away = (y: number): number => (Math.abs(y) < 1e-300 ? 1e-300 : y);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 100000; m++) {
    const even = ((m / (a + 2 * m - 1)) * (b - m) * x) / (a + 2 * m);
    const odd = -(((a + m) / (a + 2 * m)) * (a + b + m) * x) / (a + 2 * m + 1);
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
