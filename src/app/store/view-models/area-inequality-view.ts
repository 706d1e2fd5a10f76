import { createSelector } from '@ngrx/store';
import { type Area, LEVEL_NAMES } from '#app/domain/area.ts';
import { type Breakdown } from '#app/domain/breakdown.ts';
import { ageSentence } from '#app/domain/age-text.ts';
import { figureAt } from '#app/domain/figure-table.ts';
import { figureText, numberText, withUnit } from '#app/domain/figure-text.ts';
import { type Figure, type MeasuredFigure, measured, missing } from '#app/domain/figure.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { type InequalityGroup, type InequalityView } from '#app/domain/inequality-view.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { compareDoubleOverlap } from '#app/statistics/compare-double-overlap.ts';
import { inequalityOfTenths } from '#app/statistics/inequality-of-tenths.ts';
import { valueOf } from '../loadable.ts';
import { selectAreas } from '../scope.ts';
import { deprivationFifths } from '../peers-of.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { BY_SEX } from '../wanted.ts';
import { selectAreaBasis } from './area-sources.ts';
import { spreadAt } from './benchmark.ts';
import { compare, COMPARISON_METHOD } from './compare.ts';
import { periodInView } from './indicator-view.ts';
import { sourcesOf } from './map-view.ts';
import { provenanceOf } from './provenance.ts';
import { remarksOn } from './remarks.ts';
import { sourceLine } from './source-line.ts';

export interface AreaInequality {
  /** Women and men of this place; null where it is not published for it. */
  readonly bySex: InequalityView | null;
  /** Tenths of England's places by deprivation; null where none is bundled. */
  readonly byDeprivation: InequalityView | null;
  /** Where the place itself stands in deprivation, as sentences; none without a score. */
  readonly deprivation: readonly string[];
  /** What is not published for the place, and what would give it. */
  readonly missing: readonly string[];
}

/** Differences between people by sex and deprivation as far as they are published; null without a place. */
export function selectAreaInequality(today: string) {
  return createSelector(
    selectAreaBasis,
    selectAreas,
    snapshotFeature.selectBreakdowns,
    (basis, areas, breakdowns): AreaInequality | null => {
      const { place, catalogue } = basis;
      if (place === null) return null;
      const bySex = sexView(basis, place, today);
      const split = (valueOf(breakdowns) ?? []).findLast(({ split: words }) =>
        /district/i.test(words),
      );
      const indicator = split === undefined ? null : catalogue.byId(split.indicator);
      return {
        bySex,
        byDeprivation:
          split === undefined || indicator === null ? null : tenthsView(split, indicator, today),
        deprivation: deprivationSentences(basis, place, areas, today),
        missing: missingSentences(place, bySex !== null),
      };
    },
  );
}

type Basis = ReturnType<typeof selectAreaBasis.projector>;

function sexView(
  { tables, catalogue, manifest, origins }: Basis,
  place: Area,
  today: string,
): InequalityView | null {
  const [women, men] = BY_SEX.map((id) => {
    const [table, indicator] = [valueOf(tables[id]), catalogue.byId(id)];
    const period = table === null ? null : periodInView(table, [place.code], null);
    return table === null || indicator === null || period === null
      ? null
      : { table, indicator, period, figure: figureAt(table, place.code, period) };
  });
  const when = parsePeriodId(women?.period ?? '');
  if (!women || women.period !== men?.period || when === null) return null;
  if (women.figure.kind === 'missing' || men.figure.kind === 'missing') return null;
  const { unit, decimals } = women.indicator;
  const group = (name: string, id: string, of: typeof women): InequalityGroup => ({
    id,
    name,
    figure: of.figure,
    comparison: 'not-compared',
    remarks: remarksOn(of.table, place.code, of.period, of.figure, null),
  });
  const text = (figure: Figure) => figureText(figure, unit, decimals);
  return {
    title: `Healthy life expectancy in ${place.shortName}: women ${withUnit(numberText(women.figure.value, decimals), unit)}, men ${numberText(men.figure.value, decimals)}`,
    subtitle: `Years a newborn could expect to live in good health · ${periodLabel(when)} (${ageSentence(when, today)}) · women and men`,
    sourceLine: provenanceOf(
      {
        indicator: women.indicator,
        table: women.table,
        sources: sourcesOf(women.indicator, place.level, manifest),
        origin: origins[women.indicator.id],
      },
      [place.code],
      [women.period],
    ).line,
    notes: women.indicator.caveats,
    unit,
    decimals,
    code: place.code,
    overall: { name: 'Everyone together', figure: missing('not-published') },
    panels: [
      {
        id: 'sex',
        title: 'By sex',
        groups: [group('Women', 'women', women), group('Men', 'men', men)],
        facts: [
          `${overlap(women.figure, men.figure)}: women ${text(women.figure)}, men ${text(men.figure)}.`,
        ],
      },
    ],
  };
}

function overlap(a: MeasuredFigure, b: MeasuredFigure): string {
  const [own, benchmark] = [a, b].map(({ value, lower = null, upper = null }) => ({
    value,
    lower,
    upper,
  }));
  const outcome =
    own === undefined || benchmark === undefined
      ? 'notCompared'
      : compareDoubleOverlap({ ...own, benchmark, polarity: 'noJudgement' });
  if (outcome === 'notCompared') return 'There are no limits to judge the difference by';
  return outcome === 'similar'
    ? 'The two 95% intervals overlap: the difference may be chance'
    : 'The two 95% intervals do not overlap';
}

const ORDINALS = [
  'Most deprived tenth',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Least deprived tenth',
];

function tenthsView(split: Breakdown, indicator: Indicator, today: string): InequalityView | null {
  const when = parsePeriodId(split.period);
  if (when === null) return null;
  const { unit, decimals } = indicator;
  const found = inequalityOfTenths(split.tenths);
  const overall = found.overall === null ? missing('incomplete-parts') : measured(found.overall);
  const [most, least] = [split.tenths[0], split.tenths.at(-1)];
  const value = (number: number) => withUnit(numberText(number, decimals), unit);
  return {
    title: `${indicator.title} in England: ${most === undefined ? '' : value(most.value)} in the most deprived tenth of districts, ${least === undefined ? '' : value(least.value)} in the least`,
    subtitle: `England, not this place · ${periodLabel(when)} (${ageSentence(when, today)}) · ${indicator.population}`,
    sourceLine: sourceLine([split.source], indicator),
    notes: [
      `Split as published: ${split.split}. Tenths of places, not of people inside them: a deprived street in a well-off district counts with its district.`,
      `${COMPARISON_METHOD}; the comparator is all tenths together.`,
      'Slope and relative index: a line fitted through the tenths by their share of people, from the most to the least deprived end; limits from 10,000 draws.',
    ],
    unit,
    decimals,
    code: split.area,
    overall: { name: 'All tenths together', figure: overall },
    panels: [
      {
        id: 'deprivation',
        title: 'By deprivation tenth of districts',
        groups: split.tenths.map((tenth, index) => ({
          id: String(index + 1),
          name: ORDINALS[index] ?? String(index + 1),
          figure: measured(tenth.value, tenth.lower, tenth.upper),
          comparison: compare(
            measured(tenth.value, tenth.lower, tenth.upper),
            overall,
            indicator.polarity,
            null,
          ),
          remarks: [],
        })),
        facts: factsOf(found, decimals),
      },
    ],
  };
}

function factsOf(
  { slope, relative, people }: ReturnType<typeof inequalityOfTenths>,
  decimals: number,
): readonly string[] {
  const say = ({ value, lower, upper }: NonNullable<typeof slope>, places: number) =>
    `${numberText(value, places)} (${numberText(lower, places)} to ${numberText(upper, places)})`;
  return [
    ...(slope === null
      ? []
      : [
          `Slope index of inequality ${say(slope, decimals)} percentage points, from the most to the least deprived end of the population.`,
        ]),
    ...(relative === null
      ? []
      : [
          `Relative index ${say(relative, 3)}: the least deprived end as a multiple of the most deprived.`,
        ]),
    ...(people === null
      ? []
      : [
          `If every tenth had the figure of the best, there would be about ${numberText(Math.round(people / 1000) * 1000, 0)} people fewer.`,
        ]),
  ];
}

const FIFTHS = [
  'most deprived',
  'second most deprived',
  'middle',
  'second least deprived',
  'least deprived',
];

function deprivationSentences(
  { tables, catalogue }: Basis,
  place: Area,
  areas: readonly Area[],
  today: string,
): readonly string[] {
  const [table, indicator] = [valueOf(tables['deprivation']), catalogue.byId('deprivation')];
  const codes = areas.map(({ code }) => code);
  const period = table === null ? null : periodInView(table, codes, null);
  const when = period === null ? null : parsePeriodId(period);
  if (table === null || indicator === null || period === null || when === null) return [];
  const figure = figureAt(table, place.code, period);
  const spread = spreadAt(table, codes, period);
  const fifth = deprivationFifths(areas, table)?.get(place.code);
  if (figure.kind === 'missing') return [];
  const { unit, decimals } = indicator;
  const number = (value: number) => numberText(value, decimals);
  const many = LEVEL_NAMES[place.level].many;
  return [
    `${indicator.title}: ${figureText(figure, unit, decimals)} in ${place.shortName}, ${periodLabel(when)} (${ageSentence(when, today)}).`,
    ...(spread === null
      ? []
      : [
          `Among ${areas.length} ${many} the scores run from ${number(spread.lowest)} to ${number(spread.highest)}, half of them from ${number(spread.lowerQuartile)} to ${number(spread.upperQuartile)}, the middle one ${number(spread.median)}.`,
        ]),
    ...(fifth === undefined ? [] : [`It lies in the ${FIFTHS[fifth - 1] ?? ''} fifth of ${many}.`]),
    ...remarksOn(table, place.code, period, figure, null).map((remark) => `${remark}.`),
  ];
}

function missingSentences(place: Area, hasSex: boolean): readonly string[] {
  const level = LEVEL_NAMES[place.level].one;
  return [
    ...(hasSex
      ? []
      : [
          `By sex: healthy life expectancy of women and men is not published for this ${level}, and cannot be averaged from smaller places. It is published for regions and councils.`,
        ]),
    'By age: no bundled figure of this place is split by age. An indicator of Fingertips for one age group can be added on the Data page.',
    `By deprivation inside ${place.shortName}: nothing is published. Figures of its small areas, or of general practices, would give it.`,
  ];
}
