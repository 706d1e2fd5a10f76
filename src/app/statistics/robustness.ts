import { type GapClass } from './classify-gap.ts';
import { gapPoints } from './gap-points.ts';
import { quantiles } from './quantiles.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { randomWeightings, structuralVariants } from './scoring-variants.ts';
import type { SimulatedGaps, SimulatedLens, SimulationSettings } from './simulation-types.ts';
import { classesInRuns } from './variant-classes.ts';
import { standardScores, variantRun } from './variant-run.ts';

/** How much one other way of scoring changes. */
export interface RobustnessRun {
  /** `percentile`, `imd-exponential`, `min-max`, `geometric` or `without:` and an indicator. */
  readonly id: string;
  /** Spearman's correlation of the scores with those shown; null with too few areas. */
  readonly rankCorrelation: number | null;
  /** Areas in another fifth of need, of the areas that are in one. */
  readonly changedFifth: number;
  /** Areas with another class, of the areas that have one. */
  readonly changedClass: number;
  /** Likely gaps that are not likely in this run. */
  readonly likelyLost: number;
}

/** What the answer of a lens owes to the way it is scored. */
export interface Robustness {
  readonly runs: readonly RobustnessRun[];
  readonly draws: number;
  readonly weightings: number;
  /** Areas that are in a fifth of need, that have a class, and that have a likely gap. */
  readonly inFifth: number;
  readonly classed: number;
  readonly likely: number;
  /** More than a fifth of the likely gaps are lost in one of the runs. */
  readonly isSensitive: boolean;
  /** One entry an area, in order. */
  readonly areas: readonly {
    readonly id: string;
    /** Share of the random weightings in which the class holds; null where there is none. */
    readonly weightingShare: number | null;
    /** The runs in which the area has another class. */
    readonly changedIn: readonly string[];
  }[];
}

/** Draws and weightings of the runs: a class is checked, not its probability measured. */
const RUN_DRAWS = 1000;
const WEIGHTINGS = 100;
/** Above this share of likely gaps lost in a run the wording is taken back. */
const SENSITIVE = 0.2;

/**
 * Runs a lens again with other defensible scorings and weightings, on the same figures, draws and
 * thresholds, and counts what changes against the answer shown. In a run, need is above its reference
 * where the drawn composite is above the mean of the areas' composites (100 in the answer shown); the
 * need ratio takes the weights of the run; weights are not perturbed on top. The random numbers are
 * those of the answer, fewer of them.
 *
 * @param answer what is shown: the classes are compared with these.
 * Source: methods section 2.5; OECD/JRC Handbook (2008), step 7; Saisana M, Saltelli A, Tarantola S,
 * JRSS A 2005;168:307-323.
 */
export function robustness(
  lens: SimulatedLens,
  settings: SimulationSettings,
  answer: SimulatedGaps,
  { draws = RUN_DRAWS, weightings = WEIGHTINGS } = {},
): Robustness {
  const points = gapPoints(lens.indicators, lens.areas, settings);
  const [first] = points.needs;
  const weights = Float64Array.from(
    lens.indicators,
    (_, k) => first?.indicators[k]?.fullWeight ?? 1 / lens.indicators.length,
  );
  const structural = structuralVariants(lens.indicators, weights);
  const random = randomWeightings(lens.indicators, weights, weightings, settings.seed);
  const field = standardScores(lens, points);
  const runs = [...structural, ...random].map((variant) =>
    variantRun(variant, lens, points, settings, field),
  );
  const shown = answer.areas.map(({ gapClass }) => gapClass);
  const classes = points.needs.map((need, a): readonly (GapClass | null)[] =>
    shown[a] === 'insufficientData'
      ? runs.map(() => null)
      : classesInRuns(need, a, lens, runs, points.referenceRate, settings, draws),
  );
  // An area that has a class and loses it in a run has changed.
  const changed = (a: number, r: number): boolean =>
    shown[a] !== 'insufficientData' && classes[a]?.[r] !== shown[a];
  const scores = points.rows.map(({ score }) => score);
  const fifths = quantiles({ values: scores, nquantiles: 5 });
  const all = lens.areas.map((_, a) => a);
  const structuralRuns = structural.map(({ id }, r): RobustnessRun => {
    const composites = runs[r]?.composites ?? [];
    const others = quantiles({ values: composites, nquantiles: 5 });
    return {
      id,
      rankCorrelation: rankCorrelation(scores, composites),
      changedFifth: all.filter((a) => fifths[a] !== null && others[a] !== fifths[a]).length,
      changedClass: all.filter((a) => changed(a, r)).length,
      likelyLost: all.filter((a) => shown[a] === 'gapLikely' && changed(a, r)).length,
    };
  });
  const likely = shown.filter((name) => name === 'gapLikely').length;
  return {
    runs: structuralRuns,
    draws,
    weightings: random.length,
    inFifth: fifths.filter((fifth) => fifth !== null).length,
    classed: shown.filter((name) => name !== 'insufficientData').length,
    likely,
    isSensitive: structuralRuns.some(({ likelyLost }) => likelyLost > SENSITIVE * likely),
    areas: lens.areas.map(({ id }, a) => {
      const held = random.filter((_, n) => !changed(a, structural.length + n)).length;
      const isClassed = shown[a] !== 'insufficientData' && random.length > 0;
      return {
        id,
        weightingShare: isClassed ? held / random.length : null,
        changedIn: structural.flatMap((variant, r) => (changed(a, r) ? [variant.id] : [])),
      };
    }),
  };
}
