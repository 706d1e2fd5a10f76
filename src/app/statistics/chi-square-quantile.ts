import { invertCdf } from './invert-cdf.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';
import { regularisedGamma } from './regularised-gamma.ts';

/**
 * Quantile of the chi-squared distribution: the x below which a share p lies.
 *
 * Newton's method on the incomplete gamma function from the Wilson-Hilferty approximation (or the
 * first term of the power series near zero). The smaller tail is always the one matched.
 *
 * @param p a probability, 0 <= p < 1; p = 0 gives 0.
 * @param df degrees of freedom, positive, not necessarily whole.
 * @throws RangeError outside these ranges.
 * Source: Wilson EB, Hilferty MM, PNAS 1931;17:684-688 (start); relative accuracy about 1e-12.
 */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError(`a quantile needs 0 <= p < 1, got ${p}`);
  if (!(df > 0)) throw new RangeError(`degrees of freedom must be positive, got ${df}`);
  if (p === 0) return 0;
  const a = df / 2;
  const logFront = logGamma(a);
  const excess = (y: number): number => {
    const tails = regularisedGamma(a, y);
    return p <= 0.5 ? tails.lower - p : 1 - p - tails.upper;
  };
  const density = (y: number): number => Math.exp((a - 1) * Math.log(y) - y - logFront);
  const c = 1 / (9 * a);
  const cube = 1 - c + normalQuantile(p) * Math.sqrt(c);
  const nearZero = Math.exp((Math.log(p) + Math.log(a) + logFront) / a);
  const start = cube > 0.3 ? a * cube * cube * cube : nearZero;
  return start > 0 ? 2 * invertCdf(excess, density, start) : 0;
}
