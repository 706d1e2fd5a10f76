import { weightedGeometricMean } from './weighted-geometric-mean.ts';

/**
 * Need ratio M: the weighted geometric mean of area-to-England ratios, each turned so that above 1
 * means more need (England to area where a high value is good). Missing ratios are dropped and the
 * weights renormalised; whether enough is there is the lens's coverage rule, not this function's.
 *
 * @returns a positive ratio, 1 = England; null when no ratio is there or one is not positive.
 * @throws RangeError when the lengths differ, a weight is negative, or a ratio or weight not finite.
 * Source: methods section 3.3; the multiplicative form of the Carr-Hill and NHS fair-share formulas.
 */
export function needIndexRatio({
  ratios,
  weights,
}: {
  readonly ratios: readonly (number | null)[];
  readonly weights: readonly number[];
}): number | null {
  return weightedGeometricMean({ values: ratios, weights });
}
