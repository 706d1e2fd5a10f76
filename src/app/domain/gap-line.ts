import { type GapClassName, type InsufficientName } from './gap-text.ts';

/**
 * One area's gap through one lens, as the page, the command, the table and the CSV all show it.
 * Staff in whole-time equivalents (WTE); limits are 95%; null: there is none.
 */
export interface GapLine {
  readonly code: string;
  readonly name: string;
  readonly class: GapClassName;
  readonly reason: InsufficientName | null;
  readonly wte: number | null;
  /** WTE per 10,000 residents aged 16 to 64. */
  readonly rate: number | null;
  readonly expected: number | null;
  readonly expectedLower: number | null;
  readonly expectedUpper: number | null;
  readonly shortfall: number | null;
  readonly shortfallLower: number | null;
  readonly shortfallUpper: number | null;
  /** (WTE - expected) / expected, in percent. */
  readonly gapPercent: number | null;
  readonly pShortfall: number | null;
  readonly pJoint: number | null;
  /** Share of the simulated draws in which the class holds. */
  readonly classShare: number | null;
  /** Share of random weightings of the need figures in which the class holds. */
  readonly weightingShare: number | null;
  readonly score: number | null;
  readonly scoreLower: number | null;
  readonly scoreUpper: number | null;
  readonly needIndex: number | null;
  readonly rankMedian: number | null;
  readonly rankLower: number | null;
  readonly rankUpper: number | null;
  /** Probability of being in the highest fifth of need. */
  readonly pHighestFifth: number | null;
  /** Share (0 to 1) of the weight of need figures that is there. */
  readonly coverage: number;
}

/** Column heads of a gap line, in the order they are written. */
export const GAP_LINE_HEADS: Readonly<Record<keyof GapLine, string>> = {
  code: 'Code',
  name: 'Area',
  class: 'Gap',
  reason: 'Why not assessable',
  wte: 'AHPs in primary care networks (WTE)',
  rate: 'WTE per 10,000 aged 16 to 64',
  expected: 'Expected WTE',
  expectedLower: 'Expected WTE, lower 95%',
  expectedUpper: 'Expected WTE, upper 95%',
  shortfall: 'Shortfall WTE',
  shortfallLower: 'Shortfall WTE, lower 95%',
  shortfallUpper: 'Shortfall WTE, upper 95%',
  gapPercent: 'Gap, percent of expected',
  pShortfall: 'Probability of a shortfall',
  pJoint: 'Probability of need above and staff below the reference',
  classShare: 'Share of draws in which the class holds',
  weightingShare: 'Share of weightings in which the class holds',
  score: 'Need score (average of areas 100)',
  scoreLower: 'Need score, lower 95%',
  scoreUpper: 'Need score, upper 95%',
  needIndex: 'Need ratio (England 1)',
  rankMedian: 'Rank of need, median',
  rankLower: 'Rank of need, 5th percentile',
  rankUpper: 'Rank of need, 95th percentile',
  pHighestFifth: 'Probability of the highest fifth of need',
  coverage: 'Share of need figures available',
};
