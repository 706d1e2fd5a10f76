/** Whether a high value is good news, bad news, or neither. */
export type Polarity = 'lowIsGood' | 'highIsGood' | 'noJudgement';

/** On which side of the benchmark a value lies; `far` is beyond the 99.8% limits. */
export type Side = 'farBelow' | 'below' | 'similar' | 'above' | 'farAbove';

/** The word for a comparison. Judging words only where the indicator has a polarity. */
export type ComparisonOutcome =
  | 'best'
  | 'better'
  | 'similar'
  | 'worse'
  | 'worst'
  | 'lowest'
  | 'lower'
  | 'higher'
  | 'highest'
  | 'notCompared';

const HIGH_IS_GOOD = {
  farBelow: 'worst',
  below: 'worse',
  similar: 'similar',
  above: 'better',
  farAbove: 'best',
} as const;

const LOW_IS_GOOD = {
  farBelow: 'best',
  below: 'better',
  similar: 'similar',
  above: 'worse',
  farAbove: 'worst',
} as const;

const NO_JUDGEMENT = {
  farBelow: 'lowest',
  below: 'lower',
  similar: 'similar',
  above: 'higher',
  farAbove: 'highest',
} as const;

/**
 * The word for a side: better or worse where the indicator has a polarity, lower or higher where it
 * has none.
 *
 * Source: Fingertips comparison outcomes (fingertips-open, Analysis); methods section 1.8.
 */
export function comparisonOutcome(side: Side, polarity: Polarity): ComparisonOutcome {
  if (polarity === 'highIsGood') return HIGH_IS_GOOD[side];
  return polarity === 'lowIsGood' ? LOW_IS_GOOD[side] : NO_JUDGEMENT[side];
}
