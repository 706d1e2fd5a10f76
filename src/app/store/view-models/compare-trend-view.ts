import { type Area } from '#app/domain/area.ts';
import { ageSentence } from '#app/domain/age-text.ts';
import { periodLabel } from '#app/domain/period.ts';
import { trendPeriod, type TrendSeries, type TrendView } from '#app/domain/trend-view.ts';
import { benchmarkAt, benchmarkWords, type Comparator } from './benchmark.ts';
import { judge, type Judged } from './judge.ts';
import { methodWords } from './method-words.ts';
import { provenanceOf, type SourcedFigures } from './provenance.ts';
import { recentTrendOf } from './recent-trend-of.ts';
import { chainFor } from './trend-breaks.ts';

export interface TrendQuestion extends SourcedFigures {
  /** The lines to draw, at most `MOST_LINES`. */
  readonly lines: readonly Area[];
  readonly place: string | null;
  readonly comparator: Comparator;
  readonly fromZero: boolean;
  /** How the lines were chosen, where the reader did not choose them; blank where he or she did. */
  readonly chosenBy: string;
  readonly today: string;
}

/** More lines than these cannot be told apart. */
export const MOST_LINES = 6;

/** Several areas' figures over time; null where none of them has figures of two periods. */
export function trendView(question: TrendQuestion): TrendView | null {
  const { indicator, table, lines, comparator, place, today } = question;
  const codes = lines.map(({ code }) => code);
  const { links, overlapping } = chainFor(table, codes, question.origin);
  const [oldest, newest] = [links[0], links.at(-1)];
  if (oldest === undefined || newest === undefined || links.length < 2) return null;
  const judged: Judged[] = [];
  const own = lines.map(({ code, shortName }): TrendSeries => {
    const points = links.map(({ id }) => judge(indicator, table, code, id, comparator));
    judged.push(...points);
    const recent = recentTrendOf(indicator, table, code, links);
    return {
      code,
      name: shortName,
      role: code === place ? 'place' : 'other',
      recent: recent.by === null ? '' : recent.words,
      points: points.map(({ figure, comparison, remarks }) => ({ figure, comparison, remarks })),
    };
  });
  const beside: TrendSeries = {
    code: comparator.code === '' ? 'similar-areas' : comparator.code,
    name: comparator.name,
    role: 'comparator',
    recent: '',
    points: links.map(({ id }) => ({
      figure: benchmarkAt(table, comparator, id),
      comparison: 'not-compared',
      remarks: [],
    })),
  };
  const provenance = provenanceOf(
    question,
    codes,
    links.map(({ id }) => id),
  );
  return {
    title: `${indicator.title}: ${lines.map(({ shortName }) => shortName).join(', ')} beside ${comparator.name} since ${periodLabel(oldest.period)}`,
    subtitle: `${indicator.title} · to ${periodLabel(newest.period)} (${ageSentence(newest.period, today)}) · ${indicator.population}`,
    sourceLine: provenance.line,
    notes: [
      `${methodWords(judged, provenance.publisher)}.`,
      ...[benchmarkWords(comparator), question.chosenBy].filter((words) => words !== ''),
      ...(overlapping === 0
        ? []
        : [`${overlapping} periods that share time with a later one are left out of the lines.`]),
    ],
    unit: indicator.unit,
    decimals: indicator.decimals,
    periods: links.map(({ period }) => trendPeriod(period)),
    breaks: links.flatMap(({ id, breakWords }) =>
      breakWords === null ? [] : [{ before: id, words: breakWords }],
    ),
    series: [...own, beside],
    comparatorName: comparator.name,
    fromZero: question.fromZero,
  };
}
