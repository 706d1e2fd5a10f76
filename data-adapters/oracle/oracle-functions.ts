import { aggregateProportion } from '#app/statistics/aggregate-proportion.ts';
import { aggregateRate } from '#app/statistics/aggregate-rate.ts';
import { apportion } from '#app/statistics/apportion.ts';
import { apsAggregateLevel } from '#app/statistics/aps-aggregate-level.ts';
import { apsAggregateRate } from '#app/statistics/aps-aggregate-rate.ts';
import { apsQuality } from '#app/statistics/aps-quality.ts';
import { boxplotStats } from '#app/statistics/boxplot-stats.ts';
import { byarsInterval } from '#app/statistics/byars-interval.ts';
import { categoryBounds } from '#app/statistics/category-bounds.ts';
import { chiSquareQuantile } from '#app/statistics/chi-square-quantile.ts';
import { classifyGap } from '#app/statistics/classify-gap.ts';
import { compareDoubleOverlap } from '#app/statistics/compare-double-overlap.ts';
import { compareRangeTarget } from '#app/statistics/compare-range-target.ts';
import { compareSingleOverlap95 } from '#app/statistics/compare-single-overlap-95.ts';
import { compareSingleOverlapTwoLevels } from '#app/statistics/compare-single-overlap-two-levels.ts';
import { compareSingleValueTarget } from '#app/statistics/compare-single-value-target.ts';
import { compareSpcDsr } from '#app/statistics/compare-spc-dsr.ts';
import { compareSpcProportion } from '#app/statistics/compare-spc-proportion.ts';
import { concentrationIndex } from '#app/statistics/concentration-index.ts';
import { distanceFromTarget } from '#app/statistics/distance-from-target.ts';
import { dsrNonIndependent } from '#app/statistics/dsr-non-independent.ts';
import { dsr } from '#app/statistics/dsr.ts';
import { exactPoissonInterval } from '#app/statistics/exact-poisson-interval.ts';
import { expectedProvision } from '#app/statistics/expected-provision.ts';
import { funnelPoissonExpected } from '#app/statistics/funnel-poisson-expected.ts';
import { funnelProportionLimits } from '#app/statistics/funnel-proportion-limits.ts';
import { funnelRateLimits } from '#app/statistics/funnel-rate-limits.ts';
import { funnelRatioLimits } from '#app/statistics/funnel-ratio-limits.ts';
import { funnelSignificance } from '#app/statistics/funnel-significance.ts';
import { gapUncertainty } from '#app/statistics/gap-uncertainty.ts';
import { giniIndex } from '#app/statistics/gini-index.ts';
import { hooverIndex } from '#app/statistics/hoover-index.ts';
import { imdExponential } from '#app/statistics/imd-exponential.ts';
import { isRate } from '#app/statistics/is-rate.ts';
import { isRatio } from '#app/statistics/is-ratio.ts';
import { lensScore } from '#app/statistics/lens-score.ts';
import { mean } from '#app/statistics/mean.ts';
import { minMax } from '#app/statistics/min-max.ts';
import { needIndexRatio } from '#app/statistics/need-index-ratio.ts';
import { normalCdf } from '#app/statistics/normal-cdf.ts';
import { normalQuantile } from '#app/statistics/normal-quantile.ts';
import { percentileRank } from '#app/statistics/percentile-rank.ts';
import { poissonCdf } from '#app/statistics/poisson-cdf.ts';
import { proportion } from '#app/statistics/proportion.ts';
import { provisionPerInactive } from '#app/statistics/provision-per-inactive.ts';
import { provisionRate } from '#app/statistics/provision-rate.ts';
import { quantiles } from '#app/statistics/quantiles.ts';
import { quintileCategory } from '#app/statistics/quintile-category.ts';
import { quintileOutcomes } from '#app/statistics/quintile-outcomes.ts';
import { rankSimulation } from '#app/statistics/rank-simulation.ts';
import { rate } from '#app/statistics/rate.ts';
import { recentTrend } from '#app/statistics/recent-trend.ts';
import { returnToWork } from '#app/statistics/return-to-work.ts';
import { slopeIndexAnalytic } from '#app/statistics/slope-index-analytic.ts';
import { slopeIndex } from '#app/statistics/slope-index.ts';
import { tQuantile } from '#app/statistics/t-quantile.ts';
import { trendBetweenTwo } from '#app/statistics/trend-between-two.ts';
import { trendLabel } from '#app/statistics/trend-label.ts';
import { weightedGeometricMean } from '#app/statistics/weighted-geometric-mean.ts';
import { weightedMean } from '#app/statistics/weighted-mean.ts';
import { wilsonInterval } from '#app/statistics/wilson-interval.ts';
import { zScore } from '#app/statistics/z-score.ts';

/** Calls a function with the named inputs of a case. */
export type OracleFunction = (inputs: Readonly<Record<string, unknown>>) => unknown;

/**
 * A function as a case calls it: with all inputs as one object, or with the named ones in order. The
 * inputs come from a file and are not checked: a wrong one shows as a failing case.
 */
function adapt(run: (...args: never[]) => unknown, ...names: readonly string[]): OracleFunction {
  return (inputs) => {
    const args = names.length > 0 ? names.map((name) => inputs[name]) : [inputs];
    return Reflect.apply(run, undefined, args) as unknown;
  };
}

/** A funnel of ratios calls its events observed; a case may call them numerators, as for the others. */
function funnel(inputs: Readonly<Record<string, unknown>>): unknown {
  const ratio = inputs['statistic'] === 'ratio' && inputs['observed'] === undefined;
  const observed = ratio ? { observed: inputs['numerators'] } : {};
  return adapt(funnelSignificance)({ ...inputs, ...observed });
}

/** Every function an oracle file may name. */
export const oracleFunctions: ReadonlyMap<string, OracleFunction> = new Map<string, OracleFunction>(
  [
    ['normalQuantile', adapt(normalQuantile, 'p')],
    ['normalCdf', adapt(normalCdf, 'x')],
    ['chiSquareQuantile', adapt(chiSquareQuantile, 'p', 'df')],
    ['tQuantile', adapt(tQuantile, 'p', 'df')],
    ['poissonCdf', adapt(poissonCdf, 'k', 'mean')],
    ['wilsonInterval', adapt(wilsonInterval, 'x', 'n', 'confidence')],
    ['byarsInterval', adapt(byarsInterval, 'x', 'confidence')],
    ['exactPoissonInterval', adapt(exactPoissonInterval, 'x', 'confidence')],
    ['aggregateProportion', adapt(aggregateProportion)],
    ['aggregateRate', adapt(aggregateRate)],
    ['apportion', adapt(apportion)],
    ['apsAggregateLevel', adapt(apsAggregateLevel)],
    ['apsAggregateRate', adapt(apsAggregateRate)],
    ['apsQuality', adapt(apsQuality)],
    ['boxplotStats', adapt(boxplotStats)],
    ['categoryBounds', adapt(categoryBounds)],
    ['classifyGap', adapt(classifyGap)],
    ['compareDoubleOverlap', adapt(compareDoubleOverlap)],
    ['compareRangeTarget', adapt(compareRangeTarget)],
    ['compareSingleOverlap95', adapt(compareSingleOverlap95)],
    ['compareSingleOverlapTwoLevels', adapt(compareSingleOverlapTwoLevels)],
    ['compareSingleValueTarget', adapt(compareSingleValueTarget)],
    ['compareSpcDsr', adapt(compareSpcDsr)],
    ['compareSpcProportion', adapt(compareSpcProportion)],
    ['concentrationIndex', adapt(concentrationIndex)],
    ['distanceFromTarget', adapt(distanceFromTarget)],
    ['dsr', adapt(dsr)],
    ['dsrNonIndependent', adapt(dsrNonIndependent)],
    ['expectedProvision', adapt(expectedProvision)],
    ['funnelPoissonExpected', adapt(funnelPoissonExpected)],
    ['funnelProportionLimits', adapt(funnelProportionLimits)],
    ['funnelRateLimits', adapt(funnelRateLimits)],
    ['funnelRatioLimits', adapt(funnelRatioLimits)],
    ['funnelSignificance', funnel],
    ['gapUncertainty', adapt(gapUncertainty)],
    ['giniIndex', adapt(giniIndex)],
    ['hooverIndex', adapt(hooverIndex)],
    ['imdExponential', adapt(imdExponential)],
    ['isRate', adapt(isRate)],
    ['isRatio', adapt(isRatio)],
    ['lensScore', adapt(lensScore)],
    ['mean', adapt(mean)],
    ['minMax', adapt(minMax)],
    ['needIndexRatio', adapt(needIndexRatio)],
    ['percentileRank', adapt(percentileRank)],
    ['proportion', adapt(proportion)],
    ['provisionPerInactive', adapt(provisionPerInactive)],
    ['provisionRate', adapt(provisionRate)],
    ['quantiles', adapt(quantiles)],
    ['quintileCategory', adapt(quintileCategory)],
    ['quintileOutcomes', adapt(quintileOutcomes)],
    ['rankSimulation', adapt(rankSimulation)],
    ['rate', adapt(rate)],
    ['recentTrend', adapt(recentTrend)],
    ['returnToWork', adapt(returnToWork)],
    ['slopeIndex', adapt(slopeIndex)],
    ['slopeIndexAnalytic', adapt(slopeIndexAnalytic)],
    ['trendBetweenTwo', adapt(trendBetweenTwo)],
    ['trendLabel', adapt(trendLabel)],
    ['weightedGeometricMean', adapt(weightedGeometricMean)],
    ['weightedMean', adapt(weightedMean)],
    ['zScore', adapt(zScore)],
  ],
);
