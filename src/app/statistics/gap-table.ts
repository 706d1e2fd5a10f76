import { type Area } from '#app/domain/area.ts';
import { type Figure } from '#app/domain/figure.ts';
import { type GapLine } from '#app/domain/gap-line.ts';
import { DEFAULT_GAP_SETTINGS, type GapSettings } from '#app/domain/gap-settings.ts';
import { type Lens } from '#app/domain/lens.ts';
import { type GapInputs } from './gap-inputs.ts';
import { type Robustness, robustness } from './robustness.ts';
import { simulateGaps } from './simulate-gaps.ts';
import {
  type SimulatedGap,
  type SimulatedGaps,
  type SimulationSettings,
} from './simulation-types.ts';

/** One area's answer with what a reader needs to judge it. */
export interface GapRow {
  readonly area: Area;
  readonly gap: SimulatedGap;
  readonly provision: Figure;
  /** Whole-time equivalents short of what need would expect, never below 0, with 95% limits. */
  readonly shortfall: {
    readonly value: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
  };
  /** Share of random weightings in which the class holds; null where there is none or not yet. */
  readonly weightingShare: number | null;
}

/** The gap of every area of a level through one lens: what the page and the command both show. */
export interface GapTable {
  readonly lens: Lens;
  readonly inputs: GapInputs;
  readonly settings: GapSettings;
  readonly simulated: SimulatedGaps;
  /** What the classes owe to the way need is scored; null while it is not worked out. */
  readonly robustness: Robustness | null;
  readonly rows: readonly GapRow[];
}

/** The whole answer at once, as the command prints it. */
export function gapTable(
  inputs: GapInputs,
  settings: GapSettings = DEFAULT_GAP_SETTINGS,
): GapTable {
  const simulation = simulationSettings(settings);
  const { indicators, areas } = inputs.simulated;
  const simulated = simulateGaps(indicators, areas, simulation);
  return gapTableOf(
    inputs,
    settings,
    simulated,
    robustness(inputs.simulated, simulation, simulated),
  );
}

/**
 * The settings as the simulation takes them, in the page's worker and on the command line alike: all
 * three parts of need must be there, so one without any indicator counts as uncovered.
 */
export function simulationSettings({
  benchmark,
  elasticity,
  thresholds,
  draws,
  seed,
  parts,
}: GapSettings): SimulationSettings {
  return { benchmark, elasticity, thresholds, draws, seed, subdomainWeights: parts };
}

/** Joins inputs and what was worked out elsewhere (in a worker). */
export function gapTableOf(
  inputs: GapInputs,
  settings: GapSettings,
  simulated: SimulatedGaps,
  robust: Robustness | null,
): GapTable {
  const rows = inputs.areas.map((area, a): GapRow => {
    const gap = simulated.areas[a];
    const provision = inputs.provision[a];
    if (gap === undefined || provision === undefined) {
      throw new RangeError(`the simulation has no answer for ${area.code}`);
    }
    const weightingShare = robust?.areas[a]?.weightingShare ?? null;
    return { area, gap, provision, shortfall: shortfallOf(gap), weightingShare };
  });
  return { lens: inputs.lens, inputs, settings, simulated, robustness: robust, rows };
}

/** A shortfall is the gap's other side: its upper limit comes from the gap's lower one. */
export function shortfallOf(gap: SimulatedGap): GapRow['shortfall'] {
  const short = (value: number | null) => (value === null ? null : Math.max(0, -value));
  return { value: gap.shortfall, lower: short(gap.gapUpper), upper: short(gap.gapLower) };
}

/**
 * The rows as plain lines: the one view-model of page, command and CSV. Six significant digits: more
 * than the figures carry, and the same in every engine, whose logarithms differ in the last bit.
 */
export function gapLines(table: GapTable): readonly GapLine[] {
  return table.rows.map(({ area, gap, provision, shortfall, weightingShare }) => ({
    code: area.code,
    name: area.shortName,
    class: gap.gapClass,
    reason: gap.reason,
    wte: provision.kind === 'measured' ? provision.value : null,
    rate: sixDigits(gap.provisionRate),
    expected: sixDigits(gap.expected),
    expectedLower: sixDigits(gap.expectedLower),
    expectedUpper: sixDigits(gap.expectedUpper),
    shortfall: sixDigits(shortfall.value),
    shortfallLower: sixDigits(shortfall.lower),
    shortfallUpper: sixDigits(shortfall.upper),
    gapPercent: sixDigits(gap.gapPercent),
    pShortfall: sixDigits(gap.pShortfall),
    pJoint: sixDigits(gap.pJoint),
    classShare: sixDigits(gap.classShare),
    weightingShare: sixDigits(weightingShare),
    score: sixDigits(gap.score),
    scoreLower: sixDigits(gap.scoreLower),
    scoreUpper: sixDigits(gap.scoreUpper),
    needIndex: sixDigits(gap.needIndex),
    rankMedian: gap.medianRank,
    rankLower: gap.rankLower,
    rankUpper: gap.rankUpper,
    pHighestFifth: sixDigits(gap.pHighestFifth),
    coverage: parseFloat(gap.coverage.toPrecision(6)),
  }));
}

/** Six significant digits. */
export function sixDigits(value: number | null): number | null {
  return value === null ? null : parseFloat(value.toPrecision(6));
}
