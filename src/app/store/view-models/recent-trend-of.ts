import { countAt, figureAt, type FigureTable, publishedAt } from '#app/domain/figure-table.ts';
import { type Indicator, type ValueScale } from '#app/domain/indicator.ts';
import { periodLabel } from '#app/domain/period.ts';
import { publishedTrend } from '#app/domain/published-words.ts';
import { pointsInTrend } from '#app/statistics/recent-points.ts';
import { precisionBand } from '#app/statistics/precision-band.ts';
import { recentTrend } from '#app/statistics/recent-trend.ts';
import { type TrendLabel } from '#app/statistics/trend-label.ts';
import { type ChainLink } from './trend-chain.ts';

/** A recent trend in words that finish “Recent trend: …”, and whose it is. */
export interface RecentWords {
  readonly words: string;
  readonly by: 'publisher' | 'atlas' | null;
}

const LABEL_WORDS: Readonly<Record<TrendLabel, string>> = {
  increasing: 'increasing',
  decreasing: 'decreasing',
  noChange: 'no significant change',
  cannotBeCalculated: 'cannot be calculated',
  increasingAndGettingBetter: 'increasing and getting better',
  increasingAndGettingWorse: 'increasing and getting worse',
  decreasingAndGettingBetter: 'decreasing and getting better',
  decreasingAndGettingWorse: 'decreasing and getting worse',
};

const VALUE_TYPES: Readonly<Record<ValueScale, string>> = {
  proportion: 'proportion',
  rate: 'dsr',
  mean: 'mean',
  index: 'mean',
  count: 'count',
  years: 'lifeExpectancy',
};

const POLARITIES = {
  'low-is-good': 'lowIsGood',
  'high-is-good': 'highIsGood',
  'no-judgement': 'noJudgement',
} as const;

/**
 * The recent trend of one place: the publisher's where it gives one for the place's newest figure,
 * else ours over the last five yearly figures since the last break.
 */
export function recentTrendOf(
  indicator: Indicator,
  table: FigureTable,
  code: string,
  links: readonly ChainLink[],
): RecentWords {
  const newest = links.findLast(({ id }) => figureAt(table, code, id).kind === 'measured');
  if (newest === undefined) return { words: '', by: null };
  const published = publishedTrendAt(table, code, newest.id);
  if (published !== null) {
    const to = periodLabel(newest.period);
    return { words: `${published} (published, to ${to})`, by: 'publisher' };
  }
  const { label } = recentTrend({
    points: pointsOf(indicator, table, code, sinceBreak(links, newest)),
    valueType: VALUE_TYPES[indicator.scale],
    yearRange: newest.period.months / 12,
    polarity: POLARITIES[indicator.polarity],
  });
  return label === 'cannotBeCalculated'
    ? {
        words: `cannot be calculated: it needs ${pointsInTrend} yearly figures with limits, without a break`,
        by: null,
      }
    : { words: `${LABEL_WORDS[label]} (worked out here)`, by: 'atlas' };
}

/** What the publisher says of the recent trend of a figure; null where it says nothing. */
export function publishedTrendAt(table: FigureTable, code: string, period: string): string | null {
  const { trend } = publishedAt(table, code, period);
  return trend === null ? null : publishedTrend(trend);
}

/** The links up to the newest from the last break on. */
function sinceBreak(links: readonly ChainLink[], newest: ChainLink): readonly ChainLink[] {
  const until = links.slice(0, links.indexOf(newest) + 1);
  const start = until.findLastIndex(({ breakWords }) => breakWords !== null);
  return until.slice(Math.max(0, start));
}

/** Figures too imprecise to compare take no part: they are as missing. */
function pointsOf(
  { survey }: Indicator,
  table: FigureTable,
  code: string,
  links: readonly ChainLink[],
) {
  return links.map(({ id, period }) => {
    const figure = figureAt(table, code, id);
    const isUsable =
      figure.kind === 'measured' && !(survey && precisionBand(figure) === 'D') ? figure : null;
    return {
      date: period.start,
      value: isUsable?.value ?? null,
      lower: isUsable?.lower ?? null,
      upper: isUsable?.upper ?? null,
      ...countAt(table, code, id),
    };
  });
}
