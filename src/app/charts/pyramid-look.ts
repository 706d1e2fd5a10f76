import { type PyramidView } from '../domain/pyramid-view.ts';
import { type KeyItem } from './chart-key-item.ts';
import { INK } from './plot-option.ts';

export function sideColour(which: number): string {
  return which === 0 ? 'var(--atlas-series-3)' : 'var(--atlas-series-1)';
}

export function pyramidKeyItems({
  sides,
  placeName,
  comparatorName,
}: PyramidView): readonly KeyItem[] {
  return [
    ...sides.map((side, which): KeyItem => {
      const where = sides.length === 1 ? '' : which === 0 ? ', left' : ', right';
      return {
        words: `${placeName}: ${side.toLowerCase()}${where}`,
        mark: 'square',
        colour: sideColour(which),
      };
    }),
    { words: comparatorName, mark: 'line', colour: INK },
  ];
}
