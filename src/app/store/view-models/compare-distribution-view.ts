import { type AreaLevel, LEVEL_NAMES } from '#app/domain/area.ts';
import { type AreaRow } from '#app/domain/area-row.ts';
import { type DistributionView, type Spread } from '#app/domain/distribution-view.ts';
import { numberText, withUnit } from '#app/domain/figure-text.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { spreadAt } from './benchmark.ts';
import { type IndicatorQuestion, indicatorView, rangeSentence } from './indicator-view.ts';

/** How the areas of a question are spread in its period; null where none of them has a figure. */
export function distributionView(question: IndicatorQuestion): DistributionView | null {
  const { indicator, table, areas, level, period } = question;
  const view = indicatorView(question);
  if (view === null || period === null) return null;
  const { rows, subtitle, sourceLine, unit, decimals, comparator, comparisonMethod } = view;
  const codes = areas.map(({ code }) => code);
  const spread = spreadAt(table, codes, period);
  return {
    title:
      spread === null
        ? rangeSentence(indicator, rows, level)
        : finding(indicator, rows, spread, level),
    subtitle,
    sourceLine,
    notes: [
      comparisonMethod,
      ...(spread === null
        ? ['A box over the middle half needs figures of four areas.']
        : [
            'The box holds the middle half of the areas drawn, each counted once whatever its size: to lie in it is not to be well off.',
          ]),
    ],
    unit,
    decimals,
    comparator,
    areas: rows,
    spread,
  };
}

/** `Depression: half of 36 integrated care boards lie between 12.1% and 15.2%, all between 9.0% (A) and 18.0% (B)`. */
function finding(
  { title, unit, decimals }: Indicator,
  rows: readonly AreaRow[],
  spread: Spread,
  level: AreaLevel,
): string {
  const text = (value: number) => withUnit(numberText(value, decimals), unit);
  const measured = rows.filter(({ figure }) => figure.kind === 'measured');
  const nameAt = (value: number) =>
    measured.find(({ figure }) => figure.kind === 'measured' && figure.value === value)?.name ?? '';
  const end = (value: number) => `${text(value)} (${nameAt(value)})`;
  return `${title}: half of ${measured.length} ${LEVEL_NAMES[level].many} lie between ${text(spread.lowerQuartile)} and ${text(spread.upperQuartile)}, all between ${end(spread.lowest)} and ${end(spread.highest)}`;
}
