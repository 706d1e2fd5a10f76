import { presentValue } from './present-values.ts';
import { standardisedRate, type StandardisedRate } from './standardised-rate.ts';

/** Events, population and standard weight of one age band. */
export interface Stratum {
  readonly ageband?: string;
  /** Events; a band without a published count has none. */
  readonly x: number | null;
  readonly n: number;
  readonly stdpop: number;
}

/**
 * Directly standardised rate: sum(w O / n) / sum(w) times the multiplier, with Dobson's interval on
 * Byar's limits. Variance = sum(w^2 O / n^2) / (sum w)^2.
 *
 * By the rule of the statistic a missing count in an age band is no event there; a total that is not
 * known must not be passed.
 *
 * @returns null value and limits when fewer than ten events are counted (suppressed).
 * @throws RangeError unless every n is positive, every x and stdpop zero or more and finite, and one
 *   weight is positive.
 * Source: Dobson AJ et al, Stat Med 1991;10:457-462; methods section 1.5.
 */
export function dsr({
  strata,
  confidence = 0.95,
  multiplier = 100000,
}: {
  readonly strata: readonly Stratum[];
  readonly confidence?: number;
  readonly multiplier?: number;
}): StandardisedRate {
  let [total_count, total_pop, weight, weightedRate, variance] = [0, 0, 0, 0, 0];
  for (const { x, n, stdpop } of strata) {
    const events = eventsOf(x);
    if (!(n > 0) || !(stdpop >= 0) || events < 0) {
      throw new RangeError(
        `an age band needs n > 0, weight and events >= 0: ${n}, ${stdpop}, ${x}`,
      );
    }
    total_count += events;
    total_pop += n;
    weight += stdpop;
    weightedRate += (stdpop * events) / n;
    variance += (stdpop ** 2 * events) / n ** 2;
  }
  const sums = { total_count, total_pop, weight, weightedRate, variance };
  return standardisedRate(sums, confidence, multiplier);
}

/** Events of a band; a missing count is none, one that is not a number is refused. */
export function eventsOf(x: number | null): number {
  const events = presentValue(x);
  if (events === null) return 0;
  return events;
}
