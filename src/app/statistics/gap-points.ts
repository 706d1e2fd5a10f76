import type { Benchmark } from '#app/domain/gap-settings.ts';
import { expectedProvision } from './expected-provision.ts';
import { isNumber } from './is-number.ts';
import { type NeedPoint, needPoint } from './need-point.ts';
import { provisionRate } from './provision-rate.ts';
import { quantile } from './quantile.ts';
import type {
  InsufficientReason,
  SimulatedArea,
  SimulatedIndicator,
  SimulationSettings,
} from './simulation-types.ts';

/** One area's need and gap as the published figures have them, nothing drawn. Null: there is none. */
export interface GapPoint {
  /** The first thing missing for an assessment of the gap; null when nothing is. */
  readonly reason: InsufficientReason | null;
  readonly coverage: number;
  readonly score: number | null;
  readonly needIndex: number | null;
  readonly expected: number | null;
  readonly gap: number | null;
  readonly shortfall: number | null;
  readonly gapPercent: number | null;
}

/** The same for every area of a level, and what it is held against. */
export interface GapPoints {
  /** Benchmark WTE per 10,000 needs-weighted residents. */
  readonly rate: number | null;
  /** Benchmark WTE per 10,000 residents for the quadrant, not adjusted for need. */
  readonly referenceRate: number | null;
  readonly normaliser: number | null;
  readonly completeAreas: number;
  readonly needs: readonly NeedPoint[];
  readonly rows: readonly GapPoint[];
}

type PointSettings = Pick<
  SimulationSettings,
  'elasticity' | 'benchmark' | 'normaliseOver' | 'minCoverage' | 'winsor' | 'subdomainWeights'
>;

/**
 * Lens score, need ratio, expected provision and gap of every area of a level, without uncertainty:
 * quick enough to follow a hand that moves a weight.
 *
 * Normaliser, England's rate and the 75th percentile run over areas with complete data: pass all
 * areas of the level. The quadrant's reference rate is not need-adjusted: sum W / sum P, the given
 * value, or the 75th percentile of W / P.
 *
 * @throws RangeError for a repeated id, or figures not in step with the indicators.
 * Source: methods sections 2.3 and 3.2 to 3.5.
 */
export function gapPoints(
  indicators: readonly SimulatedIndicator[],
  areas: readonly SimulatedArea[],
  settings: PointSettings,
): GapPoints {
  const {
    elasticity = 1,
    benchmark = { type: 'england' },
    normaliseOver = 'complete',
    minCoverage = 2 / 3,
    winsor = 3,
  } = settings;
  refuseRepeats(indicators);
  refuseRepeats(areas);
  const needs = areas.map((area) =>
    needPoint(area, indicators, winsor, minCoverage, settings.subdomainWeights),
  );
  const provision = expectedProvision({
    areas: needs.map(({ area, needIndex }) => ({ ...populated(area), needIndex })),
    benchmark,
    elasticity,
    normaliseOver,
  });
  const complete = needs.filter((point) => firstMissing(point) === null).map(({ area }) => area);
  const rows = needs.map((point, a): GapPoint => {
    const { expected, gap, shortfall, gapPercent } = provision.areas[a] ?? NO_PROVISION;
    return {
      reason: firstMissing(point) ?? (gapPercent === null ? 'benchmark' : null),
      coverage: point.lens.coverage,
      score: point.lens.score,
      needIndex: point.needIndex,
      expected,
      gap,
      shortfall,
      gapPercent,
    };
  });
  return {
    rate: provision.rate,
    referenceRate: quadrantRate(complete, benchmark),
    normaliser: provision.normaliser,
    completeAreas: complete.length,
    needs,
    rows,
  };
}

/** An area in which nobody lives has no population to set staff against. */
export function populated(area: SimulatedArea): SimulatedArea {
  return area.population === 0 ? { ...area, population: null } : area;
}

const NO_PROVISION = { expected: null, gap: null, shortfall: null, gapPercent: null };

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
  if (!isNumber(populated(area).population)) return 'population';
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
