import { invertCdf } from './invert-cdf.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';
import { regularisedBeta } from './regularised-beta.ts';

/** From here on the expansion about the normal quantile is exact to the last digits. */
const LARGE = 1e7;

/** With fewer, next to all of the distribution lies beyond the largest number. */
const LEAST = 1e-8;

/**
 * Quantile of Student's t distribution: the t below which a share p lies. Newton's method on the
 * upper tail, half of the incomplete beta function at df / (df + t^2); for ten million degrees of
 * freedom and more, Fisher's expansion about the normal quantile.
 *
 * @param p a probability strictly between 0 and 1.
 * @param df degrees of freedom, 1e-8 or more and finite, not necessarily whole.
 * @returns a number of standard errors, below 0 for p under one half.
 * @throws RangeError outside these ranges, and where the quantile is beyond the largest number.
 * Source: Abramowitz and Stegun 26.7.1 and 26.7.5; relative accuracy about 1e-11.
 */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a t quantile needs 0 < p < 1, got ${p}`);
  if (!(df >= LEAST && Number.isFinite(df))) {
    throw new RangeError(`degrees of freedom must be positive and finite, got ${df}`);
  }
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const normal = -normalQuantile(tail);
  const t = df >= LARGE ? expansion(normal, df) : fromTail(tail, df, normal);
  return p < 0.5 ? -t : t;
}

function fromTail(tail: number, df: number, start: number): number {
  const upperTail = (t: number): number => {
    const square = t * t;
    return regularisedBeta(df / (df + square), df / 2, 0.5, square / (df + square)) / 2;
  };
  const logFront = logGamma((df + 1) / 2) - logGamma(df / 2) - Math.log(df * Math.PI) / 2;
  const density = (t: number): number =>
    Math.exp(logFront - ((df + 1) / 2) * Math.log1p((t * t) / df));
  // Matched on the log of the tail, which is nearly straight where the tail itself is flat.
  return invertCdf(
    (x) => Math.log(tail) - Math.log(upperTail(x)),
    (x) => density(x) / upperTail(x),
    start,
  );
}

function expansion(z: number, df: number): number {
  const s = z * z;
  const first = (z * (s + 1)) / 4;
  const second = (z * ((5 * s + 16) * s + 3)) / 96;
  const third = (z * (((3 * s + 19) * s + 17) * s - 15)) / 384;
  return z + (first + (second + third / df) / df) / df;
}
