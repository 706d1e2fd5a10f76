import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';

/**
 * Concentration index of a rate over groups ordered from highest need (or most deprived) to lowest:
 * C = 2 cov_w(y, R) / mean(y), with R the cumulative population share at each group's middle and
 * population as weight. Below 0: concentrated where need is highest.
 *
 * @param groups rate y and population of each, ordered; null is missing.
 * @returns -1..1; null when a figure is missing or a rate negative, a population is not positive,
 *   there are no groups or the mean is not positive.
 * @throws RangeError where a sum is beyond the largest number.
 * Source: Kakwani N et al, J Econom 1997;77:87-103; O'Donnell O et al, Analyzing Health Equity Using
 *   Household Survey Data, World Bank 2008, chapter 8.
 */
export function concentrationIndex({
  groups,
}: {
  readonly groups: readonly { readonly population: number | null; readonly value: number | null }[];
}): number | null {
  let total = 0;
  let weighted = 0;
  let cumulated = 0;
  let product = 0;
  for (const { population, value } of groups) {
    if (!isNumber(population) || !isNumber(value) || population <= 0 || value < 0) {
      return null;
    }
    total += population;
    weighted += population * value;
    product += population * value * (cumulated + population / 2);
    cumulated += population;
  }
  const mean = finite(weighted) / finite(total);
  // The weighted mean of R is one half, whatever the groups.
  return mean > 0 ? finite((2 * (finite(product) / total / total)) / mean - 1) : null;
}
