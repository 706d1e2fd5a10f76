import { type Indicator } from '../indicator.ts';
import { indicatorRow } from './indicator-row.ts';
import { SURVEY_CAVEAT } from './survey-caveat.ts';

/** An average rating of personal wellbeing: how it is asked, and what 0 and 10 stand for. */
export function wellbeing(
  id: string,
  key: string,
  title: string,
  ends: readonly [zero: string, ten: string],
  highIsGood = true,
): Indicator {
  return indicatorRow({
    id,
    title,
    shortTitle: title.replace(', average score', ''),
    kind: 'need',
    unit: '',
    decimals: 2,
    polarity: highIsGood ? 'high-is-good' : 'low-is-good',
    scale: 'mean',
    population: 'residents aged 16 and over',
    definition: `${title} out of 10, from the Annual Population Survey: 0 is “${ends[0]}”, 10 is “${ends[1]}”.`,
    numerator: 'Ratings from 0 to 10 by people aged 16 and over who answered, added up',
    denominator: 'People aged 16 and over who answered',
    caveats: [SURVEY_CAVEAT],
    feeds: [{ source: 'ons-local-statistics', key }],
    weightPopulation: 'adults',
    lenses: ['all', 'mental'],
    subdomain: 'outcome',
    survey: true,
  });
}
