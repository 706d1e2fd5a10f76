import { finite } from './finite.ts';
import { refuseUnlessPositive } from './refuse-unless.ts';
import { z95, z998 } from './z-values.ts';

/** Control limits at 2.5% and 0.1% in each tail. */
export interface FunnelLimits {
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

/**
 * Funnel limits of a proportion at a denominator: average -/+ z sqrt(average (1 - average) / n), held
 * within 0 and the whole: the values whose own Wilson limit would touch the average.
 *
 * @param population denominator n, positive; `average` the pooled share (0..1).
 * @param multiplier 100 for per cent; scales the limits.
 * @returns limits in the unit of the multiplier.
 * @throws RangeError when the denominator or multiplier is not positive or the average not a share.
 * Source: methods section 1.7; Spiegelhalter DJ, Stat Med 2005;24:1185-1202.
 */
export function funnelProportionLimits({
  population,
  average,
  multiplier = 100,
}: {
  readonly population: number;
  readonly average: number;
  readonly multiplier?: number;
}): FunnelLimits {
  refuseUnlessPositive('denominator', population);
  refuseUnlessPositive('multiplier', multiplier);
  if (!(average >= 0 && average <= 1)) throw new RangeError(`not a share: ${average}`);
  const se = Math.sqrt((average * (1 - average)) / population);
  const limit = (z: number): number => Math.max(0, Math.min(1, average + z * se)) * multiplier;
  return finite({
    lower95: limit(-z95),
    upper95: limit(z95),
    lower998: limit(-z998),
    upper998: limit(z998),
  });
}
