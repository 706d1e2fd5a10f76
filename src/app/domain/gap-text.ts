/** Classes of a gap in the words of the pages. `gapNotShown` is not "no gap". */
export const GAP_CLASS_WORDS = {
  gapLikely: 'likely gap',
  gapPossible: 'possible gap',
  gapNotShown: 'gap not shown',
  insufficientData: 'not assessable',
} as const;

export type GapClassName = keyof typeof GAP_CLASS_WORDS;

/** Why a gap cannot be assessed, in words that finish "Not assessable: …". */
export const INSUFFICIENT_WORDS = {
  coverage: 'fewer than two thirds of the need figures are there',
  subdomain: 'a part of need has no figure at all',
  needRatio: 'need cannot be set against England',
  population: 'no population',
  provision: 'no figure for staff at this level',
  benchmark: 'no benchmark for staff',
} as const;

export type InsufficientName = keyof typeof INSUFFICIENT_WORDS;
