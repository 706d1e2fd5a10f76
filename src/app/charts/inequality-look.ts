import { type InequalityView } from '../domain/inequality-view.ts';
import { type KeyItem } from './chart-key-item.ts';
import { comparisonKeyItems } from './distribution-look.ts';
import { INK, QUIET } from './plot-option.ts';

export function inequalityKeyItems(view: InequalityView): readonly KeyItem[] {
  const groups = view.panels.flatMap((panel) => panel.groups);
  const drawn = groups.filter(({ figure }) => figure.kind === 'measured');
  return [
    ...comparisonKeyItems(drawn.map(({ comparison }) => comparison)).map((item) => ({
      ...item,
      words: item.words.replace(/ areas?$/, ''),
    })),
    { words: view.overall.name, mark: 'line', colour: INK, dash: '5 3' },
    ...(drawn.length === groups.length
      ? []
      : [{ words: 'No figure', mark: 'hatch', colour: QUIET } as const]),
  ];
}
