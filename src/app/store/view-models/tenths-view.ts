import { type Breakdown } from '#app/domain/breakdown.ts';
import { ageSentence } from '#app/domain/age-text.ts';
import { numberText, withUnit } from '#app/domain/figure-text.ts';
import { measured, missing } from '#app/domain/figure.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { type InequalityView } from '#app/domain/inequality-view.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { inequalityOfTenths } from '#app/statistics/inequality-of-tenths.ts';
import { compare, COMPARISON_METHOD } from './compare.ts';
import { sourceLine } from './source-line.ts';

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

/** Tenths of England's places by deprivation, with slope and relative index; null of no known period. */
export function tenthsView(
  split: Breakdown,
  indicator: Indicator,
  today: string,
): InequalityView | null {
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
