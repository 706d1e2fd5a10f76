import { defaultGapThresholds } from './classify-gap.ts';
import type { Benchmark } from './expected-provision.ts';
import { expectedProvision } from './expected-provision.ts';
import { gapDraws } from './gap-draws.ts';
import { isNumber } from './is-number.ts';
import { needDraws } from './need-draws.ts';
import type { NeedPoint } from './need-point.ts';
import { needPoint } from './need-point.ts';
import { perturbedWeights } from './perturbed-weights.ts';
import { provisionRate } from './provision-rate.ts';
import { quantile } from './quantile.ts';
import type {
  InsufficientReason,
  SimulatedArea,
  SimulatedGaps,
  SimulatedIndicator,
  SimulationSettings,
} from './simulation-types.ts';
import { summariseRanks } from './summarise-ranks.ts';

/**
 * Need, expected provision and gap of every area of one level through one lens, with their joint
 * uncertainty. In each draw: every available figure from its sampling distribution; a missing
 * indicator's z about the mean of the area's available ones; weights times 1 + U(-0.25, 0.25); from
 * these the lens score and the need ratio M; expected = rate x P x M^e x normaliser, with benchmark
 * rate and normaliser held at their point values; WTE log-normal. Over the draws: intervals of
 * score, M, expected provision and gap; probabilities of need above the reference, of a shortfall
 * and of both need above and provision below the reference; ranks among the scored areas; the class
 * of the gap and the share of draws in which it would hold.
 *
 * Normaliser, England's rate and the 75th percentile run over areas with complete data: pass all
 * areas of the level. The quadrant's reference rate is not need-adjusted: sum W / sum P, the given
 * value, or the 75th percentile of W / P.
 *
 * Random numbers hang on seed, area id and indicator id: the answer does not depend on the order of
 * the areas, and but for ranks and the fixed rate and normaliser not on which others are there.
 *
 * @throws RangeError for a repeated id, no draw, or figures not in step with the indicators.
 * Source: methods sections 2.4, 3.4 and 3.5.
 */
export function simulateGaps(
  indicators: readonly SimulatedIndicator[],
  areas: readonly SimulatedArea[],
  {
    seed,
    draws = 5000,
    elasticity = 1,
    benchmark = { type: 'england' },
    weightPerturbation = 0.25,
    referenceScore = 100,
    minCoverage = 2 / 3,
    winsor = 3,
    thresholds = defaultGapThresholds,
    subdomainWeights,
  }: SimulationSettings,
): SimulatedGaps {
  if (!(draws >= 1)) throw new RangeError(`at least one draw is needed, got ${draws}`);
  refuseRepeats(indicators);
  refuseRepeats(areas);
  const points = areas.map((area) =>
    needPoint(area, indicators, winsor, minCoverage, subdomainWeights),
  );
  const provision = expectedProvision({
    areas: points.map(({ area, needIndex }) => ({ ...area, needIndex })),
    benchmark,
    elasticity,
  });
  const complete = points.filter((point) => firstMissing(point) === null).map(({ area }) => area);
  const referenceRate = quadrantRate(complete, benchmark);
  const weights = perturbedWeights(
    indicators.map(({ id }) => id),
    points[0] ? points[0].indicators.map(({ fullWeight }) => fullWeight) : [],
    weightPerturbation,
    draws,
    seed,
  );
  const scores: (Float64Array | null)[] = [];
  const gaps = points.map((point, i) => {
    const { area, lens, needIndex } = point;
    const drawn = lens.status === 'ok' ? needDraws(point, indicators, weights, winsor, seed) : null;
    scores.push(drawn?.scores ?? null);
    const row = provision.areas[i];
    const { expected, gap, shortfall, gapPercent } = row ?? noProvision;
    const reference = { referenceScore, referenceRate, elasticity, thresholds, seed };
    return {
      id: area.id,
      status: drawn ? ('scored' as const) : ('insufficientData' as const),
      reason: firstMissing(point) ?? (gapPercent === null ? 'benchmark' : null),
      coverage: lens.coverage,
      score: lens.score,
      needIndex,
      provisionRate: provisionRate(area),
      expected,
      gap,
      shortfall,
      gapPercent,
      indicatorsWithoutInterval: indicators
        .filter((_, k) => point.indicators[k]?.model?.hasInterval === false)
        .map(({ id }) => id),
      ...gapDraws({ area, drawn, needIndex, expected, gapPercent, ...reference }),
    };
  });
  const ranks = summariseRanks(scores);
  return {
    rate: provision.rate,
    referenceRate,
    normaliser: provision.normaliser,
    scoredAreas: scores.filter((drawn) => drawn !== null).length,
    completeAreas: complete.length,
    areas: gaps.map((gap, i) => ({ ...unranked, ...gap, ...ranks[i] })),
  };
}

const noProvision = { expected: null, gap: null, shortfall: null, gapPercent: null };
const unranked = { medianRank: null, rankLower: null, rankUpper: null, pHighestFifth: null };

function refuseRepeats(items: readonly { readonly id: string }[]): void {
  const ids = new Set<string>();
  for (const { id } of items) {
    if (ids.has(id)) throw new RangeError(`${id} is given more than once`);
    ids.add(id);
  }
}

/** The first thing an area lacks for its gap to be assessed. */
function firstMissing({ area, lens, needIndex }: NeedPoint): InsufficientReason | null {
  if (lens.reason !== null) return lens.reason;
  if (needIndex === null) return 'needRatio';
  if (!isNumber(area.population) || area.population <= 0) return 'population';
  return isNumber(area.wte) ? null : 'provision';
}

/** The reference provision per 10,000 residents, not adjusted for need. */
function quadrantRate(areas: readonly SimulatedArea[], benchmark: Benchmark): number | null {
  if (benchmark.type === 'value') return benchmark.value;
  if (benchmark.type === 'p75') return quantile(areas.map(provisionRate), 0.75);
  let [wte, population] = [0, 0];
  for (const area of areas) {
    if (!isNumber(area.wte) || !isNumber(area.population)) continue;
    wte += area.wte;
    population += area.population;
  }
  return population > 0 ? (wte / population) * 10000 : null;
}
