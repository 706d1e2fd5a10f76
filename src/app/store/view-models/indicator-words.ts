import { type AreaLevel } from '#app/domain/area.ts';
import { type Indicator, type IndicatorKind } from '#app/domain/indicator.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { sourceById, type SourceId } from '#app/domain/source-catalogue.ts';

/** What an indicator is used for, in the words of the pages. */
export const KIND_WORDS: Readonly<Record<IndicatorKind, string>> = {
  need: 'Need',
  context: 'Shown beside need',
  provision: 'Staff',
  supply: 'Waits and activity',
};

/** Names of the levels short enough for a table. */
export const LEVEL_SHORT: Readonly<Record<AreaLevel, string>> = {
  england: 'England',
  region: 'regions',
  'nhs-region': 'NHS regions',
  icb: 'ICBs',
  utla: 'upper-tier councils',
  ltla: 'lower-tier councils',
};

/** Which way is better, and for need what more of it means. */
export function polarityWords({ polarity, kind }: Pick<Indicator, 'polarity' | 'kind'>): string {
  if (polarity === 'no-judgement') return 'Neither: higher or lower, never better or worse';
  const better = polarity === 'low-is-good' ? 'Lower is better' : 'Higher is better';
  if (kind !== 'need') return better;
  return `${better}: a ${polarity === 'low-is-good' ? 'high' : 'low'} figure is more need`;
}

/** The unit as a reader would say it, also where figures carry none. */
export function unitWords({ unit, scale }: Indicator): string {
  if (unit === '%') return 'percent';
  if (unit !== '') return unit;
  return scale === 'mean' ? 'average score out of 10' : 'score';
}

const WEIGHTED_BY = {
  all: 'all residents',
  'working-age': 'residents aged 16 to 64',
  adults: 'residents aged 18 and over',
} as const;

/** How a place without a published figure gets one. */
export function aggregationWords({ aggregate, weightPopulation }: Indicator): string {
  switch (aggregate) {
    case 'counts':
      return 'Counts and bases summed, then the value and its Wilson limits worked out again';
    case 'ratio':
      return 'Both sides of the ratio summed; no limits, because days are not people';
    case 'population-weighted':
      return `Mean of the parts, weighted by ${WEIGHTED_BY[weightPopulation]}`;
    case 'sum':
      return 'Added up over the parts';
    case 'none':
      return 'Not built: this measure cannot be averaged or added up';
  }
}

/** Every source an indicator's figures come from, through the ones it is worked out from. */
export function sourcesBehind(indicator: Indicator): readonly SourceId[] {
  const inputs = inputsOf(indicator);
  const feeds = [...indicator.feeds, ...inputs.flatMap((input) => input.feeds)];
  return [...new Set(feeds.map(({ source }) => source))];
}

/** `Health Index for England`, or what it is worked out from. */
export function sourceWords(indicator: Indicator): string {
  const titles = sourcesBehind(indicator).map((id) => sourceById(id).title);
  const inputs = inputsOf(indicator);
  if (inputs.length === 0) return titles.join('; ');
  const how = indicator.derivedFrom === undefined ? ' + ' : ' × ';
  const names = inputs.map(({ shortTitle }) => shortTitle).join(how);
  return `Worked out here (${names}) from ${titles.join('; ')}`;
}

function inputsOf({ derivedFrom, sumOf }: Indicator): readonly Indicator[] {
  return [...(derivedFrom ?? []), ...(sumOf ?? [])].flatMap((id) => indicatorById(id) ?? []);
}
