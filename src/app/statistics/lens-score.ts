import { effectiveWeights } from './effective-weights.ts';
import { finite } from './finite.ts';
import { presentValue } from './present-values.ts';
import { refuseUnlessPositive } from './refuse-unless.ts';

/** One indicator of a lens with its value for one area. */
export interface LensIndicator {
  readonly id?: string;
  readonly subdomain: string;
  readonly value: number | null;
  /** Mean and sample standard deviation over areas of the same type, vintage and period. */
  readonly mean: number | null;
  readonly sd: number | null;
  /** +1 when a higher value means more need, -1 when it means less; null without polarity. */
  readonly direction: 1 | -1 | null;
  readonly weight: number;
}

/** A lens score, or why there is none. */
export interface LensScore {
  readonly score: number | null;
  /** Weight of the available indicators as a share of the whole lens, 0..1. */
  readonly coverage: number;
  readonly status: 'ok' | 'insufficientData';
  /** Too little weight available, or a sub-domain with nothing in it. */
  readonly reason: 'coverage' | 'subdomain' | null;
}

/**
 * Need score of one area through one lens: z = direction x (value - mean) / sd, held within
 * +/- winsor; each sub-domain the weighted mean of its available z; the lens the weighted mean of
 * its sub-domains; score = 100 + 10 z. Nothing is imputed. An indicator without polarity says nothing
 * of need and is no part of the lens.
 *
 * @param subdomainWeights weight of each sub-domain; equal when not given. A sub-domain named here
 *   without any indicator counts as uncovered; weight 0 takes it out.
 * @param minCoverage share of the weight that must be available (two thirds).
 * @returns a null score unless coverage is enough and every sub-domain has an indicator.
 * @throws RangeError for a negative weight, an indicator in an unknown sub-domain, a figure that is not
 *   finite, a direction other than 1, -1 and null, or limits on z or coverage that cannot be.
 * Source: methods section 2.3; OECD/JRC Handbook (2008), steps 5 to 7.
 */
export function lensScore({
  indicators: given,
  subdomainWeights,
  winsor = 3,
  minCoverage = 2 / 3,
}: {
  readonly indicators: readonly LensIndicator[];
  readonly subdomainWeights?: Readonly<Record<string, number>>;
  readonly winsor?: number;
  readonly minCoverage?: number;
}): LensScore {
  refuseUnlessPositive('limit on z', winsor);
  if (!(minCoverage >= 0 && minCoverage <= 1)) {
    throw new RangeError(`the least coverage is a share from 0 to 1, got ${minCoverage}`);
  }
  const indicators = given.filter(({ direction }) => direction !== null);
  const scores = indicators.map((indicator) => standardScore(indicator, winsor));
  const weights = effectiveWeights({
    indicators,
    available: scores.map((z) => z !== null),
    ...(subdomainWeights && { subdomainWeights }),
  });
  const { emptySubdomain } = weights;
  const coverage = finite(weights.coverage);
  if (emptySubdomain)
    return { score: null, coverage, status: 'insufficientData', reason: 'subdomain' };
  if (coverage < minCoverage - 1e-9) {
    return { score: null, coverage, status: 'insufficientData', reason: 'coverage' };
  }
  let z = 0;
  scores.forEach((score, i) => {
    const weight = weights.available[i];
    if (score !== null && weight !== undefined) z += weight * score;
  });
  return finite({ score: 100 + 10 * z, coverage, status: 'ok', reason: null });
}

function standardScore(indicator: LensIndicator, winsor: number): number | null {
  const { direction } = indicator;
  if (direction !== 1 && direction !== -1) throw new RangeError(`no direction: ${direction}`);
  const value = presentValue(indicator.value);
  const mean = presentValue(indicator.mean);
  const sd = presentValue(indicator.sd);
  if (value === null || mean === null || sd === null || sd <= 0) return null;
  return finite(Math.max(-winsor, Math.min(winsor, (direction * (value - mean)) / sd)));
}
