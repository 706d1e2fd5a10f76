import { effectiveWeights } from './effective-weights.ts';
import { isNumber } from './is-number.ts';
import type { LensScore } from './lens-score.ts';
import { lensScore } from './lens-score.ts';
import { needIndexRatio } from './need-index-ratio.ts';
import type { SamplingModel } from './sampling-model.ts';
import { samplingModel } from './sampling-model.ts';
import type { SimulatedArea, SimulatedIndicator } from './simulation-types.ts';

/** What is known of one indicator in one area before anything is drawn. */
export interface IndicatorPoint {
  /** Null when the figure is missing or the indicator has no mean and spread. */
  readonly model: SamplingModel | null;
  readonly centre: { readonly mean: number; readonly sd: number } | null;
  readonly hasRatio: boolean;
  /** Share of the lens when every indicator is there. */
  readonly fullWeight: number;
}

/** Point values of one area's need. */
export interface NeedPoint {
  readonly area: SimulatedArea;
  readonly lens: LensScore;
  /** Need ratio M; null unless the ratios pass the lens's own coverage rule. */
  readonly needIndex: number | null;
  readonly indicators: readonly IndicatorPoint[];
}

/**
 * Lens score and need ratio of one area from its published figures. The need ratio takes the same
 * indicators, weights and coverage rule as the lens; a figure that is zero or below, or has no
 * England value, has no ratio.
 *
 * @throws RangeError when there is not one figure (or null) an indicator.
 * Source: methods sections 2.3 and 3.3.
 */
export function needPoint(
  area: SimulatedArea,
  indicators: readonly SimulatedIndicator[],
  winsor: number,
  minCoverage: number,
  subdomainWeights?: Readonly<Record<string, number>>,
): NeedPoint {
  if (area.figures.length !== indicators.length) {
    throw new RangeError(`${area.id} needs one figure an indicator`);
  }
  const weighting = subdomainWeights && { subdomainWeights };
  const values = indicators.map((indicator, k) => {
    const value = area.figures[k]?.value;
    return isNumber(value) && spread(indicator) !== null ? value : null;
  });
  const lens = lensScore({
    indicators: indicators.map((indicator, k) => ({ ...indicator, value: values[k] ?? null })),
    winsor,
    minCoverage,
    ...weighting,
  });
  const ratios = indicators.map(({ direction, englandValue }, k) => {
    const value = values[k];
    if (!isNumber(value) || !isNumber(englandValue)) return null;
    if (value <= 0 || englandValue <= 0) return null;
    const ratio = direction === 1 ? value / englandValue : englandValue / value;
    return ratio > 0 && isNumber(ratio) ? ratio : null;
  });
  const weights = effectiveWeights({
    indicators,
    available: ratios.map((ratio) => ratio !== null),
    ...weighting,
  });
  const ratiosCover = !weights.emptySubdomain && weights.coverage >= minCoverage - 1e-9;
  return {
    area,
    lens,
    needIndex:
      lens.status === 'ok' && ratiosCover
        ? needIndexRatio({ ratios, weights: weights.available })
        : null,
    indicators: weights.full.map((fullWeight, k) => {
      const [indicator, figure, value] = [indicators[k], area.figures[k], values[k]];
      const there = indicator && figure && isNumber(value);
      return {
        model: there ? samplingModel(indicator, figure) : null,
        centre: there ? spread(indicator) : null,
        hasRatio: isNumber(ratios[k]),
        fullWeight,
      };
    }),
  };
}

/** Mean and standard deviation, where both are there and areas differ at all. */
function spread({ mean, sd }: SimulatedIndicator): { mean: number; sd: number } | null {
  return isNumber(mean) && isNumber(sd) && sd > 0 ? { mean, sd } : null;
}
