import { type Area, LEVEL_NAMES } from '#app/domain/area.ts';
import { ageSentence } from '#app/domain/age-text.ts';
import { figureAt } from '#app/domain/figure-table.ts';
import { figureText, numberText } from '#app/domain/figure-text.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { valueOf } from '../loadable.ts';
import { deprivationFifths } from '../peers-of.ts';
import { type AreaBasis } from './area-sources.ts';
import { spreadAt } from './benchmark.ts';
import { periodInView } from './indicator-view.ts';
import { remarksOn } from './remarks.ts';

const FIFTHS = [
  'most deprived',
  'second most deprived',
  'middle',
  'second least deprived',
  'least deprived',
];

/** Where a place stands in deprivation among the areas of its level; none without a score. */
export function deprivationSentences(
  { tables, catalogue }: AreaBasis,
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
