import type { Benchmark } from '#app/domain/gap-settings.ts';
import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';
import { presentValue, presentValues } from './present-values.ts';
import { quantile } from './quantile.ts';

/** One area's need and provision. */
export interface NeedAndProvision {
  readonly id: string;
  readonly population: number | null;
  readonly needIndex: number | null;
  readonly wte: number | null;
}

/** What an area would have at the benchmark rate, and how far it is from that, in WTE. */
export interface ExpectedProvision {
  readonly id: string;
  readonly needsWeightedPopulation: number | null;
  readonly expected: number | null;
  /** WTE minus expected: negative where provision falls short. */
  readonly gap: number | null;
  readonly shortfall: number | null;
  readonly gapPercent: number | null;
}

/**
 * Expected provision at a benchmark rate, given need. Needs-weighted population
 * P* = P M^e x (sum P / sum P M^e); expected = rate x P* / 10,000; gap = WTE - expected; shortfall =
 * the gap where negative, else 0. Rate per 10,000: England = sum of WTE / sum of P; p75 = the 75th
 * percentile (type 7) of WTE / P* over areas; or a given value.
 *
 * Sums run over the areas with population, need index and WTE all present: pass every area of one
 * type. An area without WTE still gets what would be expected, and no gap.
 *
 * @param elasticity e: 1 provision in proportion to need, 0 need ignored.
 * @param normaliseOver `complete` (default): the normaliser runs over the complete areas, so that what
 *   is expected of them adds up to rate x people. `need`: over all areas whose population and need are
 *   known, for a given rate where few areas have a WTE; one area alone would else cancel its own need.
 * @returns `normaliser` = sum P / sum P M^e over complete areas; nulls when there is none, or for an
 *   area whose own figures are missing.
 * @throws RangeError when a population or need index is not positive, a WTE is negative, a figure,
 *   own benchmark or elasticity is not a finite number, or the benchmark is unknown.
 * Source: methods section 3.4; NHS fair-shares form (target share = population x need).
 */
export function expectedProvision({
  areas,
  benchmark,
  elasticity = 1,
  normaliseOver = 'complete',
}: {
  readonly areas: readonly NeedAndProvision[];
  readonly benchmark: Benchmark;
  readonly elasticity?: number;
  readonly normaliseOver?: 'complete' | 'need';
}): {
  readonly rate: number | null;
  readonly normaliser: number | null;
  readonly areas: ExpectedProvision[];
} {
  refuseBenchmark(benchmark, elasticity);
  const needs = areas.map((area) => weightedNeed(area, elasticity));
  let people = 0;
  let staff = 0;
  let [normalPeople, weighted] = [0, 0];
  areas.forEach(({ population, wte }, i) => {
    const need = needs[i];
    if (!isNumber(need) || !isNumber(population)) return;
    if (normaliseOver === 'need' || isNumber(wte)) {
      normalPeople += population;
      weighted += need;
    }
    if (!isNumber(wte)) return;
    people += population;
    staff += wte;
  });
  const normaliser = weighted > 0 ? normalPeople / weighted : null;
  const weightedPopulations = needs.map((need) =>
    isNumber(need) && normaliser !== null ? need * normaliser : null,
  );
  const rate =
    benchmark.type === 'value'
      ? benchmark.value
      : benchmark.type === 'england'
        ? people > 0
          ? (staff / people) * 10000
          : null
        : quantile(
            areas.map(({ wte }, i) => {
              const p = weightedPopulations[i];
              return isNumber(wte) && isNumber(p) ? (wte / p) * 10000 : null;
            }),
            0.75,
          );
  return finite({
    rate,
    normaliser,
    areas: areas.map(({ id, wte }, i) => distance(id, wte, weightedPopulations[i] ?? null, rate)),
  });
}

function refuseBenchmark(benchmark: Benchmark, elasticity: number): void {
  if (!isNumber(elasticity)) throw new RangeError('an elasticity must be a number');
  if (!['england', 'p75', 'value'].includes(benchmark.type)) {
    throw new RangeError('a benchmark is england, p75 or a value');
  }
  const value = benchmark.type === 'value' ? presentValue(benchmark.value) : 0;
  if (value === null || value < 0) throw new RangeError('a benchmark must be zero or more');
}

function weightedNeed(
  { id, population, needIndex, wte }: NeedAndProvision,
  elasticity: number,
): number | null {
  presentValues([population, needIndex, wte]);
  if (isNumber(population) && population <= 0) {
    throw new RangeError(`the population of ${id} must be positive, got ${population}`);
  }
  if (isNumber(needIndex) && needIndex <= 0) {
    throw new RangeError(`the need index of ${id} must be positive, got ${needIndex}`);
  }
  if (isNumber(wte) && wte < 0) {
    throw new RangeError(`the WTE of ${id} must not be negative, got ${wte}`);
  }
  return isNumber(population) && isNumber(needIndex) ? population * needIndex ** elasticity : null;
}

function distance(
  id: string,
  wte: number | null,
  needsWeightedPopulation: number | null,
  rate: number | null,
): ExpectedProvision {
  if (needsWeightedPopulation === null || rate === null) {
    return {
      id,
      needsWeightedPopulation,
      expected: null,
      gap: null,
      shortfall: null,
      gapPercent: null,
    };
  }
  const expected = (rate * needsWeightedPopulation) / 10000;
  if (!isNumber(wte)) {
    return { id, needsWeightedPopulation, expected, gap: null, shortfall: null, gapPercent: null };
  }
  const gap = wte - expected;
  return {
    id,
    needsWeightedPopulation,
    expected,
    gap,
    shortfall: Math.max(0, -gap),
    gapPercent: expected > 0 ? (100 * gap) / expected : null,
  };
}
