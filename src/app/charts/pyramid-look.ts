import { type PyramidView } from '../domain/pyramid-view.ts';
import { type KeyItem } from './chart-key-item.ts';
import { INK } from './plot-option.ts';

export const SIDE_COLOURS = ['var(--atlas-series-3)', 'var(--atlas-series-1)'] as const;

export function pyramidKeyItems({
  sides,
  placeName,
  comparatorName,
}: PyramidView): readonly KeyItem[] {
  return [
    {
      words: `${placeName}: ${sides[0].toLowerCase()}, left`,
      mark: 'square',
      colour: SIDE_COLOURS[0],
    },
    {
      words: `${placeName}: ${sides[1].toLowerCase()}, right`,
      mark: 'square',
      colour: SIDE_COLOURS[1],
    },
    { words: comparatorName, mark: 'line', colour: INK },
  ];
}
