import { type TrendSeries, type TrendView } from '../domain/trend-view.ts';
import { type KeyItem, type KeyMark } from './chart-key-item.ts';
import { INK, QUIET } from './plot-option.ts';

/** How a series is told from the others: by colour, by dashes and by the shape of its points. */
export interface SeriesLook {
  readonly colour: string;
  /** Dashes in pixels; empty for a solid line. */
  readonly dash: readonly number[];
  readonly symbol: 'circle' | 'triangle' | 'diamond' | 'rect';
  readonly mark: KeyMark;
  readonly width: number;
}

const DASHES: readonly (readonly number[])[] = [
  [7, 3],
  [2, 3],
  [10, 3, 2, 3],
  [5, 5],
  [1, 4],
];
const SHAPES = [
  { symbol: 'triangle', mark: 'triangle-up' },
  { symbol: 'diamond', mark: 'diamond' },
  { symbol: 'rect', mark: 'square' },
] as const;
const COLOURS = 5;

export function seriesLooks(series: readonly TrendSeries[]): readonly SeriesLook[] {
  let others = 0;
  return series.map(({ role }): SeriesLook => {
    if (role === 'comparator') {
      return { colour: INK, dash: [3, 3], symbol: 'circle', mark: 'line', width: 1.5 };
    }
    if (role === 'place') {
      return {
        colour: 'var(--atlas-series-1)',
        dash: [],
        symbol: 'circle',
        mark: 'circle',
        width: 3,
      };
    }
    const place = others++;
    return {
      colour: `var(--atlas-series-${(place % COLOURS) + 2})`,
      dash: DASHES[place % DASHES.length] ?? [],
      ...(SHAPES[place % SHAPES.length] ?? SHAPES[0]),
      width: 2,
    };
  });
}

/** The key: each series as it is drawn, then the bands and the breaks. */
export function trendKeyItems(view: TrendView): readonly KeyItem[] {
  const looks = seriesLooks(view.series);
  const series = view.series.flatMap(({ name, recent }, index): KeyItem[] => {
    const look = looks[index];
    if (look === undefined) return [];
    return [
      {
        words: recent === '' ? name : `${name}: ${recent}`,
        mark: look.mark,
        colour: look.colour,
        ...(look.mark === 'line' ? { dash: look.dash.join(' ') } : {}),
      },
    ];
  });
  const figures = view.series.flatMap(({ points }) => points.map(({ figure }) => figure));
  const hasBands = figures.some(
    (figure) => figure.kind === 'measured' && figure.lower !== undefined,
  );
  const isMissing = figures.some((figure) => figure.kind === 'missing');
  const labels = new Map(view.periods.map(({ id, label }) => [id, label]));
  return [
    ...series,
    ...(hasBands ? [{ words: '95% interval', mark: 'band', colour: QUIET } as const] : []),
    ...(isMissing ? [{ words: 'No figure', mark: 'hatch', colour: QUIET } as const] : []),
    ...view.breaks.map(({ before, words }) => ({
      words: `Break before ${labels.get(before) ?? before}: ${words}`,
      mark: 'line' as const,
      colour: QUIET,
      dash: '1 3',
    })),
  ];
}
