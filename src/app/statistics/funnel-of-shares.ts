import { finite } from './finite.ts';
import { type FunnelLimits, funnelProportionLimits } from './funnel-proportion-limits.ts';
import { overdispersion } from './overdispersion.ts';
import { refuseUnlessPositive } from './refuse-unless.ts';
import { z95, z998 } from './z-values.ts';

/** A funnel of shares about their pooled value. */
export interface FunnelOfShares {
  /** Sum of counts over sum of denominators (0 to 1). */
  readonly average: number;
  /** Mean squared, winsorised z; null with fewer than two areas. */
  readonly phi: number | null;
  /** Control limits at a denominator, as shares. */
  limitsAt(denominator: number): FunnelLimits;
  /** The same with the variance between areas added; null where there is none to add. */
  widenedAt(denominator: number): FunnelLimits | null;
}

/**
 * The funnel of areas' shares: pooled average, control limits, and limits widened for overdispersion
 * by the additive model (see `overdispersion`).
 *
 * @param areas counts and denominators of the areas that have both; a denominator is positive.
 * @returns null where nobody is counted, or the average is 0 or the whole.
 * @throws RangeError when a denominator is not positive or counts exceed it.
 * Source: methods section 1.7; Spiegelhalter DJ, Stat Med 2005;24:1185-1202.
 */
export function funnelOfShares(
  areas: readonly { readonly count: number; readonly denominator: number }[],
): FunnelOfShares | null {
  let [counted, people] = [0, 0];
  for (const { count, denominator } of areas) {
    refuseUnlessPositive('denominator', denominator);
    if (!(count >= 0 && count <= denominator)) {
      throw new RangeError(`events (${count}) must lie between 0 and ${denominator}`);
    }
    counted += count;
    people += denominator;
  }
  const average = people > 0 ? finite(counted) / finite(people) : 0;
  if (!(average > 0 && average < 1)) return null;
  const errorAt = (denominator: number) => Math.sqrt((average * (1 - average)) / denominator);
  const spread = overdispersion({
    z: areas.map(
      ({ count, denominator }) => (count / denominator - average) / errorAt(denominator),
    ),
    s: areas.map(({ denominator }) => errorAt(denominator)),
  });
  const tauSquared = spread?.tauSquared ?? null;
  return {
    average,
    phi: spread?.phi ?? null,
    limitsAt: (population) => funnelProportionLimits({ population, average, multiplier: 1 }),
    widenedAt: (denominator) => {
      if (tauSquared === null || !(tauSquared > 0)) return null;
      const error = Math.sqrt(errorAt(denominator) ** 2 + tauSquared);
      const limit = (z: number) => Math.max(0, Math.min(1, average + z * error));
      return finite({
        lower95: limit(-z95),
        upper95: limit(z95),
        lower998: limit(-z998),
        upper998: limit(z998),
      });
    },
  };
}
