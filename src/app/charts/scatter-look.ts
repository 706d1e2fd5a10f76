import {
  type Quadrant,
  QUADRANT_WORDS,
  QUADRANTS,
  type ScatterView,
} from '../domain/scatter-view.ts';
import { type KeyItem, type KeyMark } from './chart-key-item.ts';
import { type CornerWords } from './corner-words.ts';
import { QUIET } from './plot-option.ts';

interface QuadrantLook {
  readonly colour: string;
  /** ECharts' name of the shape. */
  readonly symbol: string;
  readonly mark: KeyMark;
}

/** Colours of the two-way palette, and a shape each. */
export const QUADRANT_LOOKS: Readonly<Record<Quadrant, QuadrantLook>> = {
  'more-need-less-provision': {
    colour: 'var(--atlas-two-way-3-1)',
    symbol: 'triangle',
    mark: 'triangle-up',
  },
  'more-need-more-provision': {
    colour: 'var(--atlas-two-way-3-3)',
    symbol: 'diamond',
    mark: 'diamond',
  },
  'less-need-less-provision': {
    colour: 'var(--atlas-two-way-2-2)',
    symbol: 'rect',
    mark: 'square',
  },
  'less-need-more-provision': {
    colour: 'var(--atlas-two-way-1-3)',
    symbol: 'circle',
    mark: 'circle',
  },
};

/** What each corner of the plot means. */
export const CORNERS: CornerWords = {
  topLeft: QUADRANT_WORDS['less-need-more-provision'],
  topRight: QUADRANT_WORDS['more-need-more-provision'],
  bottomLeft: QUADRANT_WORDS['less-need-less-provision'],
  bottomRight: QUADRANT_WORDS['more-need-less-provision'],
};

/** The key, with how many areas are in each quadrant and how many could not be drawn. */
export function scatterKeyItems({ areas }: ScatterView): readonly KeyItem[] {
  const counted = QUADRANTS.map((quadrant): KeyItem => {
    const count = areas.filter((area) => area.quadrant === quadrant).length;
    const { colour, mark } = QUADRANT_LOOKS[quadrant];
    return { words: `${QUADRANT_WORDS[quadrant]}: ${areasText(count)}`, mark, colour };
  });
  const absent = areas.filter(
    ({ need, provision }) => need.kind === 'missing' || provision.kind === 'missing',
  ).length;
  return absent === 0
    ? counted
    : [
        ...counted,
        {
          words: `Not drawn, a figure is missing: ${areasText(absent)}`,
          mark: 'hatch',
          colour: QUIET,
        },
      ];
}

export function areasText(count: number): string {
  return `${count} ${count === 1 ? 'area' : 'areas'}`;
}
