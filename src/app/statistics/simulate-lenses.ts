import { DEFAULT_THRESHOLDS } from '#app/domain/gap-settings.ts';
import { gapDraws } from './gap-draws.ts';
import { type GapPoints, gapPoints } from './gap-points.ts';
import { indicatorDraws } from './indicator-draws.ts';
import { LensDraws } from './lens-draws.ts';
import { perturbedWeights } from './perturbed-weights.ts';
import { provisionRate } from './provision-rate.ts';
import { rankDraws } from './rank-draws.ts';
import { refuseUnlessWhole } from './refuse-unless.ts';
import { seededNormals } from './seeded-normals.ts';
import { sharedIndicators } from './shared-indicators.ts';
import type {
  SimulatedGap,
  SimulatedGaps,
  SimulatedLens,
  SimulationSettings,
} from './simulation-types.ts';
import { wteDraws } from './wte-draws.ts';

/** Told after each area how many are done, of how many. */
export type Progress = (done: number, of: number) => void;

/**
 * Need, expected provision and gap of every area of one level through several lenses, with their
 * joint uncertainty. In each draw: every available figure from its sampling distribution; a missing
 * indicator's z about the mean of the area's available ones; weights times 1 + U(-0.25, 0.25); from
 * these the lens score and the need ratio M; expected = rate x P x M^e x normaliser, with benchmark
 * rate and normaliser held at their point values; WTE log-normal. Over the draws: intervals of
 * score, M, expected provision and gap; probabilities of need above the reference, of a shortfall
 * and of both need above and provision below the reference; ranks among the scored areas; the class
 * of the gap and the share of draws in which it would hold.
 *
 * Random numbers hang on seed, area id and indicator id: an indicator that serves several lenses is
 * drawn once for all of them, and the answer of a lens does not depend on the order of the areas, on
 * the other lenses, nor, but for ranks and the fixed rate and normaliser, on the other areas.
 *
 * Memory: a few arrays of draws a lens and one of single precision an area and lens; never draws x
 * areas x indicators.
 *
 * @returns one answer a lens, in order.
 * @throws RangeError for a repeated id, no draw, figures not in step with the indicators, or lenses
 *   that differ in their areas or in an indicator's scale.
 * Source: methods sections 2.4, 3.4 and 3.5.
 */
export function simulateLenses(
  lenses: readonly SimulatedLens[],
  settings: SimulationSettings,
  progress: Progress = () => undefined,
): SimulatedGaps[] {
  const { seed, draws = 5000, weightPerturbation = 0.25, winsor = 3 } = settings;
  refuseUnlessWhole(draws, 1);
  const indicators = sharedIndicators(lenses);
  const areas = lenses[0]?.areas ?? [];
  const works = lenses.map((lens): LensWork => {
    const points = gapPoints(lens.indicators, lens.areas, settings);
    const [first] = points.needs;
    const weights = perturbedWeights(
      lens.indicators.map(({ id }) => id),
      first ? first.indicators.map(({ fullWeight }) => fullWeight) : [],
      weightPerturbation,
      draws,
      seed,
    );
    const drawn = new LensDraws(lens.indicators, weights, draws, winsor);
    return { lens, points, drawn, scores: [], gaps: [] };
  });
  const [z, logRatios] = [new Float64Array(draws), new Float64Array(draws)];
  areas.forEach(({ id }, a) => {
    const scored = works.filter(({ points }) => points.needs[a]?.lens.status === 'ok');
    for (const { drawn, points } of scored) {
      const need = points.needs[a];
      if (need !== undefined) drawn.start(need);
    }
    const missing: (() => void)[] = [];
    for (const { id: indicator, places } of indicators) {
      const serves = scored.flatMap((work) => {
        const k = places[works.indexOf(work)] ?? -1;
        const point = work.points.needs[a]?.indicators[k];
        return point !== undefined && point.fullWeight > 0 ? [{ work, k, point }] : [];
      });
      const [first] = serves;
      if (first === undefined) continue;
      const { model, centre, hasRatio } = first.point;
      const kind = first.work.lens.indicators[first.k];
      if (model === null || centre === null || kind === undefined) {
        missing.push(() => {
          seededNormals(z, seed, id, indicator);
          for (const { work, k } of serves) work.drawn.addMissing(k, z);
        });
        continue;
      }
      seededNormals(z, seed, id, indicator);
      const englandValue = hasRatio ? kind.englandValue : null;
      const scaled = { direction: kind.direction, ...centre, englandValue };
      indicatorDraws(model, scaled, winsor, z, logRatios);
      for (const { work, k } of serves) work.drawn.add(k, z, hasRatio ? logRatios : null);
    }
    for (const add of missing) add();
    for (const { drawn } of scored) drawn.finish();
    summarise(works, scored, a, settings, draws);
    progress(a + 1, areas.length);
  });
  return works.map(answerOf);
}

interface LensWork {
  readonly lens: SimulatedLens;
  readonly points: GapPoints;
  readonly drawn: LensDraws;
  /** Drawn scores of each area, for the ranks. */
  readonly scores: (Float32Array | null)[];
  readonly gaps: Omit<SimulatedGap, 'medianRank' | 'rankLower' | 'rankUpper' | 'pHighestFifth'>[];
}

/** What the draws of one area say in each lens. */
function summarise(
  works: readonly LensWork[],
  scored: readonly LensWork[],
  a: number,
  {
    seed,
    elasticity = 1,
    referenceScore = 100,
    thresholds = DEFAULT_THRESHOLDS,
  }: SimulationSettings,
  draws: number,
): void {
  const area = works[0]?.lens.areas[a];
  if (area === undefined) return;
  const staff = wteDraws(area, draws, seed);
  for (const work of works) {
    const { lens, points, drawn } = work;
    const [own, need, row] = [lens.areas[a], points.needs[a], points.rows[a]];
    if (own === undefined || need === undefined || row === undefined) continue;
    const isScored = scored.includes(work);
    work.scores.push(isScored ? Float32Array.from(drawn.scores) : null);
    work.gaps.push({
      ...row,
      id: own.id,
      status: isScored ? 'scored' : 'insufficientData',
      provisionRate: provisionRate(own),
      indicatorsWithoutInterval: lens.indicators
        .filter((_, k) => {
          const one = need.indicators[k];
          return one !== undefined && one.fullWeight > 0 && one.model?.hasInterval === false;
        })
        .map(({ id }) => id),
      ...gapDraws({
        area: own,
        scores: isScored ? drawn.scores : null,
        logNeed: isScored ? drawn.logNeed : null,
        staff: isScored ? staff : null,
        needIndex: row.needIndex,
        expected: row.expected,
        gapPercent: row.gapPercent,
        referenceScore,
        referenceRate: points.referenceRate,
        elasticity,
        thresholds,
      }),
    });
  }
}

function answerOf({ points, scores, gaps }: LensWork): SimulatedGaps {
  const ranks = rankDraws(scores);
  return {
    rate: points.rate,
    referenceRate: points.referenceRate,
    normaliser: points.normaliser,
    scoredAreas: scores.filter((drawn) => drawn !== null).length,
    completeAreas: points.completeAreas,
    areas: gaps.map((gap, i) => {
      const rank = ranks[i];
      if (rank === undefined) throw new RangeError(`no rank for ${gap.id}`);
      return { ...gap, ...rank };
    }),
  };
}
