import { type FamilyGapClass, type FamilyGapReason } from '#app/domain/family-gap-text.ts';
import { type GapThresholds } from '#app/domain/gap-settings.ts';
import { type RegisterBenchmark } from '#app/domain/register-benchmark.ts';
import { verifiedState } from '#app/domain/verification.ts';
import { type GapInputs } from './gap-inputs.ts';
import { type AreaProvision } from './register-provision.ts';
import { simulateGaps } from './simulate-gaps.ts';
import { type SimulatedArea, type SimulatedGap } from './simulation-types.ts';

export interface FamilyGapRow {
  readonly provision: AreaProvision;
  readonly gapClass: FamilyGapClass;
  /** Null when assessable or known none. */
  readonly reason: FamilyGapReason | null;
  /** Expected provision, gap, intervals and probabilities; nulls where there is none. */
  readonly gap: SimulatedGap;
}

export interface FamilyGaps {
  /** Benchmark WTE per 10,000 needs-weighted residents; null where there is none. */
  readonly rate: number | null;
  /** Areas the benchmark is made from, known none among them. */
  readonly recordedAreas: number;
  readonly rows: readonly FamilyGapRow[];
  readonly counts: Readonly<Record<FamilyGapClass, number>>;
}

export interface FamilyGapSettings {
  readonly benchmark: RegisterBenchmark;
  readonly seed: number;
  readonly draws: number;
  readonly elasticity: number;
  readonly thresholds: GapThresholds;
  readonly subdomainWeights: Readonly<Record<string, number>>;
}

/** Fewest recorded areas of which a benchmark can be made. */
export const FEWEST_RECORDED = 2;

/**
 * The gap between needs-weighted expected staff and those in the service register, for one family or
 * lens over the areas of a level. Need, expected provision, draws and classes are those of
 * `simulateLenses`; staff are drawn evenly between the ends of what was recorded, taken over all
 * services at once: independent draws for each service would narrow the interval by more than anybody
 * knows.
 *
 * An area enters the comparison only where its staff are known within both ends and every service's
 * share is stated; a known none enters with 0, which is what it says. Others get what would be
 * expected, and the reason why no gap can be shown. With fewer than two such areas there is no
 * benchmark but a value of one's own. With one's own value, needs are weighted over all areas whose
 * need is known. A gap is likely only where every service is graded A to C and verified within six
 * months.
 *
 * @param provisions one an area of the inputs, in order.
 * @throws RangeError where they are not in step.
 * Source: methods sections 3.2 to 3.5, with the staff of the register in place of a published count.
 */
export function familyGap(
  { simulated }: Pick<GapInputs, 'simulated'>,
  provisions: readonly AreaProvision[],
  settings: FamilyGapSettings,
  today: string,
): FamilyGaps {
  const { benchmark, ...rest } = settings;
  const complete = provisions.map(staffRange);
  const recordedAreas = complete.filter((range) => range !== null).length;
  const isTooFew = benchmark.type !== 'value' && recordedAreas < FEWEST_RECORDED;
  const areas = simulated.areas.map((area, a) => {
    const provision = provisions[a];
    if (provision?.code !== area.id) throw new RangeError(`no provision for ${area.id}`);
    return withStaff(area, provision, isTooFew ? null : (complete[a] ?? null), today);
  });
  const { rate, areas: gaps } = simulateGaps(simulated.indicators, areas, {
    ...rest,
    benchmark: benchmark.type === 'value' ? benchmark : BENCHMARKS[benchmark.type],
    normaliseOver: benchmark.type === 'value' ? 'need' : 'complete',
  });
  const rows = provisions.map((provision, a): FamilyGapRow => {
    const gap = gaps[a];
    if (gap === undefined) throw new RangeError(`no answer for ${provision.code}`);
    if (provision.state === 'known-none')
      return { provision, gap, gapClass: 'knownNone', reason: null };
    const reason = reasonOf(provision, isTooFew, gap);
    const { gapClass } = gap;
    return reason !== null || gapClass === 'insufficientData'
      ? { provision, gap, gapClass: 'notAssessable', reason: reason ?? 'benchmark' }
      : { provision, gap, gapClass, reason: null };
  });
  return { rate, recordedAreas, rows, counts: countsOf(rows) };
}

/** The simulation's names: its `england` is the mean of whatever areas are complete. */
const BENCHMARKS = { recorded: { type: 'england' }, 'recorded-p75': { type: 'p75' } } as const;

interface StaffRange {
  readonly lower: number;
  readonly upper: number;
}

/** Staff known within both ends, nothing about them open. */
function staffRange({ state, wte, openWte, openShare }: AreaProvision): StaffRange | null {
  if (state === 'known-none') return { lower: 0, upper: 0 };
  const upper = wte?.upper ?? null;
  if (wte === null || upper === null || openWte > 0 || openShare > 0) return null;
  return { lower: wte.lower, upper };
}

function withStaff(
  area: SimulatedArea,
  provision: AreaProvision,
  range: StaffRange | null,
  today: string,
): SimulatedArea {
  return {
    ...area,
    wte: range === null ? null : (range.lower + range.upper) / 2,
    wteLogSe: 0,
    ...(range !== null && { wteRange: range }),
    worstQuality: worstQuality(area, provision, today),
  };
}

/** The worst of need's bands and the records' grades; null where a record is ungraded or overdue. */
function worstQuality(
  { worstQuality: ofNeed }: SimulatedArea,
  { services }: AreaProvision,
  today: string,
): SimulatedArea['worstQuality'] {
  const grades = services.map(({ service: { quality, verified } }) =>
    verifiedState(verified, today) === 'current' ? (quality?.grade ?? null) : null,
  );
  const all = [ofNeed, ...grades];
  return all.includes(null) ? null : (all.toSorted().at(-1) ?? null);
}

function reasonOf(
  { state, wte, openWte, openShare }: AreaProvision,
  isTooFew: boolean,
  { reason }: SimulatedGap,
): FamilyGapReason | null {
  if (state === 'not-recorded') return 'notRecorded';
  if (wte === null) return 'noWte';
  if (openWte > 0) return 'openWte';
  if (openShare > 0) return 'openShare';
  if (isTooFew) return 'fewRecorded';
  return reason === 'provision' ? 'noWte' : reason;
}

function countsOf(rows: readonly FamilyGapRow[]): FamilyGaps['counts'] {
  const of = (wanted: FamilyGapClass) => rows.filter(({ gapClass }) => gapClass === wanted).length;
  return {
    gapLikely: of('gapLikely'),
    gapPossible: of('gapPossible'),
    gapNotShown: of('gapNotShown'),
    knownNone: of('knownNone'),
    notAssessable: of('notAssessable'),
  };
}
