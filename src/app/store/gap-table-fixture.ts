import { type GapTable, gapTableOf } from '#app/statistics/gap-table.ts';
import { gapInputs } from '#app/statistics/gap-inputs.ts';
import { type SimulatedGap, type SimulatedGaps } from '#app/statistics/simulation-types.ts';
import { DEFAULT_GAP_SETTINGS } from '#app/domain/gap-settings.ts';
import { type Robustness } from '#app/statistics/robustness.ts';
import { needIndicatorsOf } from '#app/domain/indicator-catalogue.ts';
import { makeArea } from './geography-fixture.ts';
import { BOARDS, needTable, staffTable } from './state-fixture.ts';

/** One board's answer for specs: a likely gap of 12 WTE (4 to 21), need above the average. */
export function makeGap(change: Partial<SimulatedGap> = {}): SimulatedGap {
  return {
    id: BOARDS[0],
    status: 'scored',
    reason: null,
    coverage: 1,
    score: 112,
    scoreLower: 108,
    scoreUpper: 116,
    pAboveReference: 0.99,
    medianRank: 1,
    rankLower: 1,
    rankUpper: 2,
    pHighestFifth: 0.9,
    needIndex: 1.15,
    needIndexLower: 1.1,
    needIndexUpper: 1.2,
    provisionRate: 0.67,
    expected: 52,
    expectedLower: 44,
    expectedUpper: 61,
    gap: -12,
    gapLower: -21,
    gapUpper: -4,
    shortfall: 12,
    gapPercent: -23,
    pShortfall: 0.98,
    pJoint: 0.97,
    gapClass: 'gapLikely',
    classShare: 0.96,
    indicatorsWithoutInterval: [],
    ...change,
  };
}

/** A board of which nothing is known. */
export function makeUnassessed(change: Partial<SimulatedGap> = {}): SimulatedGap {
  const numbers = Object.fromEntries(
    Object.entries(makeGap()).map(([name, value]) => [
      name,
      typeof value === 'number' ? null : value,
    ]),
  ) as Partial<SimulatedGap>;
  return {
    ...makeGap(),
    ...numbers,
    status: 'insufficientData',
    reason: 'provision',
    coverage: 0,
    gapClass: 'insufficientData',
    ...change,
  };
}

/** The boards of 2026 through the lens of musculoskeletal conditions, with these answers. */
export function makeGapTable(
  gaps: readonly SimulatedGap[],
  simulated: Partial<SimulatedGaps> = {},
  robust: Robustness | null = null,
): GapTable {
  const names = ['Cedar', 'Alder and Birch', 'Dogwood', 'Elm'];
  const areas = BOARDS.slice(0, gaps.length).map((code, i) =>
    makeArea(code, { shortName: names[i] ?? code }),
  );
  const staff = staffTable();
  const inputs = gapInputs(areas, 'msk', needIndicatorsOf('msk'), (id) =>
    id === staff.indicator ? staff : needTable(id),
  );
  return gapTableOf(
    inputs,
    { ...DEFAULT_GAP_SETTINGS, seed: 1 },
    {
      rate: 1,
      referenceRate: 1.02,
      normaliser: 0.98,
      scoredAreas: gaps.length,
      completeAreas: gaps.length,
      areas: [...gaps],
      ...simulated,
    },
    robust,
  );
}
