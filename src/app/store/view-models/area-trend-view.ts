import { type Area, ENGLAND } from '#app/domain/area.ts';
import { COMPARISON_WORDS, figureText, numberText, withUnit } from '#app/domain/figure-text.ts';
import { figureAt, type FigureTable } from '#app/domain/figure-table.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import {
  type TrendPoint,
  type TrendSeries,
  type TrendView,
  trendPeriod,
} from '#app/domain/trend-view.ts';
import { benchmarkAt, benchmarkWords, type Comparator } from './benchmark.ts';
import { judge } from './judge.ts';
import { methodWords } from './method-words.ts';
import { type Provenance } from './provenance.ts';
import { recentTrendOf } from './recent-trend-of.ts';
import { type TrendChain } from './trend-chain.ts';

const ENGLAND_LINE = { code: ENGLAND, name: 'England' };

interface TrendFrame {
  readonly chain: TrendChain;
  readonly fromZero: boolean;
  readonly provenance: Provenance;
}

/** The trend of one indicator at one place, beside the comparator and England. */
export function trendView(
  indicator: Indicator,
  table: FigureTable,
  place: Area,
  comparator: Comparator,
  { chain, fromZero, provenance }: TrendFrame,
): TrendView {
  const { links, overlapping } = chain;
  const recent = recentTrendOf(indicator, table, place.code, links);
  const isEngland = comparator.code === ENGLAND;
  const judged = links.map(({ id }) => judge(indicator, table, place.code, id, comparator));
  const own: TrendSeries = {
    code: place.code,
    name: place.shortName,
    role: 'place',
    points: judged.map(({ figure, comparison, remarks }) => ({ figure, comparison, remarks })),
    recent: recent.by === null ? '' : recent.words,
  };
  const lines: readonly TrendSeries[] = [
    ...(isEngland
      ? []
      : [lineOf(ENGLAND_LINE, 'other', links, (id) => figureAt(table, ENGLAND, id))]),
    lineOf(comparator, 'comparator', links, (id) => benchmarkAt(table, comparator, id)),
  ];
  const series = [own, ...lines.filter(hasFigure)];
  const [first, last] = [links[0], links.at(-1)];
  const periods = links.map(({ period }) => trendPeriod(period));
  const span =
    first === undefined || last === undefined
      ? ''
      : `${periods[0]?.label ?? ''} to ${periods.at(-1)?.label ?? ''}`;
  return {
    title: finding(indicator, place, comparator, judged.at(-1), periods.at(-1)?.label ?? ''),
    subtitle: `${indicator.title} · ${span} · ${indicator.population}`,
    sourceLine: provenance.line,
    notes: [
      `Recent trend: ${recent.words}.`,
      `${methodWords(judged, provenance.publisher)}.`,
      ...[benchmarkWords(comparator)].filter((words) => words !== ''),
      ...(overlapping === 0
        ? []
        : [
            `Only periods that share no time with a later one are shown: ${overlapping} that overlap are left out.`,
          ]),
      ...indicator.caveats,
    ],
    unit: indicator.unit,
    decimals: indicator.decimals,
    periods,
    breaks: links.flatMap(({ id, breakWords }) =>
      breakWords === null ? [] : [{ before: id, words: breakWords }],
    ),
    series,
    comparatorName: comparator.name,
    fromZero,
  };
}

function lineOf(
  { code, name }: Comparator,
  role: 'other' | 'comparator',
  links: TrendChain['links'],
  figureOf: (period: string) => TrendPoint['figure'],
): TrendSeries {
  return {
    code: code === '' ? 'similar-areas' : code,
    name,
    role,
    points: links.map(({ id }) => ({
      figure: figureOf(id),
      comparison: 'not-compared',
      remarks: [],
    })),
    recent: '',
  };
}

function hasFigure({ points }: TrendSeries): boolean {
  return points.some(({ figure }) => figure.kind === 'measured');
}

/** `Depression: 14.2% in South Yorkshire in 2024/25, worse than England (13.0%)`. */
function finding(
  { shortTitle, unit, decimals }: Indicator,
  place: Area,
  comparator: Comparator,
  last: ReturnType<typeof judge> | undefined,
  when: string,
): string {
  if (last === undefined) return shortTitle;
  const { figure, benchmark, comparison } = last;
  if (figure.kind === 'missing') {
    return `${shortTitle} in ${place.shortName}, ${when}: ${figureText(figure, unit, decimals).toLowerCase()}`;
  }
  const value = withUnit(numberText(figure.value, decimals), unit);
  const against =
    benchmark.kind === 'missing'
      ? ''
      : `${comparison === 'not-compared' ? '; ' : `, ${COMPARISON_WORDS[comparison]} ${comparison === 'similar' ? 'to' : 'than'} `}${comparator.name} ${comparison === 'not-compared' ? withUnit(numberText(benchmark.value, decimals), unit) : `(${withUnit(numberText(benchmark.value, decimals), unit)})`}`;
  return `${shortTitle}: ${value} in ${place.shortName}, ${when}${against}`;
}
