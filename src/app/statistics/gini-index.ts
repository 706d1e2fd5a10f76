import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';

/**
 * Gini index of supply over people: half the mean absolute difference of supply a head between two
 * people, over the mean; worked out as the area between the Lorenz curve and the diagonal. 0 = the
 * same supply a head everywhere.
 *
 * @param supply and population of each area, zero or more.
 * @returns 0..1; null when a figure is missing, or there is no supply or nobody at all.
 * @throws RangeError when the lengths differ or a figure is negative.
 * Source: PHE Technical Guide: Confidence Intervals (2018), appendix 8; Gini C 1912.
 */
export function giniIndex({
  supply,
  population,
}: {
  readonly supply: readonly (number | null)[];
  readonly population: readonly (number | null)[];
}): number | null {
  if (supply.length !== population.length)
    throw new RangeError('one population a supply is needed');
  const areas: { s: number; p: number }[] = [];
  let [allSupply, everybody] = [0, 0];
  for (const [i, s] of supply.entries()) {
    const p = population[i];
    if (!isNumber(s) || !isNumber(p)) return null;
    if (s < 0 || p < 0) throw new RangeError(`supply and population must not be negative`);
    // Nobody and nothing lies nowhere on the curve.
    if (s > 0 || p > 0) areas.push({ s, p });
    allSupply += s;
    everybody += p;
  }
  if (!(allSupply > 0 && everybody > 0)) return null;
  finite([allSupply, everybody]);
  areas.sort(
    (a, b) => (a.s / allSupply) * (b.p / everybody) - (b.s / allSupply) * (a.p / everybody),
  );
  let [below, area] = [0, 0];
  for (const { s, p } of areas) {
    area += (p / everybody) * (2 * below + s / allSupply);
    below += s / allSupply;
  }
  return Math.max(0, 1 - area);
}
