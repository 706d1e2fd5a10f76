import { type Comparison } from '../domain/area-row.ts';
import { type DistributionView } from '../domain/distribution-view.ts';
import { COMPARISON_WORDS } from '../domain/figure-text.ts';
import { type KeyItem, type KeyMark } from './chart-key-item.ts';
import { INK, QUIET } from './plot-option.ts';
import { areasText } from './scatter-look.ts';

interface ComparisonLook {
  readonly colour: string;
  readonly symbol: 'circle' | 'triangle';
  readonly isDown: boolean;
  readonly mark: KeyMark;
}

const UP = { symbol: 'triangle', isDown: false, mark: 'triangle-up' } as const;
const DOWN = { symbol: 'triangle', isDown: true, mark: 'triangle-down' } as const;
const ROUND = { symbol: 'circle', isDown: false, mark: 'circle' } as const;

/** Shape and colour of each comparison, as the signs in tables are. */
export const COMPARISON_LOOKS: Readonly<Record<Comparison, ComparisonLook>> = {
  worse: { ...UP, colour: 'var(--atlas-worse)' },
  better: { ...DOWN, colour: 'var(--atlas-better)' },
  higher: { ...UP, colour: 'var(--atlas-differs)' },
  lower: { ...DOWN, colour: 'var(--atlas-differs)' },
  similar: { ...ROUND, colour: 'var(--atlas-similar)' },
  'not-compared': { ...ROUND, colour: 'var(--atlas-neutral-3)' },
};

export const COMPARISONS = [
  'worse',
  'higher',
  'similar',
  'lower',
  'better',
  'not-compared',
] as const;

/** The comparisons that occur, in words with their counts. */
export function comparisonKeyItems(comparisons: readonly Comparison[]): readonly KeyItem[] {
  return COMPARISONS.flatMap((comparison) => {
    const count = comparisons.filter((one) => one === comparison).length;
    if (count === 0) return [];
    const { mark, colour } = COMPARISON_LOOKS[comparison];
    const words = COMPARISON_WORDS[comparison];
    return [
      {
        words: `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${areasText(count)}`,
        mark,
        colour,
      },
    ];
  });
}

export function distributionKeyItems(view: DistributionView): readonly KeyItem[] {
  const drawn = view.areas.filter(({ figure }) => figure.kind === 'measured');
  const absent = view.areas.length - drawn.length;
  return [
    ...comparisonKeyItems(drawn.map(({ comparison }) => comparison)),
    ...(view.spread === null
      ? []
      : [{ words: 'Middle half of areas, with the median', mark: 'band', colour: QUIET } as const]),
    ...(view.comparator === null
      ? []
      : [{ words: view.comparator.name, mark: 'line', colour: INK, dash: '5 3' } as const]),
    ...(absent === 0
      ? []
      : [{ words: `No figure: ${areasText(absent)}`, mark: 'hatch', colour: QUIET } as const]),
  ];
}
