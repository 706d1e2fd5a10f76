import { type Comparison } from './area-row.ts';

/**
 * A publisher's word for how a figure compares with England, as a comparison; null for a word that
 * says it was not compared, or one that is not known.
 */
export function publishedComparison(word: string): Comparison | null {
  const [first = ''] = word.trim().toLowerCase().split(' ');
  switch (first) {
    case 'better':
    case 'worse':
    case 'similar':
    case 'higher':
    case 'lower':
      return first;
    default:
      return null;
  }
}

/** A published trend in words that finish “Recent trend: …”; null where it says that there is none. */
export function publishedTrend(word: string): string | null {
  const text = word.trim().toLowerCase();
  return text === '' || text === 'cannot be calculated' ? null : text;
}
