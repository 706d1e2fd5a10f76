import { type Area, type AreaLevel, LEVEL_NAMES } from '#app/domain/area.ts';
import { type AreaRow, type ChartView, type Comparison, type Hue } from '#app/domain/area-row.ts';
import { ageSentence } from '#app/domain/age-text.ts';
import { figureAt, type FigureTable, newestPeriod } from '#app/domain/figure-table.ts';
import { numberText, withUnit } from '#app/domain/figure-text.ts';
import { type Figure } from '#app/domain/figure.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { liveOriginAt } from '#app/domain/live-origin.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { benchmarkAt, benchmarkWords, type Comparator } from './benchmark.ts';
import { besideRemarks, type Beside } from './brought-words.ts';
import { judgeAgainst } from './judge.ts';
import { isMixed, methodWords } from './method-words.ts';
import { provenanceOf, type SourcedFigures } from './provenance.ts';
import { publishedTrendAt } from './recent-trend-of.ts';
import { type Breaks, classScale, FIFTHS, shadeIn } from './scale-classes.ts';
import { originRemarks } from './shown-origins.ts';

export interface IndicatorQuestion extends SourcedFigures {
  readonly areas: readonly Area[];
  readonly level: AreaLevel;
  /** Period id, null for the newest that is well filled: see `periodInView`. */
  readonly period: string | null;
  readonly comparator: Comparator;
  /** Figures of other indicators that are shown next to these. */
  readonly beside?: readonly Beside[];
  readonly today: string;
  /** How the classes of colour are cut; fifths unless told. */
  readonly breaks?: Breaks;
}

const HUES: Readonly<Record<Indicator['kind'], Hue>> = {
  need: 'need',
  context: 'need',
  provision: 'provision',
  supply: 'provision',
};

/** One indicator over the areas of a level; null where no period has figures for them. */
export function indicatorView(question: IndicatorQuestion): ChartView | null {
  const { indicator, table, areas, level, comparator, today } = question;
  const codes = areas.map(({ code }) => code);
  const period = periodInView(table, codes, question.period);
  const when = period === null ? null : parsePeriodId(period);
  if (period === null || when === null) return null;
  const benchmark = benchmarkAt(table, comparator, period);
  const figures = codes.map((code) => figureAt(table, code, period));
  const provenance = provenanceOf(question, codes, [period]);
  const { unit, decimals, polarity } = indicator;
  const isNeutral = polarity === 'no-judgement' && indicator.kind === 'context';
  const scale = {
    ...classScale(
      figures,
      isNeutral ? 'neutral' : HUES[indicator.kind],
      unit,
      decimals,
      question.breaks ?? FIFTHS,
    ),
    ...(polarity === 'high-is-good' && { darkest: 'lowest' as const }),
  };
  const judged = codes.map((code) =>
    judgeAgainst(indicator, table, code, period, comparator, benchmark),
  );
  const areBoth = isMixed(judged);
  const rows = areas.flatMap(({ code, shortName }, index): AreaRow[] => {
    const one = judged[index];
    if (one === undefined) return [];
    const { figure, comparison, by, remarks, said } = one;
    // Where all comparisons are of one kind, the method below says it once.
    const own = areBoth || said.includes('our rule') ? [said].filter((text) => text !== '') : [];
    const trend = publishedTrendAt(table, code, period);
    return [
      {
        code,
        name: shortName,
        figure,
        comparison,
        ...(by !== null && { by }),
        shade: shadeIn(scale, figure, decimals),
        remarks: [
          ...remarks,
          ...originRemarks(provenance.shown, liveOriginAt(question.origin, code, period), figure),
          ...own,
          ...(trend === null ? [] : [`Recent trend as published: ${trend}`]),
          ...besideRemarks(question.beside ?? [], code, today),
        ],
      },
    ];
  });
  const withdrawn = indicator.withdrawn ? ' · series withdrawn by its publisher' : '';
  return {
    title: finding(indicator, rows, comparator.name, level),
    subtitle: `${indicator.title} · ${periodLabel(when)} (${ageSentence(when, today)}) · ${indicator.population}${withdrawn}`,
    sourceLine: provenance.line,
    unit,
    decimals,
    comparator: { name: comparator.name, figure: benchmark },
    comparisonMethod: isCompared(rows)
      ? [methodWords(judged, provenance.publisher), benchmarkWords(comparator)]
          .filter((words) => words !== '')
          .join('. ')
      : `Not compared with ${comparator.name}: ${whyNotCompared(figures, benchmark)}`,
    scale,
    rows,
  };
}

/**
 * The period shown: the one asked for where the table has it, else the newest in which half of
 * the areas have a figure (as the score takes it), else the newest in which any has; null where none ever has.
 */
export function periodInView(
  table: FigureTable,
  codes: readonly string[],
  wanted: string | null,
): string | null {
  if (wanted !== null && table.periods.includes(wanted)) return wanted;
  return newestPeriod(table, codes) ?? newestPeriod(table, codes, 0);
}

/** The finding as a sentence: how many areas differ from the comparator, or the range. */
function finding(
  indicator: Indicator,
  rows: readonly AreaRow[],
  comparator: string,
  level: AreaLevel,
): string {
  const { title } = indicator;
  if (!isCompared(rows)) return rangeSentence(indicator, rows, level);
  const n = (comparison: Comparison) => rows.filter((row) => row.comparison === comparison).length;
  // A publisher may make no judgement where the atlas does: its words are higher and lower then.
  const isOpen = n('worse') + n('better') === 0 && n('higher') + n('lower') > 0;
  const groups: readonly [Comparison, Comparison] =
    indicator.polarity === 'no-judgement' || isOpen ? ['higher', 'lower'] : ['worse', 'better'];
  const [first, second] = groups.map((group) => `${n(group)} ${group}`);
  const others = (['higher', 'lower'] as const)
    .filter((word) => !groups.includes(word) && n(word) > 0)
    .map((word) => `, ${n(word)} ${word}`);
  const noun = LEVEL_NAMES[level].many;
  const left = n('not-compared');
  return `${title}: of ${rows.length} ${noun}, ${first ?? ''} than ${comparator}, ${n('similar')} similar, ${second ?? ''}${others.join('')}${left === 0 ? '' : `, ${left} not compared`}`;
}

/** `Title: from 4.1% in A to 9.0% in B, over 36 regions`. */
export function rangeSentence(
  { title, unit, decimals }: Pick<Indicator, 'title' | 'unit' | 'decimals'>,
  rows: readonly AreaRow[],
  level: AreaLevel,
): string {
  const measured = rows.flatMap(({ name, figure }) =>
    figure.kind === 'measured' ? [{ name, value: figure.value }] : [],
  );
  const sorted = measured.sort((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return `${title}: no figures`;
  const text = (value: number) => withUnit(numberText(value, decimals), unit);
  return `${title}: from ${text(lowest.value)} in ${lowest.name} to ${text(highest.value)} in ${highest.name}, over ${measured.length} ${LEVEL_NAMES[level].many}`;
}

function isCompared(rows: readonly AreaRow[]): boolean {
  return rows.some(({ comparison }) => comparison !== 'not-compared');
}

function whyNotCompared(figures: readonly Figure[], benchmark: Figure): string {
  const limits = figures.some((figure) => figure.kind === 'measured' && figure.lower !== undefined);
  if (!limits) return 'the figures have no limits';
  return benchmark.kind === 'missing'
    ? 'it has no figure for this period'
    : 'every figure is too imprecise';
}
