import {
  type FamilyGapClass,
  type FamilyGapReason,
  type RecordedState,
} from './family-gap-text.ts';
import { type QualityGrade } from './service-lists.ts';

/** The register's gap of one place and one family or lens, as page and file both show it. */
export interface FamilyGapLine {
  readonly code: string;
  readonly name: string;
  /** What the family or lens is called. */
  readonly subject: string;
  readonly class: FamilyGapClass;
  readonly reason: FamilyGapReason | null;
  readonly state: RecordedState;
  /** Services that serve the place, wholly or in part. */
  readonly services: number;
  /** Recorded whole-time equivalents, at least and at most; upper null: open. */
  readonly wteLower: number | null;
  readonly wteUpper: number | null;
  /** People the services could take in a year, at least and at most; upper null: open. */
  readonly capacityLower: number | null;
  readonly capacityUpper: number | null;
  readonly expected: number | null;
  readonly expectedLower: number | null;
  readonly expectedUpper: number | null;
  readonly shortfall: number | null;
  readonly shortfallLower: number | null;
  readonly shortfallUpper: number | null;
  readonly pShortfall: number | null;
  readonly pJoint: number | null;
  readonly classShare: number | null;
  readonly needIndex: number | null;
  /** The verification longest ago (ISO date) and the worst grade; null where a record has none. */
  readonly verified: string | null;
  readonly grade: QualityGrade | null;
  /** Titles of actions, and reasons of decisions to leave it; blank where there is none. */
  readonly actions: string;
  readonly decisions: string;
}

/** Column heads of a line, in the order they are written. */
export const FAMILY_GAP_LINE_HEADS: Readonly<Record<keyof FamilyGapLine, string>> = {
  code: 'Code',
  name: 'Area',
  subject: 'Family or lens',
  class: 'Gap',
  reason: 'Why not assessable',
  state: 'In the register',
  services: 'Services',
  wteLower: 'Recorded WTE, at least',
  wteUpper: 'Recorded WTE, at most',
  capacityLower: 'Capacity in a year, at least',
  capacityUpper: 'Capacity in a year, at most',
  expected: 'Expected WTE',
  expectedLower: 'Expected WTE, lower 95%',
  expectedUpper: 'Expected WTE, upper 95%',
  shortfall: 'Shortfall WTE',
  shortfallLower: 'Shortfall WTE, lower 95%',
  shortfallUpper: 'Shortfall WTE, upper 95%',
  pShortfall: 'Probability of a shortfall',
  pJoint: 'Probability of need above and staff below the reference',
  classShare: 'Share of draws in which the class holds',
  needIndex: 'Need ratio (England 1)',
  verified: 'Longest since verified',
  grade: 'Worst grade',
  actions: 'Actions',
  decisions: 'Not now, because',
};
