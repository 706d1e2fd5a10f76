import { invertCdf } from './invert-cdf.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';
import { regularisedBeta } from './regularised-beta.ts';

/**
 * Quantile of Student's t distribution: the t below which a share p lies. Newton's method on the
 * upper tail, half of the incomplete beta function at df / (df + t^2).
 *
 * @param p a probability strictly between 0 and 1.
 * @param df degrees of freedom, positive, not necessarily whole.
 * @throws RangeError outside these ranges.
 * Source: Abramowitz and Stegun 26.7.1; relative accuracy about 1e-10.
 */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a t quantile needs 0 < p < 1, got ${p}`);
  if (!(df > 0)) throw new RangeError(`degrees of freedom must be positive, got ${df}`);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const upperTail = (t: number): number => regularisedBeta(df / (df + t * t), df / 2, 0.5) / 2;
  const logFront = logGamma((df + 1) / 2) - logGamma(df / 2) - Math.log(df * Math.PI) / 2;
  const density = (t: number): number =>
    Math.exp(logFront - ((df + 1) / 2) * Math.log1p((t * t) / df));
  // Matched on the log of the tail, which is nearly straight where the tail itself is flat.
  const t = invertCdf(
    (x) => Math.log(tail) - Math.log(upperTail(x)),
    (x) => density(x) / upperTail(x),
    -normalQuantile(tail),
  );
  return p < 0.5 ? -t : t;
}
