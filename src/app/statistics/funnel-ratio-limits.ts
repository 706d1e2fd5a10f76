import { finite } from './finite.ts';
import { funnelPoissonExpected } from './funnel-poisson-expected.ts';
import type { FunnelLimits } from './funnel-proportion-limits.ts';

/**
 * Funnel limits of an indirectly standardised ratio (x 100) at an observed number of events: the
 * ratios of observed to the expected numbers at which it would be just significant. Upper limits use
 * the low expectation, lower limits the high one.
 *
 * @param observed events, positive.
 * @returns upper limits as numbers; there is none for no event at all.
 * @throws RangeError when no event was observed.
 * Source: methods section 1.7; Garwood F, Biometrika 1936;28:437-442.
 */
export function funnelRatioLimits({ observed }: { readonly observed: number }): FunnelLimits {
  if (!(observed > 0)) throw new RangeError(`a ratio funnel needs events, got ${observed}`);
  const at95 = funnelPoissonExpected({ observed, p: 0.025 });
  const at998 = funnelPoissonExpected({ observed, p: 0.001 });
  return finite({
    lower95: (100 * observed) / at95.high,
    upper95: (100 * observed) / at95.low,
    lower998: (100 * observed) / at998.high,
    upper998: (100 * observed) / at998.low,
  });
}
