import { type Judged } from './judge.ts';

/** The rule behind our comparisons in few words. */
const OUR_RULE = 'the area’s own 95% interval against the comparator’s value (single overlap)';

/** Whose comparisons these are, `Published` or `Ours`, and by which method. */
export function methodWords(judged: readonly Pick<Judged, 'by'>[], publisher: string): string {
  const n = (who: Judged['by']) => judged.filter(({ by }) => by === who).length;
  const published = `Published: compared with England by ${publisher}`;
  if (n('publisher') === 0) {
    return n('atlas') === 0
      ? 'Not compared: no limits, or no figure to compare with'
      : `Ours: ${OUR_RULE}`;
  }
  return n('atlas') === 0
    ? published
    : `${published}. For ${n('atlas')} without one, ours: ${OUR_RULE}`;
}
