import type { Polarity } from './comparison-outcome.ts';
import { presentValue } from './present-values.ts';

const HIGH_IS_GOOD = ['worst', 'worse', 'middle', 'better', 'best'] as const;
const LOW_IS_GOOD = ['best', 'better', 'middle', 'worse', 'worst'] as const;
const NO_JUDGEMENT = ['lowest', 'low', 'middle', 'high', 'highest'] as const;

/** The word for a fifth of areas. */
export type QuintileOutcome =
  (typeof HIGH_IS_GOOD)[number] | (typeof NO_JUDGEMENT)[number] | 'notCompared';

/**
 * Fifths of areas by value in ascending order, as SQL's NTILE(5) makes them: sizes differ by at most
 * one and the first fifths are the larger ones. Equal values are split in order of id, so that the
 * answer does not hang on the order of the areas.
 *
 * @returns a word by area id; 'notCompared' for an area without a value, and for all areas when fewer
 *   than five have one.
 * @throws RangeError when a value present is not finite.
 * Source: FingertipsNext, quintile benchmark comparison; methods section 1.8.
 */
export function quintileOutcomes({
  areas,
  polarity,
}: {
  readonly areas: readonly { readonly id: string; readonly value: number | null }[];
  readonly polarity: Polarity;
}): Record<string, QuintileOutcome> {
  const present = areas.flatMap(({ id, value: given }) => {
    const value = presentValue(given);
    return value === null ? [] : [{ id, value }];
  });
  present.sort((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1));
  const outcomes = new Map<string, QuintileOutcome>(areas.map(({ id }) => [id, 'notCompared']));
  if (present.length < 5) return Object.fromEntries(outcomes);
  const words =
    polarity === 'highIsGood'
      ? HIGH_IS_GOOD
      : polarity === 'lowIsGood'
        ? LOW_IS_GOOD
        : NO_JUDGEMENT;
  const size = Math.floor(present.length / 5);
  const larger = present.length % 5;
  const ends = words.map((_, fifth) => (fifth + 1) * size + Math.min(fifth + 1, larger));
  present.forEach(({ id }, i) => {
    const word = words[ends.findIndex((end) => i < end)];
    if (word !== undefined) outcomes.set(id, word);
  });
  return Object.fromEntries(outcomes);
}
