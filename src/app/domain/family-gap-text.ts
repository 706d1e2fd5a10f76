import { GAP_CLASS_WORDS, INSUFFICIENT_WORDS } from './gap-text.ts';

/** Classes of a gap by family in the words of the pages. */
export const FAMILY_GAP_WORDS = {
  gapLikely: GAP_CLASS_WORDS.gapLikely,
  gapPossible: GAP_CLASS_WORDS.gapPossible,
  gapNotShown: GAP_CLASS_WORDS.gapNotShown,
  knownNone: 'known none',
  notAssessable: GAP_CLASS_WORDS.insufficientData,
} as const;

/** What may be said. `knownNone` is a finding of its own; `notAssessable` comes with its reason. */
export type FamilyGapClass = keyof typeof FAMILY_GAP_WORDS;

/** Why a gap by family cannot be assessed, in words that finish "Not assessable: …". */
export const FAMILY_GAP_REASON_WORDS = {
  notRecorded: 'nothing is recorded, which does not mean that there is nothing',
  noWte: 'no service has its staff recorded',
  openWte: 'a service has no staff recorded, or no upper end of them',
  openShare: 'it is not stated how much of a service this place gets',
  fewRecorded: 'fewer than two places are recorded to compare with; enter a value of your own',
  coverage: INSUFFICIENT_WORDS.coverage,
  subdomain: INSUFFICIENT_WORDS.subdomain,
  needRatio: INSUFFICIENT_WORDS.needRatio,
  population: INSUFFICIENT_WORDS.population,
  benchmark: INSUFFICIENT_WORDS.benchmark,
} as const;

/** The same in a word or two, for a cell of a grid. */
export const FAMILY_GAP_REASONS_SHORT: Readonly<Record<FamilyGapReason, string>> = {
  notRecorded: 'nothing recorded',
  noWte: 'staff not recorded',
  openWte: 'staff recorded in part',
  openShare: 'share not stated',
  fewRecorded: 'too few recorded',
  coverage: 'need not known',
  subdomain: 'need not known',
  needRatio: 'need not known',
  population: 'no population',
  benchmark: 'no benchmark',
};

export type FamilyGapReason = keyof typeof FAMILY_GAP_REASON_WORDS;

/** What the register holds of a family in a place; three different things. */
export const RECORDED_WORDS = {
  recorded: 'recorded',
  'known-none': 'known none',
  'not-recorded': 'not recorded',
} as const;

export type RecordedState = keyof typeof RECORDED_WORDS;
