import { at } from './at.ts';
import { expectedProvision } from './expected-provision.ts';
import { type GapPoints, populated } from './gap-points.ts';
import { isNumber } from './is-number.ts';
import { rescale, type ScoringVariant } from './scoring-variants.ts';
import { standardDeviation } from './standard-deviation.ts';
import type { SimulatedLens, SimulationSettings } from './simulation-types.ts';

/** A way of scoring with all that is fixed over its draws. Lists are in step with the areas. */
export interface VariantRun {
  readonly variant: ScoringVariant;
  /** One an indicator: its standard scores to the scale of the run. */
  readonly columns: readonly VariantColumn[];
  /** Composite of each area from its figures; null where it has none in this run. */
  readonly composites: readonly (number | null)[];
  /** What counts as need above the average. */
  readonly reference: number | null;
  readonly needIndexes: readonly (number | null)[];
  readonly provision: readonly {
    readonly expected: number | null;
    readonly gapPercent: number | null;
  }[];
}

interface VariantColumn {
  readonly scale: (z: number) => number;
  /** Standard deviation over the areas on the scale of the run. */
  readonly spread: number | null;
}

/**
 * Standard scores of each indicator over the areas, not winsorised; null where missing.
 *
 * @returns one list an indicator, one entry an area.
 */
export function standardScores(
  { indicators, areas }: SimulatedLens,
  { needs }: GapPoints,
): readonly (readonly (number | null)[])[] {
  return indicators.map(({ direction }, k) =>
    areas.map(({ figures }, a) => {
      const centre = needs[a]?.indicators[k]?.centre ?? null;
      const value = figures[k]?.value;
      if (centre === null || !isNumber(value)) return null;
      return (direction * (value - centre.mean)) / centre.sd;
    }),
  );
}

/** Works out composites, need ratios and expected provision of every area under a variant. */
export function variantRun(
  variant: ScoringVariant,
  lens: SimulatedLens,
  { needs }: GapPoints,
  { elasticity = 1, benchmark = { type: 'england' }, winsor = 3 }: SimulationSettings,
  scores: readonly (readonly (number | null)[])[],
): VariantRun {
  const { normalisation } = variant;
  const columns = scores.map((column): VariantColumn => {
    const known = column.filter(isNumber);
    const scale = rescale(normalisation, known, winsor);
    return { scale, spread: standardDeviation(known.map(scale)) };
  });
  const composites = needs.map(({ lens: { status } }, a) => {
    const scaled = columns.map(({ scale }, k) => {
      const z = scores[k]?.[a];
      return isNumber(z) ? scale(z) : null;
    });
    return status === 'ok' ? weightedSum(scaled, variant, lens) : null;
  });
  const needIndexes = needs.map(({ area, needIndex, indicators }, a) => {
    if (needIndex === null || composites[a] === null) return null;
    const logs = lens.indicators.map(({ direction, englandValue }, k) => {
      const value = area.figures[k]?.value;
      const hasRatio = indicators[k]?.hasRatio === true && isNumber(value);
      return hasRatio && isNumber(englandValue) ? direction * Math.log(value / englandValue) : null;
    });
    const sum = weightedSum(logs, variant, lens);
    return sum === null ? null : Math.exp(sum);
  });
  const { areas } = expectedProvision({
    areas: needs.map(({ area }, a) => ({
      ...populated(area),
      needIndex: needIndexes[a] ?? null,
    })),
    benchmark,
    elasticity,
  });
  // In the answer shown 100 is a z of 0; on another scale the average of the areas takes its place.
  const reference = normalisation === 'z' ? 0 : meanOf(composites.filter(isNumber));
  return { variant, columns, composites, reference, needIndexes, provision: areas };
}

/**
 * The variant's weights renormalised inside each part of need over what is there.
 *
 * @returns null where a part that has weight is left with nothing.
 */
export function weightsOver(
  there: readonly boolean[],
  { weights }: ScoringVariant,
  { indicators }: SimulatedLens,
): Float64Array | null {
  const parts = new Map<string, { all: number; there: number }>();
  indicators.forEach(({ subdomain }, k) => {
    const part = parts.get(subdomain) ?? { all: 0, there: 0 };
    part.all += at(weights, k);
    if (there[k] === true) part.there += at(weights, k);
    parts.set(subdomain, part);
  });
  if ([...parts.values()].some((part) => part.all > 0 && !(part.there > 0))) return null;
  return Float64Array.from(indicators, ({ subdomain }, k) => {
    const part = parts.get(subdomain);
    const counts = there[k] === true && part !== undefined && part.there > 0;
    return counts ? (at(weights, k) * part.all) / part.there : 0;
  });
}

function weightedSum(
  values: readonly (number | null)[],
  variant: ScoringVariant,
  lens: SimulatedLens,
): number | null {
  const weights = weightsOver(values.map(isNumber), variant, lens);
  if (weights === null) return null;
  return values.reduce<number>(
    (sum, value, k) => (value === null ? sum : sum + at(weights, k) * value),
    0,
  );
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, x) => sum + x, 0) / values.length;
}
