import { type Indicator } from '../indicator.ts';
import { type Lens } from '../lens.ts';
import { indicatorRow } from './indicator-row.ts';
import { RISK_INDICATORS } from './risk-indicators.ts';
import { wellbeing } from './wellbeing-average.ts';

const EVERY_LENS: readonly Lens[] = ['all', 'cardiovascular', 'mental', 'diabetes', 'msk'];

/** Shown beside need, never inside a lens score. */
export const CONTEXT_INDICATORS: readonly Indicator[] = [
  indicatorRow({
    id: 'employment-rate',
    title: 'In employment',
    shortTitle: 'Employed',
    kind: 'context',
    polarity: 'high-is-good',
    population: 'residents aged 16 to 64',
    definition: 'Share of residents aged 16 to 64 in work.',
    numerator: 'People aged 16 to 64 in paid work, or away from a job for a time',
    denominator: 'People aged 16 to 64: in work, unemployed and inactive together',
    caveats: [
      'A survey estimate: local figures carry their precision band.',
      'Close to a mirror of inactivity, so it does not enter the score beside it.',
    ],
    feeds: [{ source: 'ons-local-statistics', key: 'Employment rate' }],
    weightPopulation: 'working-age',
    lenses: EVERY_LENS,
    subdomain: 'work',
    survey: true,
  }),
  indicatorRow({
    id: 'long-term-sick-share-of-inactive',
    title: 'Long-term sick, share of inactive people (series withdrawn)',
    shortTitle: 'Long-term sick, of inactive',
    kind: 'context',
    polarity: 'no-judgement',
    population: 'economically inactive residents aged 16 to 64',
    definition:
      'Of people who are economically inactive, the share whose main reason is long-term sickness.',
    numerator:
      'Inactive people who are so because of health problems lasting longer than 12 months',
    denominator: 'Economically inactive people, whatever the reason',
    caveats: [
      'Withdrawn by ONS after July 2024.',
      'A share of inactive people: it falls when more people are inactive for other reasons.',
      'Published without limits.',
    ],
    feeds: [
      {
        source: 'ons-local-statistics-withdrawn',
        key: 'Proportion of people who are economically inactive, who are economically inactive due to long term sickness',
      },
    ],
    aggregate: 'none',
    weightPopulation: 'working-age',
    lenses: EVERY_LENS,
    subdomain: 'work',
    survey: true,
    withdrawn: true,
  }),
  indicatorRow({
    id: 'claimant-count',
    title: 'Claiming unemployment-related benefits',
    shortTitle: 'Claimants',
    kind: 'context',
    polarity: 'no-judgement',
    population: 'residents aged 16 to 64',
    definition:
      'People claiming benefits mainly for being unemployed, share of residents aged 16 to 64.',
    numerator:
      'Claims of Jobseeker’s Allowance, and of Universal Credit by people who are required to look for work',
    denominator: 'Residents aged 16 to 64, mid-2023 estimates',
    caveats: [
      'A count of benefit claims: it follows the rules of the benefit, not health.',
      'ONS notes a small double count (1.0 to 1.5%) of people who claim both benefits.',
    ],
    feeds: [{ source: 'ons-local-statistics', key: 'Claimant Count' }],
    weightPopulation: 'working-age',
    lenses: EVERY_LENS,
    subdomain: 'work',
  }),
  ...RISK_INDICATORS,
  {
    ...wellbeing(
      'wellbeing-worthwhile',
      'Worthwhile',
      'Feeling life is worthwhile, average score',
      ['not at all worthwhile', 'completely worthwhile'],
    ),
    kind: 'context',
    shortTitle: 'Worthwhile',
    caveats: ['A survey estimate. Moves with life satisfaction, so it does not enter the score.'],
    lenses: ['mental'],
  },
  indicatorRow({
    id: 'deprivation',
    title: 'Index of Multiple Deprivation 2025, average score',
    shortTitle: 'Deprivation',
    kind: 'context',
    unit: '',
    polarity: 'low-is-good',
    scale: 'index',
    population: 'residents',
    definition: 'Average score over the small areas of a place; higher is more deprived.',
    numerator: null,
    denominator: null,
    noFraction:
      'A score made from many figures and averaged over the small areas of a place, not a fraction of people.',
    caveats: ['For fairness between places. Not in the need score: that would count need twice.'],
    feeds: [{ source: 'deprivation', key: 'iod/index-of-multiple-deprivation/average-score' }],
    lenses: EVERY_LENS,
    subdomain: null,
  }),
  indicatorRow({
    id: 'employment-deprivation',
    title: 'Employment deprivation 2025, average score',
    shortTitle: 'Employment deprivation',
    kind: 'context',
    unit: '',
    decimals: 3,
    scale: 'index',
    population: 'residents of working age',
    definition:
      'Share of working-age people involuntarily kept out of work, average over small areas.',
    numerator: 'People of working age involuntarily kept out of work (employment deprived)',
    denominator: 'People of working age; the file prints the share alone, from 0 to 1',
    caveats: ['For fairness between places. Not in the need score.'],
    feeds: [{ source: 'deprivation', key: 'iod/employment-deprivation/average-score' }],
    weightPopulation: 'working-age',
    lenses: EVERY_LENS,
    subdomain: null,
  }),
];
