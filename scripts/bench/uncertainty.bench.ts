import { needIndicatorsOf } from '#app/domain/indicator-catalogue.ts';
import { LENSES } from '#app/domain/lens.ts';
import { gapPoints } from '#app/statistics/gap-points.ts';
import { seededNormals } from '#app/statistics/seeded-normals.ts';
import { simulateLenses } from '#app/statistics/simulate-lenses.ts';
import type {
  SimulatedArea,
  SimulatedIndicator,
  SimulatedLens,
} from '#app/statistics/simulation-types.ts';
import { type BenchResult } from './bench-result.ts';
import { timeRatio } from './interleave.ts';

export const name = 'Uncertainty: all lenses of a level against drawing their random numbers alone';

/** Upper-tier local authorities, and districts. */
const [COUNTIES, DISTRICTS] = [153, 296];
const DRAWS = 5000;
const SETTINGS = { seed: 1, draws: DRAWS };
/** The time a screen shows one picture. */
const FRAME = 1000 / 60;

/** A value around 40 that differs from place to place and from figure to figure. */
function valueOf(area: number, id: string): number {
  const mixed = Array.from(id).reduce((sum, letter) => sum + letter.charCodeAt(0), 31 * area);
  return 30 + ((mixed * 37) % 200) / 10;
}

function indicatorOf(id: string, subdomain: string): SimulatedIndicator {
  const centre = { mean: 40, sd: 5.8, englandValue: 40 } as const;
  return { id, subdomain, weight: 1, direction: 1, scale: 'logit', ...centre };
}

function areasOf(count: number, ids: readonly string[]): readonly SimulatedArea[] {
  return Array.from({ length: count }, (_, a) => ({
    id: `E${a}`,
    population: 100_000 + 1000 * a,
    wte: 30 + (a % 40),
    wteLogSe: 0.05,
    worstQuality: 'A',
    figures: ids.map((id) => {
      const value = valueOf(a, id);
      // One figure in fifty is missing.
      return (a + id.length) % 50 === 0 ? null : { value, lower: value - 2, upper: value + 2 };
    }),
  }));
}

/** The lenses of the catalogue: who shares what with whom is as in the atlas. */
function lensesOf(count: number): readonly SimulatedLens[] {
  return LENSES.map((lens) => {
    const indicators = needIndicatorsOf(lens).map(({ id, subdomain }) =>
      indicatorOf(id, subdomain ?? 'burden'),
    );
    const ids = indicators.map(({ id }) => id);
    return { indicators, areas: areasOf(count, ids) };
  });
}

/** Draws so many normals an area and indicator into one array that is used again. */
function drawAlone(areas: number, ids: readonly string[]): number {
  const normals = new Float64Array(DRAWS);
  let sum = 0;
  for (let a = 0; a < areas; a += 1) {
    for (const id of ids) sum += seededNormals(normals, 1, `E${a}`, id)[0] ?? NaN;
  }
  return sum;
}

function simulation(): readonly BenchResult[] {
  const lenses = lensesOf(COUNTIES);
  const uses = lenses.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  const shared = [...new Set(uses)];
  const start = process.memoryUsage();
  let most = 0;
  const answers = simulateLenses(lenses, SETTINGS, () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    most = Math.max(most, heapUsed + arrayBuffers - start.heapUsed - start.arrayBuffers);
  });
  const scored = answers.map(({ scoredAreas }) => scoredAreas);
  if (scored.some((count) => count < COUNTIES / 2)) throw new Error(`scored only ${scored.join()}`);
  const engine = () => simulateLenses(lenses, SETTINGS);
  const size = `${COUNTIES} areas, ${lenses.length} lenses, ${DRAWS} draws`;
  return [
    {
      what: 'need, gaps, classes and ranks of every area through every lens',
      ratio: timeRatio(engine, () => drawAlone(COUNTIES, uses), 5),
      against: 'the time of drawing a normal for every area, draw and use of a figure',
      detail: `${size}, ${uses.length} uses; at most ${(most / 1e6).toFixed(0)} MB more in memory`,
      limit: 2.5,
    },
    {
      what: 'the same',
      ratio: timeRatio(engine, () => drawAlone(COUNTIES, shared), 3),
      against: 'the time of drawing only the normals that it needs',
      detail: `${shared.length} figures, each drawn once for all of its lenses`,
    },
  ];
}

/** Scores and expected staff of every area from arrays, with nothing checked and nothing missing. */
function pointsAlone(
  values: Float64Array,
  weights: Float64Array,
  staff: Float64Array,
  people: Float64Array,
): number {
  const [areas, k] = [staff.length, weights.length];
  const need = new Float64Array(areas);
  const score = new Float64Array(areas);
  let [all, weighted, wte] = [0, 0, 0];
  for (let a = 0; a < areas; a += 1) {
    let [z, log] = [0, 0];
    for (let i = 0; i < k; i += 1) {
      const [value, weight] = [values[a * k + i] ?? NaN, weights[i] ?? NaN];
      z += weight * Math.max(-3, Math.min(3, (value - 40) / 5.8));
      log += weight * Math.log(value / 40);
    }
    score[a] = 100 + 10 * z;
    need[a] = Math.exp(log) * (people[a] ?? NaN);
    all += people[a] ?? NaN;
    weighted += need[a] ?? NaN;
    wte += staff[a] ?? NaN;
  }
  let gaps = 0;
  for (let a = 0; a < areas; a += 1) {
    gaps += (staff[a] ?? NaN) - (wte / all) * (all / weighted) * (need[a] ?? NaN);
  }
  return gaps + (score[0] ?? NaN);
}

function movedWeight(): readonly BenchResult[] {
  const parts = ['burden', 'outcome', 'work'];
  const ids = Array.from({ length: 20 }, (_, i) => `figure-${i}`);
  const indicators = ids.map((id, i) => indicatorOf(id, parts[i % 3] ?? ''));
  const areas = areasOf(DISTRICTS, ids);
  const values = Float64Array.from(areas.flatMap((_, a) => ids.map((id) => valueOf(a, id))));
  const weights = Float64Array.from(ids, () => 1 / ids.length);
  const staff = Float64Array.from(areas, ({ wte }) => wte ?? NaN);
  const people = Float64Array.from(areas, ({ population }) => population ?? NaN);
  const subdomainWeights = { burden: 2, outcome: 1, work: 1 };
  const move = () => gapPoints(indicators, areas, { subdomainWeights });
  const complete = move().completeAreas;
  if (complete < DISTRICTS / 2) throw new Error(`only ${complete} areas are complete`);
  const frame = timeRatio(move, waitAFrame, 15);
  return [
    {
      what: 'scores and gaps again after a weight was moved, nothing drawn',
      ratio: timeRatio(move, () => pointsAlone(values, weights, staff, people), 15),
      against: 'the time of a bare loop over the same numbers, nothing checked',
      detail: `${DISTRICTS} areas, ${ids.length} figures; ${frame.toFixed(2)} of a picture’s time`,
    },
    {
      what: 'the same, to follow the hand that moves the weight',
      ratio: frame,
      against: 'the time of one picture on a screen (1/60 s)',
      limit: 1,
    },
  ];
}

function waitAFrame(): void {
  const start = performance.now();
  while (performance.now() - start < FRAME);
}

export function run(): Promise<readonly BenchResult[]> {
  return Promise.resolve([...simulation(), ...movedWeight()]);
}
