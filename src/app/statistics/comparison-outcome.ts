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

type Words = Readonly<Record<Side, ComparisonOutcome>>;

const HIGH_IS_GOOD: Words = {
  farBelow: 'worst',
  below: 'worse',
  similar: 'similar',
  above: 'better',
  farAbove: 'best',
};

const LOW_IS_GOOD: Words = {
  farBelow: 'best',
  below: 'better',
  similar: 'similar',
  above: 'worse',
  farAbove: 'worst',
};

const NO_JUDGEMENT: Words = {
  farBelow: 'lowest',
  below: 'lower',
  similar: 'similar',
  above: 'higher',
  farAbove: 'highest',
};

const WORDS: ReadonlyMap<string, Words> = new Map([
  ['highIsGood', HIGH_IS_GOOD],
  ['lowIsGood', LOW_IS_GOOD],
  ['noJudgement', NO_JUDGEMENT],
]);

/**
 * The word for a side: better or worse where the indicator has a polarity, lower or higher where it
 * has none.
 *
 * @returns one word; never 'notCompared', which is for whoever has nothing to compare.
 * @throws RangeError when there is no such polarity.
 * Source: Fingertips comparison outcomes (fingertips-open, Analysis); methods section 1.8.
 */
export function comparisonOutcome(side: Side, polarity: Polarity): ComparisonOutcome {
  const words = WORDS.get(polarity);
  if (words === undefined) throw new RangeError(`there is no polarity called ${polarity}`);
  return words[side];
}
