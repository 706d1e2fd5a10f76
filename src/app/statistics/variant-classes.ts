import { DEFAULT_THRESHOLDS } from '#app/domain/gap-settings.ts';
import { at } from './at.ts';
import { classifyGap, type GapClass } from './classify-gap.ts';
import { indicatorDraws } from './indicator-draws.ts';
import { isNumber } from './is-number.ts';
import type { NeedPoint } from './need-point.ts';
import { seededNormals } from './seeded-normals.ts';
import type { SimulatedLens, SimulationSettings } from './simulation-types.ts';
import { type VariantRun, weightsOver } from './variant-run.ts';
import { wteDraws } from './wte-draws.ts';

/**
 * The class of one area's gap in every run. Its figures are drawn once and put on the scale and under
 * the weights of each run; the numbers are the first of those of the answer shown.
 *
 * @param a the place of the area in the lists of the runs.
 * @param referenceRate WTE per 10,000 of the quadrant.
 * @returns null where a run has no class for the area.
 */
export function classesInRuns(
  need: NeedPoint,
  a: number,
  lens: SimulatedLens,
  runs: readonly VariantRun[],
  referenceRate: number | null,
  { seed, elasticity = 1, thresholds = DEFAULT_THRESHOLDS }: SimulationSettings,
  draws: number,
): readonly (GapClass | null)[] {
  const { area } = need;
  const { population, worstQuality } = area;
  const staff = wteDraws(area, draws, seed);
  if (staff === null || !isNumber(population) || referenceRate === null)
    return runs.map(() => null);
  const referenceStaff = (referenceRate * population) / 10000;
  const drawn = lens.indicators.map((_, k) => drawOne(need, lens, k, draws, seed));
  const hasRatio = drawn.map(({ logs }) => logs !== null);
  const onScales = new Map<string, readonly Float64Array[]>();
  return runs.map(({ variant, columns, reference, needIndexes, provision }): GapClass | null => {
    const [needIndex, row] = [needIndexes[a], provision[a]];
    const ratioWeights = weightsOver(hasRatio, variant, lens);
    if (!isNumber(needIndex) || !isNumber(row?.expected) || !ratioWeights) return null;
    const counts = Array.from(variant.weights, (weight) => weight > 0);
    const key = `${variant.normalisation} ${counts.map(Number).join('')}`;
    const scaled = onScales.get(key) ?? onScale(columns, drawn, counts);
    onScales.set(key, scaled);
    const composite = weightedSums(scaled, variant.weights, draws);
    const logs = weightedSums(
      drawn.map((one) => one.logs),
      ratioWeights,
      draws,
    );
    const logPoint = Math.log(needIndex);
    let [joint, short] = [0, 0];
    for (let d = 0; d < draws; d++) {
      const wte = at(staff, d);
      if (wte < referenceStaff && reference !== null && at(composite, d) > reference) joint += 1;
      if (wte < row.expected * Math.exp(elasticity * (at(logs, d) - logPoint))) short += 1;
    }
    const [pJoint, pShortfall] = [joint / draws, short / draws];
    const { gapPercent } = row;
    return classifyGap(
      { pJoint, pShortfall, gapPercent, coverageOk: true, worstQuality },
      thresholds,
    );
  });
}

interface DrawnIndicator {
  /** Standard scores, not winsorised; for a missing indicator standard normals. */
  readonly z: Float64Array;
  readonly isMissing: boolean;
  /** Logs of the need ratio; null where there is none. */
  readonly logs: Float64Array | null;
}

function drawOne(
  need: NeedPoint,
  { indicators }: SimulatedLens,
  k: number,
  draws: number,
  seed: number,
): DrawnIndicator {
  const [indicator, point] = [indicators[k], need.indicators[k]];
  if (indicator === undefined) throw new RangeError(`no indicator at place ${k}`);
  const z = seededNormals(draws, seed, need.area.id, indicator.id);
  if (!point?.model || !point.centre) return { z, isMissing: true, logs: null };
  const logs = new Float64Array(draws);
  const englandValue = point.hasRatio ? indicator.englandValue : null;
  const scaled = { direction: indicator.direction, ...point.centre, englandValue };
  indicatorDraws(point.model, scaled, Infinity, z, logs);
  return { z, isMissing: false, logs: point.hasRatio ? logs : null };
}

/** Drawn standard scores on the scale of a run; a missing one about the mean of those that count. */
function onScale(
  columns: VariantRun['columns'],
  drawn: readonly DrawnIndicator[],
  counts: readonly boolean[],
): readonly Float64Array[] {
  const scaled = drawn.map(({ z, isMissing }, k) => {
    const scale = columns[k]?.scale;
    return isMissing || scale === undefined ? z : z.map(scale);
  });
  const known = scaled.filter((_, k) => drawn[k]?.isMissing === false && counts[k] === true);
  const [first] = known;
  if (first === undefined || drawn.every(({ isMissing }) => !isMissing)) return scaled;
  const sums = new Float64Array(first.length);
  for (const column of known) {
    for (let d = 0; d < sums.length; d++) sums[d] = at(sums, d) + at(column, d);
  }
  return scaled.map((column, k) => {
    if (drawn[k]?.isMissing !== true) return column;
    const spread = columns[k]?.spread;
    const middle = (d: number): number => at(sums, d) / known.length;
    // An indicator that no two areas have has no spread: the mean of the others stands for it.
    return column.map((noise, d) => (isNumber(spread) ? middle(d) + noise * spread : middle(d)));
  });
}

function weightedSums(
  columns: readonly (Float64Array | null)[],
  weights: Float64Array,
  draws: number,
): Float64Array {
  const sums = new Float64Array(draws);
  columns.forEach((column, k) => {
    const weight = at(weights, k);
    if (column === null || weight === 0) return;
    for (let d = 0; d < draws; d++) sums[d] = at(sums, d) + weight * at(column, d);
  });
  return sums;
}
