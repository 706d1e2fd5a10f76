import { finite } from './finite.ts';
import { presentValues } from './present-values.ts';
import { quantile } from './quantile.ts';

/** How much areas differ beyond their sampling error. */
export interface Overdispersion {
  /** Mean of the squared, winsorised z; 1 where sampling error explains all. */
  readonly phi: number;
  /** Variance between areas, in the squared unit of the figures; 0 where none is shown. */
  readonly tauSquared: number;
}

/**
 * Overdispersion of areas about a common value, by the additive random-effects model: z outside the
 * 10th and 90th percentile are held there, phi = mean z^2, and where I phi > I - 1, tau^2 = (I phi -
 * (I - 1)) / (sum w - sum w^2 / sum w) with w = 1 / s^2. Funnel limits then take sqrt(s^2 + tau^2) in
 * place of s: with large areas nearly every one would else lie outside.
 *
 * @param z (y_i - average) / s_i. `s` the sampling standard errors, in step; pairs with a missing
 *   one are left out.
 * @returns null with fewer than two areas.
 * @throws RangeError when a standard error is not positive, or a figure not finite.
 * Source: Spiegelhalter DJ, Statistics in Medicine 2005;24:1185-1202 (the field's practice; the paper
 * was seen as an abstract only).
 */
export function overdispersion({
  z,
  s,
}: {
  readonly z: readonly (number | null)[];
  readonly s: readonly (number | null)[];
}): Overdispersion | null {
  presentValues(z);
  presentValues(s);
  const pairs = z.flatMap((value, i) => {
    const error = s[i];
    if (value === null || error === null || error === undefined) return [];
    if (!(error > 0)) throw new RangeError(`a standard error must be positive, got ${error}`);
    return [{ value, weight: 1 / error ** 2 }];
  });
  const values = pairs.map(({ value }) => value);
  const [low, high] = [quantile(values, 0.1), quantile(values, 0.9)];
  if (pairs.length < 2 || low === null || high === null) return null;
  const squares = values.reduce((sum, x) => sum + Math.max(low, Math.min(high, x)) ** 2, 0);
  const count = pairs.length;
  const phi = squares / count;
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const ofSquares = pairs.reduce((sum, { weight }) => sum + weight ** 2, 0);
  const excess = count * phi - (count - 1);
  const tauSquared = excess > 0 ? excess / (total - ofSquares / total) : 0;
  return finite({ phi, tauSquared });
}
