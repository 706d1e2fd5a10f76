import { eventsOf, type Stratum } from './dsr.ts';
import { standardisedRate, type StandardisedRate } from './standardised-rate.ts';

/**
 * Directly standardised rate of events that can happen to one person more than once. Each row holds
 * the people of an age band with a given number of events; events = people x frequency. The value is
 * that of all events; the variance is worked out on people for each frequency f and added up as
 * sum f^2 Var_f, as people, not events, are independent.
 *
 * @param strata one row an age band and frequency: `x` people with `freq` events each (missing = no
 *   one), `n` and `stdpop` of the band, the same in all its rows.
 * @returns null value and limits when fewer than ten events are counted.
 * @throws RangeError unless n and freq are positive, x and stdpop zero or more, bands agree on n and
 *   weight, and one weight is positive.
 * Source: methods section 1.5 (non-independent events); Dobson AJ et al 1991.
 */
export function dsrNonIndependent({
  strata,
  confidence = 0.95,
  multiplier = 100000,
}: {
  readonly strata: readonly (Stratum & { readonly ageband: string; readonly freq: number })[];
  readonly confidence?: number;
  readonly multiplier?: number;
}): StandardisedRate {
  const bands = new Map<string, { readonly n: number; readonly stdpop: number }>();
  let [total_count, weightedRate, variance] = [0, 0, 0];
  for (const { ageband, freq, x, n, stdpop } of strata) {
    const people = eventsOf(x);
    if (!(n > 0) || !(freq > 0) || !(stdpop >= 0) || people < 0) {
      throw new RangeError(`age band ${ageband} needs n, freq > 0 and weight, people >= 0`);
    }
    const band = bands.get(ageband) ?? { n, stdpop };
    if (band.n !== n || band.stdpop !== stdpop) {
      throw new RangeError(`age band ${ageband} has more than one population or weight`);
    }
    bands.set(ageband, band);
    total_count += freq * people;
    weightedRate += (stdpop * freq * people) / n;
    variance += (freq ** 2 * stdpop ** 2 * people) / n ** 2;
  }
  let [total_pop, weight] = [0, 0];
  for (const { n, stdpop } of bands.values()) {
    total_pop += n;
    weight += stdpop;
  }
  const sums = { total_count, total_pop, weight, weightedRate, variance };
  return standardisedRate(sums, confidence, multiplier);
}
