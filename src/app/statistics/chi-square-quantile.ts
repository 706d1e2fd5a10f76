import { gammaFront } from './gamma-front.ts';
import { invertCdf } from './invert-cdf.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';
import { regularisedGamma } from './regularised-gamma.ts';

/** From here on the expansion about the normal quantile is exact to the last digits. */
const LARGE = 1e8;

/**
 * Quantile of the chi-squared distribution: the x below which a share p lies.
 *
 * Newton's method on the incomplete gamma function from the Wilson-Hilferty approximation (or the
 * first term of the power series near zero). The smaller tail is always the one matched. For a
 * hundred million degrees of freedom and more, Cornish and Fisher's expansion.
 *
 * @param p a probability, 0 <= p < 1; p = 0 gives 0.
 * @param df degrees of freedom, positive and finite, not necessarily whole.
 * @returns a number of zero or more; 0 also where the answer is too small for any number but 0.
 * @throws RangeError outside these ranges.
 * Source: Wilson EB, Hilferty MM, PNAS 1931;17:684-688 (start); Abramowitz and Stegun 26.4.25 to
 *   26.4.30. Relative accuracy about 1e-12.
 */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError(`a quantile needs 0 <= p < 1, got ${p}`);
  if (!(df > 0 && df <= 1e300)) {
    throw new RangeError(`degrees of freedom must be positive and finite, got ${df}`);
  }
  if (p === 0) return 0;
  const normal = normalQuantile(p);
  if (df >= LARGE) return expansion(normal, df);
  const a = df / 2;
  const excess = (y: number): number => {
    const tails = regularisedGamma(a, y);
    return p <= 0.5 ? tails.lower - p : 1 - p - tails.upper;
  };
  const c = 1 / (9 * a);
  const cube = 1 - c + normal * Math.sqrt(c);
  const nearZero = Math.exp((Math.log(p) + Math.log(a) + logGamma(a)) / a);
  const start = cube > 0.3 ? a * cube * cube * cube : nearZero;
  return start > 0 ? 2 * invertCdf(excess, (y) => gammaFront(a, y) / y, start) : 0;
}

function expansion(z: number, df: number): number {
  const root = Math.sqrt(2 * df);
  return df + z * root + (2 / 3) * (z * z - 1) + (z * z * z - 7 * z) / (9 * root);
}
