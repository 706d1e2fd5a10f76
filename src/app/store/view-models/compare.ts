import { type Comparison } from '#app/domain/area-row.ts';
import { ENGLAND } from '#app/domain/area.ts';
import { type FigureTable, figureAt, publishedAt } from '#app/domain/figure-table.ts';
import { type Figure } from '#app/domain/figure.ts';
import { type Polarity } from '#app/domain/indicator.ts';
import { type QualityBand } from '#app/statistics/aps-quality.ts';
import { compareSingleOverlap95 } from '#app/statistics/compare-single-overlap-95.ts';

const POLARITY = {
  'low-is-good': 'lowIsGood',
  'high-is-good': 'highIsGood',
  'no-judgement': 'noJudgement',
} as const;

/** The rule behind every comparison here, in words. */
export const COMPARISON_METHOD =
  'Compared by the area’s own 95% interval: similar where it holds the comparator’s value';

/** How a figure stands to its benchmark; not compared without limits, or in precision band D. */
export function compare(
  figure: Figure,
  benchmark: Figure,
  polarity: Polarity,
  band: QualityBand | null,
): Comparison {
  if (figure.kind === 'missing' || benchmark.kind === 'missing' || band === 'D') {
    return 'not-compared';
  }
  const outcome = compareSingleOverlap95({
    value: figure.value,
    lower: figure.lower ?? null,
    upper: figure.upper ?? null,
    benchmark: benchmark.value,
    polarity: POLARITY[polarity],
  });
  switch (outcome) {
    case 'better':
    case 'similar':
    case 'worse':
    case 'higher':
    case 'lower':
      return outcome;
    default:
      return 'not-compared';
  }
}

/** A comparison, and whose it is: the publisher's where it gives one against England, else ours. */
export interface OwnedComparison {
  readonly comparison: Comparison;
  readonly by: 'publisher' | 'us' | null;
}

/** Compares one area's figure, as its publisher did where that is known. */
export function compareAt(
  table: FigureTable,
  area: string,
  period: string,
  comparator: string,
  polarity: Polarity,
  band: QualityBand | null,
): OwnedComparison {
  const published =
    comparator === ENGLAND ? publishedWord(publishedAt(table, area, period).significance) : null;
  if (published !== null) return { comparison: published, by: 'publisher' };
  const figure = figureAt(table, area, period);
  const comparison = compare(figure, figureAt(table, comparator, period), polarity, band);
  return { comparison, by: comparison === 'not-compared' ? null : 'us' };
}

/** `Better 99.8` is better; null where the publisher did not compare. */
function publishedWord(word: string | null): Comparison | null {
  const [first] = (word ?? '').toLowerCase().split(' ');
  return (
    (['better', 'similar', 'worse', 'higher', 'lower'] as const).find((one) => one === first) ??
    null
  );
}

/** Whose comparisons they are, and by which method. */
export function methodOf(comparisons: readonly OwnedComparison[], publisher: string): string {
  const [ours, theirs] = (['us', 'publisher'] as const).map((who) =>
    comparisons.some(({ by }) => by === who),
  );
  const published = `Published: compared with England by ${publisher}`;
  if (theirs === true)
    return ours === true ? `${published}. Where it gave none, ours: ${SHORT_METHOD}` : published;
  return `Ours: ${SHORT_METHOD}`;
}

/** The rule behind our comparisons in few words. */
export const SHORT_METHOD =
  'the area’s own 95% interval against the comparator’s value (single overlap)';
