import { finite } from './finite.ts';
import type { FunnelLimits } from './funnel-proportion-limits.ts';
import { funnelRatioLimits } from './funnel-ratio-limits.ts';
import { refuseUnlessPositive } from './refuse-unless.ts';

/**
 * Funnel limits of a rate (crude or directly standardised) at a number of events: the ratio limits
 * times the average rate, as E / average is the population at which the events would be just
 * significant.
 *
 * @param events observed events, positive; `averageRatePerOne` the pooled rate a person.
 * @returns limits per multiplier.
 * @throws RangeError when there is no event, or the average or the multiplier is not positive.
 * Source: methods section 1.7.
 */
export function funnelRateLimits({
  events,
  averageRatePerOne,
  multiplier = 100000,
}: {
  readonly events: number;
  readonly averageRatePerOne: number;
  readonly multiplier?: number;
}): FunnelLimits {
  refuseUnlessPositive('average rate', averageRatePerOne);
  refuseUnlessPositive('multiplier', multiplier);
  const ratio = funnelRatioLimits({ observed: events });
  const scale = (averageRatePerOne * multiplier) / 100;
  return finite({
    lower95: ratio.lower95 * scale,
    upper95: ratio.upper95 * scale,
    lower998: ratio.lower998 * scale,
    upper998: ratio.upper998 * scale,
  });
}
