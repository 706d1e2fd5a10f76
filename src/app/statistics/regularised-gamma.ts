import { deviance, gammaFront } from './gamma-front.ts';

/** From this shape on the uniform expansion is exact to the last digits, and the others are slow. */
const LARGE = 1e8;

/** The two tails of a distribution; each is exact where the other has lost its digits. */
interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x): the lower and the
 * upper tail of a gamma distribution with shape a and scale 1 at x. Both are returned because each
 * is exact where the other has lost its digits.
 *
 * Power series below x = a + 1, Lentz's continued fraction above; Temme's uniform expansion for
 * shapes of a hundred million and more.
 *
 * @param a the shape, finite and positive; `x` finite and zero or more.
 * @returns both from 0 to 1.
 * @throws RangeError outside these ranges.
 * Source: Abramowitz and Stegun 6.5.29 and 6.5.31; Temme NM, SIAM J Math Anal 1979;10:757-766.
 */
export function regularisedGamma(a: number, x: number): Tails {
  if (!(a > 0 && x >= 0 && Number.isFinite(a) && Number.isFinite(x))) {
    throw new RangeError(`the incomplete gamma function needs a > 0, x >= 0, got ${a}, ${x}`);
  }
  if (x === 0) return { lower: 0, upper: 1 };
  if (a >= LARGE) return uniform(a, x);
  const front = gammaFront(a, x);
  // So far out that the smaller tail is no number but 0.
  if (front === 0) return x < a ? { lower: 0, upper: 1 } : { lower: 1, upper: 0 };
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

/** Q = erfc(eta sqrt(a / 2)) / 2 + exp(-a eta^2 / 2) c(eta) / sqrt(2 pi a), eta^2 / 2 the deviance. */
function uniform(a: number, x: number): Tails {
  const u = (x - a) / a;
  const half = deviance(u);
  // So far out that the smaller tail is no number but 0.
  if (a * half > 750) return u < 0 ? { lower: 0, upper: 1 } : { lower: 1, upper: 0 };
  const eta = (u < 0 ? -1 : 1) * Math.sqrt(2 * half);
  const normalTail = half === 0 ? 0.5 : regularisedGamma(0.5, a * half).upper / 2;
  const c = -1 / 3 + eta * (1 / 12 - eta * (2 / 135 - eta / 864));
  const correction = (Math.exp(-a * half) * c) / Math.sqrt(2 * Math.PI * a);
  const tail = Math.max(0, eta < 0 ? normalTail - correction : normalTail + correction);
  return eta < 0 ? { lower: tail, upper: 1 - tail } : { lower: 1 - tail, upper: tail };
}
