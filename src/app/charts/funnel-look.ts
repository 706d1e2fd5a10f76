import { type FunnelPlace, type FunnelView } from '../domain/funnel-view.ts';
import { type KeyItem, type KeyMark } from './chart-key-item.ts';
import { INK, QUIET } from './plot-option.ts';
import { areasText } from './scatter-look.ts';

export interface FunnelLook {
  readonly words: string;
  readonly symbol: 'triangle' | 'circle';
  /** Turned on its head. */
  readonly isDown: boolean;
  readonly isHollow: boolean;
  readonly mark: KeyMark;
  readonly colour: string;
}

export const FUNNEL_PLACES = ['above-998', 'above-95', 'inside', 'below-95', 'below-998'] as const;

const ABOVE = {
  worse: 'var(--atlas-worse)',
  better: 'var(--atlas-better)',
  neither: 'var(--atlas-differs)',
};
const BELOW = {
  worse: 'var(--atlas-better)',
  better: 'var(--atlas-worse)',
  neither: 'var(--atlas-differs)',
};

/** Shapes say above or below, filled or hollow how far; colours say worse or better where either is. */
export function funnelLook(place: FunnelPlace, above: FunnelView['above']): FunnelLook {
  const isAbove = place.startsWith('above');
  if (place === 'inside') {
    return {
      words: 'Inside the limits',
      symbol: 'circle',
      mark: 'circle',
      isDown: false,
      isHollow: false,
      colour: 'var(--atlas-similar)',
    };
  }
  const isFar = place.endsWith('998');
  return {
    words: `${isAbove ? 'Above' : 'Below'} the ${isFar ? '99.8%' : '95%'} limit`,
    symbol: 'triangle',
    mark: isAbove ? 'triangle-up' : 'triangle-down',
    isDown: !isAbove,
    isHollow: !isFar,
    colour: (isAbove ? ABOVE : BELOW)[above],
  };
}

export function funnelKeyItems(view: FunnelView, isWidened: boolean): readonly KeyItem[] {
  const { areas, above, centre } = view;
  const points = FUNNEL_PLACES.flatMap((place): KeyItem[] => {
    const count = areas.filter((a) => (isWidened ? a.widenedPlace : a.place) === place).length;
    if (count === 0) return [];
    const { words, mark, colour, isHollow } = funnelLook(place, above);
    return [{ words: `${words}: ${areasText(count)}`, mark, colour, isHollow }];
  });
  const widened = isWidened ? ', widened for overdispersion' : '';
  const absent = areas.filter((a) => a.figure.kind === 'missing' || a.denominator === null).length;
  return [
    ...points,
    { words: centre.name, mark: 'line', colour: INK },
    { words: `95% limits${widened}`, mark: 'line', colour: QUIET, dash: '6 3' },
    { words: `99.8% limits${widened}`, mark: 'line', colour: QUIET, dash: '2 3' },
    ...(absent === 0
      ? []
      : [
          {
            words: `Not drawn, a figure is missing: ${areasText(absent)}`,
            mark: 'hatch',
            colour: QUIET,
          } as const,
        ]),
  ];
}
