import { COMPARISON_METHOD } from './compare.ts';
import { type Judged } from './judge.ts';

type Whose = Pick<Judged, 'by'>;

/** Whose comparisons these are, `Published` or `Ours`, and by which method. */
export function methodWords(judged: readonly Whose[], publisher: string): string {
  const n = (who: Judged['by']) => judged.filter(({ by }) => by === who).length;
  const published = `Published: compared with England by ${publisher}`;
  if (n('publisher') === 0) {
    return n('atlas') === 0
      ? 'Not compared: no limits, or no figure to compare with'
      : COMPARISON_METHOD;
  }
  return n('atlas') === 0
    ? published
    : `${published}. For ${n('atlas')} without that, ${lowerFirst(COMPARISON_METHOD)}`;
}

/** Are some of these comparisons the publisher's and others ours? */
export function isMixed(judged: readonly Whose[]): boolean {
  return judged.some(({ by }) => by === 'publisher') && judged.some(({ by }) => by === 'atlas');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
