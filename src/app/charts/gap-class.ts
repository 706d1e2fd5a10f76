/** How a place stands in the gap of need over provision, and when that cannot be said. */
export type GapCellClass = 'likely' | 'possible' | 'not-shown' | 'not-assessable' | 'known-none';

export const GAP_CLASSES: readonly GapCellClass[] = [
  'likely',
  'possible',
  'not-shown',
  'known-none',
  'not-assessable',
];

export const GAP_WORDS: Readonly<Record<GapCellClass, string>> = {
  likely: 'Likely gap',
  possible: 'Possible gap',
  'not-shown': 'Not shown',
  'not-assessable': 'Not assessable',
  'known-none': 'Known none',
};

/** Shape that goes with each class, so that colour never speaks alone. */
export const GAP_SHAPES: Readonly<Record<GapCellClass, string>> = {
  likely: '▲▲',
  possible: '▲',
  'not-shown': '●',
  'not-assessable': '▨',
  'known-none': '○',
};
