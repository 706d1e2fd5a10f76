import { type Comparison } from '#app/domain/area-row.ts';
import { type Figure } from '#app/domain/figure.ts';
import { type Polarity } from '#app/domain/indicator.ts';
import { type QualityBand } from '#app/statistics/aps-quality.ts';
import { compareSingleOverlap95 } from '#app/statistics/compare-single-overlap-95.ts';

const POLARITY = {
  'low-is-good': 'lowIsGood',
  'high-is-good': 'highIsGood',
  'no-judgement': 'noJudgement',
} as const;

/** The rule behind every comparison of ours, in words. */
export const COMPARISON_METHOD =
  'Ours: similar where the area’s own 95% interval holds the comparator’s value';

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
