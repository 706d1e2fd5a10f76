import { addTo } from './add-to.ts';
import { finite } from './finite.ts';

/** The weights of a lens, worked out to one number an indicator. */
export interface EffectiveWeights {
  /** Share of the lens each indicator has when all are there; adds up to 1 over covered sub-domains. */
  readonly full: readonly number[];
  /** The same over what is available, renormalised inside each sub-domain; 0 where missing. */
  readonly available: readonly number[];
  /** Weight of what is available as a share of the whole lens, 0..1. */
  readonly coverage: number;
  /** Whether a sub-domain that counts has no available indicator. */
  readonly emptySubdomain: boolean;
}

/**
 * Weights of single indicators in a lens of weighted sub-domains: the sub-domain's share of the lens
 * times the indicator's share of its sub-domain.
 *
 * @param available whether each indicator has a figure.
 * @throws RangeError for a negative weight, an unknown sub-domain or no weight at all.
 * Source: methods section 2.3.
 */
export function effectiveWeights({
  indicators,
  available,
  subdomainWeights,
}: {
  readonly indicators: readonly { readonly subdomain: string; readonly weight: number }[];
  readonly available: readonly boolean[];
  readonly subdomainWeights?: Readonly<Record<string, number>>;
}): EffectiveWeights {
  const shares = new Map(
    subdomainWeights
      ? Object.entries(subdomainWeights)
      : indicators.map(({ subdomain }): [string, number] => [subdomain, 1]),
  );
  const total = sum([...shares.values()]);
  if (!(total > 0)) throw new RangeError('a lens needs a sub-domain with a positive weight');
  const all = new Map<string, number>();
  const there = new Map<string, number>();
  indicators.forEach(({ subdomain, weight }, i) => {
    if (!shares.has(subdomain)) throw new RangeError(`no weight for sub-domain ${subdomain}`);
    addTo(all, subdomain, sum([weight]));
    if (available[i]) addTo(there, subdomain, weight);
  });
  let coverage = 0;
  let emptySubdomain = false;
  for (const [subdomain, share] of shares) {
    if (share === 0) continue;
    const present = there.get(subdomain);
    if (present !== undefined && present > 0)
      coverage += (share / total) * (present / (all.get(subdomain) ?? present));
    else emptySubdomain = true;
  }
  const weightIn = (of: Map<string, number>, subdomain: string, weight: number): number => {
    const within = of.get(subdomain);
    const share = shares.get(subdomain);
    return within && share ? (share / total) * (weight / within) : 0;
  };
  return finite({
    full: indicators.map(({ subdomain, weight }) => weightIn(all, subdomain, weight)),
    available: indicators.map(({ subdomain, weight }, i) =>
      available[i] ? weightIn(there, subdomain, weight) : 0,
    ),
    coverage: Math.min(1, coverage),
    emptySubdomain,
  });
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => {
    if (!(weight >= 0 && weight < Infinity)) {
      throw new RangeError(`a weight must be zero or more, got ${weight}`);
    }
    return total + weight;
  }, 0);
}
