import { type Area } from '#app/domain/area.ts';
import { type Figure } from '#app/domain/figure.ts';
import { type GapLine } from '#app/domain/gap-line.ts';
import { type Lens } from '#app/domain/lens.ts';
import { type GapInputs } from './gap-inputs.ts';
import { simulateGaps } from './simulate-gaps.ts';
import {
  type SimulatedArea,
  type SimulatedGap,
  type SimulatedGaps,
  type SimulatedIndicator,
  type SimulationSettings,
} from './simulation-types.ts';

/** Draws and seed in force unless the reader chooses others; the same everywhere. */
export const DEFAULT_SETTINGS = { draws: 5000, seed: 20261122 } as const;

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
}

/** The gap of every area of a level through one lens: what the page and the command both show. */
export interface GapTable {
  readonly lens: Lens;
  readonly inputs: GapInputs;
  readonly settings: SimulationSettings;
  readonly simulated: SimulatedGaps;
  readonly rows: readonly GapRow[];
}

export function gapTable(
  inputs: GapInputs,
  settings: SimulationSettings = DEFAULT_SETTINGS,
): GapTable {
  const { indicators, areas } = inputs.simulated;
  return gapTableOf(inputs, settings, simulate(indicators, areas, settings));
}

/**
 * The simulation as the atlas runs it, in the page's worker and on the command line alike: all three
 * parts of need must be there, so one without any indicator counts as uncovered.
 */
export function simulate(
  indicators: readonly SimulatedIndicator[],
  areas: readonly SimulatedArea[],
  settings: SimulationSettings,
): SimulatedGaps {
  return simulateGaps(indicators, areas, {
    ...settings,
    subdomainWeights: { burden: 1, outcome: 1, work: 1 },
  });
}

/** Joins inputs and a simulation that was run elsewhere (in a worker). */
export function gapTableOf(
  inputs: GapInputs,
  settings: SimulationSettings,
  simulated: SimulatedGaps,
): GapTable {
  const rows = inputs.areas.map((area, a): GapRow => {
    const gap = simulated.areas[a];
    const provision = inputs.provision[a];
    if (gap === undefined || provision === undefined) {
      throw new RangeError(`the simulation has no answer for ${area.code}`);
    }
    return { area, gap, provision, shortfall: shortfallOf(gap) };
  });
  return { lens: inputs.lens, inputs, settings, simulated, rows };
}

/** A shortfall is the gap's other side: its upper limit comes from the gap's lower one. */
function shortfallOf(gap: SimulatedGap): GapRow['shortfall'] {
  const short = (value: number | null) => (value === null ? null : Math.max(0, -value));
  return { value: gap.shortfall, lower: short(gap.gapUpper), upper: short(gap.gapLower) };
}

/**
 * The rows as plain lines: the one view-model of page, command and CSV. Six significant digits: more
 * than the figures carry, and the same in every engine, whose logarithms differ in the last bit.
 */
export function gapLines(table: GapTable): readonly GapLine[] {
  return table.rows.map(({ area, gap, provision, shortfall }) => ({
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
    score: sixDigits(gap.score),
    scoreLower: sixDigits(gap.scoreLower),
    scoreUpper: sixDigits(gap.scoreUpper),
    needIndex: sixDigits(gap.needIndex),
    rankLower: gap.rankLower,
    rankUpper: gap.rankUpper,
    coverage: parseFloat(gap.coverage.toPrecision(6)),
  }));
}

function sixDigits(value: number | null): number | null {
  return value === null ? null : parseFloat(value.toPrecision(6));
}
