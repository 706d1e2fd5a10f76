import { eventsOf } from './dsr.ts';
import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';

/** Population of an area's age band, and events and population of the same band in the reference. */
export interface ReferenceStratum {
  readonly n: number | null;
  readonly xref: number | null;
  readonly nref: number | null;
}

/**
 * Events an area would have at the reference's age-specific rates: sum(n x Oref / nref), a missing n
 * or Oref counting as none in that band; with the reference's crude rate sum Oref / sum nref.
 *
 * @returns null where nothing is expected or the reference has no population.
 * @throws RangeError when a figure is negative or not finite, or a reference population not positive.
 * Source: methods section 1.6.
 */
export function expectedEvents(strata: readonly ReferenceStratum[]): {
  readonly expected: number | null;
  readonly referenceRate: number | null;
} {
  let [expected, events, people] = [0, 0, 0];
  for (const { n, xref, nref } of strata) {
    const population = eventsOf(n);
    const referenceEvents = eventsOf(xref);
    if (!isNumber(nref) || nref <= 0 || population < 0 || referenceEvents < 0) {
      throw new RangeError(
        `a reference band needs nref > 0, n and xref >= 0: ${nref}, ${n}, ${xref}`,
      );
    }
    expected += (population * referenceEvents) / nref;
    events += referenceEvents;
    people += nref;
  }
  return finite({
    expected: expected > 0 ? expected : null,
    referenceRate: people > 0 ? events / people : null,
  });
}
